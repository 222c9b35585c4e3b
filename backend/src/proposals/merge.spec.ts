import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { SUPPORT_THRESHOLD } from '@mondee/domain/proposals';
import { CastOfProposals } from '../platform/testing/cast-of-proposals';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let cast: CastOfProposals;

const SUPPORT = `mutation($id: ID!) { supportProposal(input: { proposalId: $id }) {
  ... on Proposal { supportCount } ... on Refusal { code } } }`;
const WITHDRAW = `mutation($id: ID!) { withdrawSupport(input: { proposalId: $id }) {
  ... on Proposal { supportCount viewerSupports } ... on Refusal { code } } }`;
const MERGE = `mutation($input: MergeProposalsInput!) { mergeProposals(input: $input) {
  ... on Proposal { id supportCount mergedFrom { id } } ... on Refusal { code field } } }`;
const UNDO = `mutation($id: ID!) { undoMerge(input: { partId: $id }) {
  ... on Proposal { id state supportCount } ... on Refusal { code } } }`;
const PAGE = `query($id: ID!) { proposal(id: $id) { state supportCount commentCount mergedInto { id } supportThreshold
  supportThresholdReachedAt mergedFrom { id author { name } } thread { hops { ref } } } }`;
const SAY = `mutation($input: AddCommentInput!) { addComment(input: $input) { ... on Comment { id } ... on Refusal { code } } }`;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await CastOfProposals.arrive(app);
});
afterAll(() => app?.stop());

const act = async (query: string, variables: object, who: string) => {
  const answer = await app.ask<Record<string, unknown>>(query, variables, cast.cookies[who]);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return Object.values(answer.data!)[0] as { code?: string };
};
const support = (id: Id, ...who: string[]) => Promise.all(who.map((name) => act(SUPPORT, { id }, name)));
const merge = (intoId: Id, partIds: Id[], who = 'irene') => act(MERGE, { input: { intoId, partIds } }, who);
const page = async (id: Id) => (await app.ask<{ proposal: object }>(PAGE, { id })).data!.proposal;
const rows = async (...ids: Id[]) =>
  (
    await app.owner.query(
      `SELECT to_jsonb(p) AS proposal, ARRAY(SELECT person_id || channel || given_at FROM support WHERE proposal_id = p.id ORDER BY 1) AS supports,
         ARRAY(SELECT c::text FROM comment c WHERE proposal_id = p.id ORDER BY 1) AS comments
       FROM proposal p WHERE id = ANY($1::uuid[]) ORDER BY id`,
      [ids],
    )
  ).rows;
const say = (proposalId: Id, who: string) =>
  act(SAY, { input: { commentId: newId(Date.now()), proposalId, side: 'FOR', text: 'Nous en parlions déjà.' } }, who);

describe('the support that obliges to answer', () => {
  it('is said once, and brings the promised day nearer', async () => {
    const id = await cast.proposed('jeanne');
    expect(await page(id)).toMatchObject({ supportThreshold: SUPPORT_THRESHOLD, supportThresholdReachedAt: null });
    await support(id, 'karim', 'irene', 'odile', 'bastien', 'paul', 'jeanne', 'nadia', 'bruno', 'aline');
    await act(WITHDRAW, { id }, 'paul');
    await act(WITHDRAW, { id }, 'odile');
    await support(id, 'paul', 'odile');
    await app.settle();
    const { rows: facts } = await app.owner.query(
      `SELECT data FROM fact WHERE kind = 'SupportThresholdReached' AND subject_id = $1`,
      [id],
    );
    expect(facts).toEqual([{ data: { threshold: SUPPORT_THRESHOLD, supportCount: SUPPORT_THRESHOLD } }]);
    const { rows: owed } = await app.owner.query(
      `SELECT to_char(due, 'YYYY-MM-DD') AS due FROM answer WHERE to_id = $1`,
      [id],
    );
    expect(owed).toHaveLength(1);
    expect(await page(id)).toMatchObject({ supportThresholdReachedAt: expect.any(String) });
  });
});

describe('merging', () => {
  it('is for facilitators, on what is on line, one deep', async () => {
    const [a, b, c] = [await cast.proposed('jeanne'), await cast.proposed('karim'), await cast.proposed('odile')];
    expect(await merge(a, [b], 'karim')).toMatchObject({ code: 'proposals.NotFacilitator' });
    expect(await merge(a, [b], 'nobody')).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await merge(a, [])).toMatchObject({ code: 'proposals.NothingToMerge' });
    expect(await merge(a, [a])).toMatchObject({ code: 'proposals.MergedWithItself' });
    expect(await merge(a, [newId(5)])).toMatchObject({ code: 'proposals.NotFound' });
    expect(await merge(a, ['x' as Id])).toMatchObject({ code: 'proposals.NotFound' });
    expect(await merge(a, [await cast.proposed('jeanne', 'submitted')])).toMatchObject({
      code: 'proposals.NotPublished',
    });
    await merge(a, [b]);
    expect(await merge(c, [a])).toMatchObject({ code: 'proposals.HoldsOthers' });
    expect(await merge(c, [b])).toMatchObject({ code: 'proposals.Merged' });
    expect(await act(UNDO, { id: c }, 'irene')).toMatchObject({ code: 'proposals.NotMerged' });
    expect(await act(UNDO, { id: b }, 'karim')).toMatchObject({ code: 'proposals.NotFacilitator' });
  });

  it('counts each person once, shows all authors and comments, and points both ways', async () => {
    const [a, b] = [await cast.proposed('jeanne'), await cast.proposed('karim')];
    await support(a, 'irene', 'paul');
    await support(b, 'irene', 'odile');
    await say(a, 'irene');
    await say(b, 'paul');
    expect(await merge(a, [b])).toMatchObject({ supportCount: 3, mergedFrom: [{ id: b }] });
    expect(await page(a)).toMatchObject({ commentCount: 2, mergedFrom: [{ author: { name: 'Karim' } }] });
    expect(await page(b)).toMatchObject({ state: 'MERGED', mergedInto: { id: a } });
    expect(await support(b, 'jeanne')).toMatchObject([{ code: 'proposals.Merged' }]);
    expect(await say(b, 'jeanne')).toMatchObject({ code: 'proposals.Merged' });
    expect(await support(a, 'odile')).toMatchObject([{ supportCount: 3 }]);
  });

  it('is undone to the byte, and what came in between stays where it was given', async () => {
    const [a, b, c] = [await cast.proposed('jeanne'), await cast.proposed('karim'), await cast.proposed('odile')];
    await support(a, 'irene', 'paul');
    await support(b, 'irene', 'odile', 'bastien');
    await say(b, 'paul');
    const before = await rows(a, b, c);
    await merge(a, [b, c]);
    for (const id of [b, c]) await act(UNDO, { id }, 'irene');
    expect(await rows(a, b, c)).toEqual(before);

    await merge(a, [b, c]);
    await support(a, 'jeanne', 'odile');
    expect(await act(WITHDRAW, { id: a }, 'irene')).toMatchObject({ supportCount: 4, viewerSupports: false });
    await say(a, 'odile');
    for (const id of [b, c]) await act(UNDO, { id }, 'irene');
    // given to the whole: stays with the whole; taken back: in all; asked for nothing: as it was
    expect(await page(a)).toMatchObject({ supportCount: 2, commentCount: 1 });
    expect(await page(b)).toMatchObject({ state: 'PUBLISHED', supportCount: 2, commentCount: 1 });
    expect(await page(c)).toMatchObject({ state: 'PUBLISHED', supportCount: 0 });
  });

  it('keeps its trace on the thread and in the register, undone or not: what followed is told of both', async () => {
    const [a, b] = [await cast.proposed('jeanne'), await cast.proposed('karim')];
    const hops = async () => JSON.stringify(await page(a));
    await merge(a, [b]);
    expect(await hops()).toContain(`"ref":"${b}"`);
    await act(UNDO, { id: b }, 'irene');
    expect(await hops()).toContain(`"ref":"${b}"`);
    const { rows: facts } = await app.owner.query(
      `SELECT kind FROM fact WHERE subject_id = ANY($1::uuid[]) ORDER BY seq`,
      [[a, b]],
    );
    expect(facts.map(({ kind }) => kind)).toEqual(['ProposalsMerged', 'MergeUndone', 'MergeUndone']);
  });

  it('takes two merges at once without losing one', async () => {
    const [a, b, c] = [await cast.proposed('jeanne'), await cast.proposed('karim'), await cast.proposed('odile')];
    const both = await Promise.all([merge(a, [b, c]), merge(c, [b, a])]);
    expect(both.filter(({ code }) => code)).toHaveLength(1);
  });
});
