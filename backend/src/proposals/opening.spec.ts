import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import { Settings } from '../platform/settings/settings';
import { CastOfProposals } from '../platform/testing/cast-of-proposals';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let cast: CastOfProposals;

const DRAFT = `mutation($input: DraftProposalInput!) { draftProposal(input: $input) { ... on Proposal { id } ... on Refusal { code message } } }`;
const SUBMIT = `mutation($id: ID!) { submitProposal(input: { proposalId: $id }) { ... on Proposal { state } ... on Refusal { code message } } }`;
const SUPPORT = `mutation($id: ID!) { supportProposal(input: { proposalId: $id }) { __typename } }`;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await CastOfProposals.arrive(app);
});
afterAll(() => app?.stop());

const handedIn = newId(Date.now());
const set = async (name: string, value: Json) => {
  const settings = app.app.get(Settings);
  await app.app.get(Database).transaction((tx) => settings.put(tx, name, value));
  await settings.read();
};
const handIn = async (id: string) => {
  const { data } = await app.ask<{ submitProposal: object }>(SUBMIT, { id }, cast.cookies['jeanne']);
  return data?.submitProposal;
};

describe('a territory that is not open yet', () => {
  it('keeps drafts and refuses to receive them, with the day it opens; then receives them', async () => {
    const text = { title: 'Un car le soir vers Vassieux', axisId: cast.axis };
    const more = { need: 'Après 18 heures, aucun car ne remonte.', idea: 'Un petit car, trois soirs par semaine.' };
    const id = handedIn;
    const input = { draftId: id, ...text, ...more };
    await set('territory.ready', false);
    const drafted = await app.ask<{ draftProposal: object }>(DRAFT, { input }, cast.cookies['jeanne']);
    expect(drafted.data?.draftProposal, JSON.stringify(drafted.errors)).toEqual({ id });
    expect(await handIn(id)).toMatchObject({
      code: 'proposals.NotOpenYet',
      message: expect.stringContaining('accueil'),
    });
    await set('territory.opensOn', '2027-03-15');
    expect(await handIn(id)).toMatchObject({ message: expect.stringContaining('le 15 mars 2027') });
    await set('territory.ready', true);
    expect(await handIn(id)).toEqual({ state: 'SUBMITTED' });
  });
});

describe('the number of supports that obliges to answer', () => {
  it('is the one this territory has set', async () => {
    await set('proposals.supportThreshold', 1);
    const id = handedIn;
    await app.owner.query(`UPDATE proposal SET state = 'published', published_at = now() WHERE id = $1`, [id]);
    await app.ask(SUPPORT, { id }, cast.cookies['karim']);
    const { data } = await app.ask(
      'query($id: ID!) { proposal(id: $id) { supportThreshold supportThresholdReachedAt } }',
      {
        id,
      },
    );
    expect(data).toMatchObject({ proposal: { supportThreshold: 1, supportThresholdReachedAt: expect.any(String) } });
  });
});
