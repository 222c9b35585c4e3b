import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const jeanne = newId(1) as Id;
const axis = newId(2) as Id;
let cookie: string;

const DRAFT = `mutation($input: DraftProposalInput!) { draftProposal(input: $input) {
  ... on Proposal { id number state title } ... on Refusal { code field message } } }`;
const SUBMIT = `mutation($input: ProposalActInput!) { submitProposal(input: $input) {
  ... on Proposal { id state } ... on Refusal { code field message } } }`;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(`INSERT INTO commune VALUES ('26364', 'Vassieux-en-Vercors', 340, '{26420}')`);
    await owner.query(`INSERT INTO axis VALUES ($1, 'mobilite', 1, '{"fr":"Mobilité"}', '{"fr":"…"}')`, [axis]);
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Jeanne Vignon', 'jeanne@demo.mondee.example', now())`,
      [jeanne],
    );
  });
  cookie = await app.signIn(jeanne);
});
afterAll(() => app?.stop());

describe('proposals through the API', () => {
  it('takes a draft once, however often it is sent, and refuses to hand in half of one', async () => {
    const input = { draftId: newId(Date.now()), title: 'Une navette du plateau' };
    const first = await app.ask<{ draftProposal: { id: string; number: number } }>(DRAFT, { input }, cookie);
    const again = await app.ask<{ draftProposal: { id: string; number: number } }>(DRAFT, { input }, cookie);
    expect(first.data!.draftProposal).toMatchObject({ state: 'DRAFT', title: 'Une navette du plateau' });
    expect(again.data).toEqual(first.data);
    const refused = await app.ask(SUBMIT, { input: { proposalId: input.draftId } }, cookie);
    expect(refused.data).toMatchObject({ submitProposal: { code: 'proposals.Missing', field: 'need' } });
  });

  it('lists nothing that is not on line', async () => {
    const answer = await app.ask('{ proposals { totalCount nodes { id } } }');
    expect(answer.errors, JSON.stringify(answer)).toBeUndefined();
    expect(answer.data).toEqual({ proposals: { totalCount: 0, nodes: [] } });
  });

  it('takes a cursor of no list of ours for the beginning', async () => {
    const list =
      'query($after: String, $sort: ProposalSort) { proposals(after: $after, sort: $sort) { nodes { id } } }';
    const instant = '2026-01-01T00:00:00.000Z';
    for (const sort of ['NEWEST', 'SUPPORTED'])
      for (const key of [
        ['x', 'y'],
        [instant, 'y'],
        [1e300, newId(1)],
        [0.5, newId(1)],
        [null, null],
        ['-200000-01-01T00:00:00Z', newId(1)],
        ['0000-01-01T00:00:00Z', newId(1)],
        ['2026-99-99T00:00:00Z', newId(1)],
      ]) {
        const after = Buffer.from(JSON.stringify(key)).toString('base64url');
        const answer = await app.ask(list, { after, sort });
        expect(answer.errors, JSON.stringify(key)).toBeUndefined();
      }
  });

  it('lets nobody begin a proposal without signing in', async () => {
    const answer = await app.ask(DRAFT, { input: { draftId: newId(3) } });
    expect(answer.data).toMatchObject({ draftProposal: { code: 'people.SignInNeeded' } });
  });
});
