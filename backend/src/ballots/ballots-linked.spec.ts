import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CastOfProposals } from '../platform/testing/cast-of-proposals';
import { TestApp } from '../platform/testing/test-app';
import { Voting } from '../platform/testing/voters';

let app: TestApp;
let cast: CastOfProposals;
let voting: Voting;
let four: Id;
let abri: Id;

const GIVEN = {
  feasibility: 'FEASIBLE',
  words: 'Cela se fait en deux mois avec l’atelier communal.',
  costSources: [{ label: 'Devis du maçon', euros: 900 }],
  months: 2,
  body: 'La commune',
};

beforeAll(async () => {
  app = await TestApp.start();
  cast = await CastOfProposals.arrive(app);
  voting = new Voting(app);
  four = await project('Le four à pain du hameau');
  abri = await project('Un abri pour attendre le car');
});
afterAll(() => app?.stop());

async function act(
  name: string,
  type: string,
  input: object,
  fields: string,
  who = 'irene',
): Promise<{ id: Id; reviews: { id: Id }[] }> {
  const query = `mutation($input: ${type}!) { it: ${name}(input: $input) { ${fields} ... on Refusal { code field } } }`;
  const answer = await app.ask<{ it: { id: Id; reviews: { id: Id }[] } }>(query, { input }, cast.cookies[who]);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  expect(answer.data!.it, name).toHaveProperty('id');
  return answer.data!.it;
}

async function project(title: string): Promise<Id> {
  const proposalId = await cast.proposed('jeanne');
  await app.owner.query('INSERT INTO proposal_accepted VALUES ($1, now())', [proposalId]);
  const needs = [{ kind: 'HANDS', what: 'Poser les pierres', quantity: 4 }];
  const sheet = {
    proposalId,
    title,
    summary: 'Ce que le hameau fera ensemble.',
    carrierPerson: cast.ids['karim'],
    needs,
  };
  return (await act('keepProject', 'ProjectInput', sheet, '... on Project { id }')).id;
}

async function reviewed(projectId: Id): Promise<void> {
  const input = { projectId, evaluatorId: cast.ids['bastien'] };
  const { reviews } = await act('assignReview', 'AssignReviewInput', input, '... on Project { id reviews { id } }');
  await act(
    'giveReview',
    'GiveReviewInput',
    { reviewId: reviews[0]!.id, ...GIVEN },
    '... on Project { id }',
    'bastien',
  );
}

const BUDGET = {
  ...{ method: 'equal-shares', secrecy: 'secret', channels: ['web'], showsBallots: true },
  budget: { amount: 1000, withinBudget: true, incompatible: [] },
};
const option = (key: string, name: string, id: Id, kind = 'project') => ({ key, name, cost: 900, thing: { kind, id } });
const drafts = (rule: object, more: object = {}) =>
  voting.does(
    'draftBallot',
    {
      question: 'Que fait le hameau cette année ?',
      ...{ opensAt: '2026-11-22T08:00:00.000Z', closesAt: '2099-11-29T18:00:00.000Z' },
      ...{ rule: JSON.stringify(rule), ...more },
    },
    cast.cookies['irene'],
  );

describe('a ballot among projects', () => {
  it('takes only what is public, and in a budget only what was reviewed', async () => {
    const options = [option('1', 'Le four', four), option('2', 'L’abri', abri)];
    expect(await drafts({ ...BUDGET, options })).toMatchObject({ code: 'ballots.BadRule', field: 'rule.options' });
    await reviewed(four);
    await reviewed(abri);
    expect(await drafts({ ...BUDGET, options })).toHaveProperty('state', 'DRAFT');
    const nowhere = [...options, option('3', 'Nulle part', newId(1))];
    expect(await drafts({ ...BUDGET, options: nowhere })).toMatchObject({ code: 'ballots.BadRule' });
    const otherKind = [...options, option('3', 'Le four encore', four, 'proposal')];
    expect(await drafts({ ...BUDGET, options: otherKind })).toMatchObject({ code: 'ballots.BadRule' });
  });

  it('knows those that cannot be done together, once, and stands on the thread of each', async () => {
    await act(
      'declareIncompatible',
      'IncompatibleInput',
      { projectId: four, otherId: abri, incompatible: true },
      '... on Project { id }',
    );
    const options = [option('1', 'Le four', four), option('2', 'L’abri', abri)];
    const first = await drafts({ ...BUDGET, secrecy: 'open', options }, { aboutId: four });
    const seen = await app.ask<{ ballot: { rule: { json: string; sentences: string[] } } }>(
      'query($id: ID!) { ballot(id: $id) { rule { json sentences } } }',
      { id: first.id },
      cast.cookies['irene'],
    );
    const kept = JSON.parse(seen.data!.ballot.rule.json) as { budget: { incompatible: string[][] } };
    expect(kept.budget.incompatible).toEqual([['1', '2']]);
    expect(seen.data!.ballot.rule.sentences.join(' ')).toContain('Le four, L’abri');

    const again = await drafts(kept, { ballotId: first.id });
    expect(again).toHaveProperty('id', first.id);
    const csv = `person\n${cast.ids['jeanne']}\n${cast.ids['karim']}`;
    expect(await voting.does('openBallot', { ballotId: first.id, csv }, cast.cookies['irene'])).toHaveProperty(
      'state',
      'OPEN',
    );
    await app.settle();
    const thread = await app.ask<Record<string, { thread: { hops: { kind: string; ref: string }[] } }>>(
      `query($four: ID!, $abri: ID!, $ballot: ID!) { four: project(id: $four) { thread { hops { kind ref } } }
         abri: project(id: $abri) { thread { hops { kind ref } } } ballot(id: $ballot) { thread { hops { kind ref } } } }`,
      { four, abri, ballot: first.id },
    );
    const kinds = (of: string) => thread.data![of]!.thread.hops.map(({ kind }) => kind);
    expect(kinds('four')).toContain('ballot');
    expect(kinds('abri')).toContain('ballot');
    expect(kinds('ballot').filter((kind) => kind === 'project')).toHaveLength(2);
  });

  it('names its tellers by the address one knows of them; an address nobody has is said', async () => {
    const rule = { method: 'yes-no', secrecy: 'secret', channels: ['web'], options: [] };
    const { rows } = await app.owner.query('SELECT email FROM person WHERE id = $1', [cast.ids['karim']]);
    const made = await drafts(rule, { tellers: [` ${String(rows[0].email).toUpperCase()} `, cast.ids['jeanne']] });
    const seen = await app.ask<{ it: { tellerPeople: Id[] } }>(
      'query($id: ID!) { it: ballotViewer(id: $id) { tellerPeople } }',
      { id: made.id },
      cast.cookies['irene'],
    );
    expect(seen.data!.it.tellerPeople.toSorted()).toEqual([cast.ids['karim'], cast.ids['jeanne']].toSorted());
    expect(await drafts(rule, { tellers: ['personne@nulle-part.example'] })).toMatchObject({
      code: 'ballots.TellerUnknown',
      field: 'tellers',
    });
  });
});
