import type { Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { Proposing } from './proposals-on-line';
import type { TestApp } from './test-app';

/** A decision that answers a proposal, recorded by Nadia, by the acts people use: what a spec of a room downstream begins with. */
export async function decided(app: TestApp, more: object = {}): Promise<Id> {
  const proposal = await (await Proposing.with(app)).onLine('Une navette du plateau au marché');
  const input = {
    title: 'Une navette le mercredi, jour de marché',
    text: 'Une navette relie le plateau au marché de Saint-Jean chaque mercredi.',
    grounds: 'Considérant la proposition et les soutiens reçus.',
    reasons: 'Le plateau n’a plus de ligne régulière depuis trois ans.',
    ...{ adopted: true, votesFor: 31, votesAgainst: 2, abstentions: 3, decidedOn: '2026-11-20' },
    ...{ body: 'Conseil communautaire', quality: 'Vice-présidente à la mobilité', answers: [proposal], restsOn: [] },
    ...more,
  };
  const query = `mutation($input: RecordDecisionInput!) { it: recordDecision(input: $input) {
    ... on Decision { id } ... on Refusal { code field } } }`;
  const answer = await app.ask<{ it: { id?: Id } }>(query, { input }, await app.signIn(CAST.nadia.id));
  if (!answer.data?.it.id) throw new Error(`recordDecision: ${JSON.stringify(answer)}`);
  return answer.data.it.id;
}
