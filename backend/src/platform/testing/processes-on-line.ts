import { newId, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import type { TestApp } from './test-app';

/** A process of one phase, opened by the acts people use: for specs of the kinds. */
export async function processOnLine(app: TestApp, kind: string, more: object = {}): Promise<Id> {
  const holder = await app.signIn(CAST.irene.id);
  const processId = newId(Date.now());
  const input = {
    ...{
      processId,
      title: 'Partager l’eau quand elle manque',
      summary: 'Comment partager l’eau l’été entre villages.',
    },
    ...{ owner: 'La communauté de communes', level: 'CONCERTATION', open: 'Les règles des mois secs.' },
    ...{
      settled: 'Le prix de l’eau.',
      decider: 'Le conseil communautaire',
      answerDue: '2027-01-14',
      residence: 'NONE',
    },
    ...{ offlinePath: 'Au guichet de La Chapelle, le mardi.', visibility: 'PUBLIC' },
    phases: [{ kind, from: '2026-11-22T08:00', until: '2026-12-02T20:00' }],
    ...more,
  };
  for (const [name, type, given] of [
    ['draftProcess', 'DraftProcessInput', input],
    ['openProcess', 'ProcessActInput', { processId }],
  ] as const) {
    const query = `mutation($input: ${type}!) { it: ${name}(input: $input) { ... on Process { id } ... on Refusal { code field } } }`;
    const answer = await app.ask<{ it: { id?: Id } }>(query, { input: given }, holder);
    if (!answer.data?.it.id) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }
  await app.settle();
  return processId;
}
