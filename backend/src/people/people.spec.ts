import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const [jeanne, karim, bastien, odile, paul] = [newId(1), newId(2), newId(3), newId(4), newId(5)];
const [walnuts, club] = [newId(11), newId(12)];
const cookies = new Map<Id, string>();

const DRAFT = `mutation($input: DraftProposalInput!) { draftProposal(input: $input) {
  ... on Proposal { id channel author { name organisation { name } person { name } } } ... on Refusal { code message params { value } } } }`;
const WELCOME = `mutation($input: WelcomePersonInput!) { welcomePerson(input: $input) { ... on Person { id name commune { name } } ... on Refusal { code field } } }`;
const PROFILE = `mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { ... on Viewer { person { name commune { code } } } ... on Refusal { code field } } }`;
const ERASE = `mutation($input: ErasePersonInput!) { erasePerson(input: $input) { ... on PersonErased { done } ... on Refusal { code } } }`;
const PEOPLE = 'query($search: String!) { people(search: $search) { id name } }';
const WHO = '{ viewer { person { name } roles mandates { organisation { name sector } from until active } } }';

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(
      `INSERT INTO commune VALUES ('26364', 'Vassieux-en-Vercors', 340, '{26420}') ON CONFLICT DO NOTHING`,
    );
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Jeanne Vignon', 'jeanne@demo.mondee.example', now()),
        ($2, 'Karim Belaïd', 'karim@demo.mondee.example', now()), ($3, 'Bastien Roux', 'bastien@demo.mondee.example', now()),
        ($4, 'Odile Marcellin', NULL, now()), ($5, 'Paul Eynard', 'paul@demo.mondee.example', now())`,
      [jeanne, karim, bastien, odile, paul],
    );
    await owner.query(
      `INSERT INTO person_role (person_id, role, given_at) VALUES ($1, 'agent', now()), ($2, 'administrator', now())`,
      [bastien, paul],
    );
    await owner.query(
      `INSERT INTO organisation (id, name, sector, created_at) VALUES ($1, 'Les Noyers du Bas', 'association', now()), ($2, 'Le Club du Haut', 'association', now())`,
      [walnuts, club],
    );
    // Today is 2026-11-22 in these specs: one mandate holds its last day, the other ended the day before.
    await owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, until_day, given_at) VALUES ($1, $3, $4, '2026-01-01', '2026-11-22', now()), ($2, $3, $5, '2026-01-01', '2026-11-21', now())`,
      [newId(21), newId(22), karim, walnuts, club],
    );
  });
  for (const person of [jeanne, karim, bastien, odile, paul]) cookies.set(person, await app.signIn(person));
});
afterAll(() => app?.stop());

const ask = <T = Record<string, never>>(person: Id | undefined, query: string, variables: object = {}) =>
  app.ask<T>(query, variables, person && cookies.get(person));

const drafted = (person: Id, act: object) =>
  ask(person, DRAFT, { input: { draftId: newId(Date.now()), title: 'Une navette', act } });

describe('in whose name one acts', () => {
  it('lets a delegate speak to the last day of the mandate', async () => {
    const answer = await drafted(karim, { organisationId: walnuts });
    expect(answer.data).toMatchObject({
      draftProposal: { author: { name: 'Les Noyers du Bas', person: { name: 'Karim Belaïd' } } },
    });
  });

  it('refuses a mandate that ended yesterday, with its date in words', async () => {
    const answer = await drafted(karim, { organisationId: club });
    expect(answer.data).toMatchObject({
      draftProposal: { code: 'people.MandateEnded', message: expect.stringContaining('21 novembre 2026') },
    });
  });

  it('refuses to speak for an organisation without a mandate, or for one that is not there', async () => {
    for (const organisationId of [walnuts, newId(99)])
      expect((await drafted(jeanne, { organisationId })).data).toMatchObject({
        draftProposal: { code: 'people.NoMandate' },
      });
  });

  it('lets a clerk act for Odile, in her name, at the desk, and nobody else', async () => {
    const act = { helpedPersonId: odile, channel: 'DESK' };
    expect((await drafted(bastien, act)).data).toMatchObject({
      draftProposal: { channel: 'DESK', author: { name: 'Odile Marcellin' } },
    });
    expect((await drafted(jeanne, { helpedPersonId: odile })).data).toMatchObject({
      draftProposal: { code: 'people.HelpNotYours' },
    });
    expect((await drafted(jeanne, { channel: 'PAPER' })).data).toMatchObject({
      draftProposal: { code: 'people.ChannelNotYours' },
    });
    expect((await drafted(bastien, { ...act, helpedPersonId: newId(98) })).data).toMatchObject({
      draftProposal: { code: 'people.UnknownPerson' },
    });
  });

  it('shows each their own mandates and whether they hold today', async () => {
    const { data } = await ask(karim, WHO);
    expect(data).toMatchObject({
      viewer: {
        mandates: expect.arrayContaining([
          expect.objectContaining({ organisation: { name: 'Les Noyers du Bas', sector: 'ASSOCIATION' }, active: true }),
          expect.objectContaining({ until: '2026-11-21', active: false }),
        ]),
      },
    });
    expect((await ask(undefined, WHO)).data).toEqual({ viewer: { person: null, roles: [], mandates: [] } });
  });
});

describe('those who help', () => {
  it('find a person by a part of the name, accents or not; others find nobody', async () => {
    expect((await ask(bastien, PEOPLE, { search: 'belaid' })).data).toEqual({
      people: [{ id: karim, name: 'Karim Belaïd' }],
    });
    for (const search of ['', 'a', '%', '__', '\\', "' OR 1=1 --", 'x'.repeat(50_000)])
      expect((await ask(bastien, PEOPLE, { search })).data, search.slice(0, 20)).toEqual({ people: [] });
    for (const person of [jeanne, undefined])
      expect((await ask(person, PEOPLE, { search: 'Karim' })).data).toEqual({ people: [] });
  });

  it('write down somebody with a name only; others may not', async () => {
    const input = { name: 'Marthe Rey', communeCode: '26364' };
    expect((await ask(bastien, WELCOME, { input })).data).toMatchObject({
      welcomePerson: { name: 'Marthe Rey', commune: { name: 'Vassieux-en-Vercors' } },
    });
    expect((await ask(jeanne, WELCOME, { input })).data).toEqual({
      welcomePerson: { code: 'people.HelpNotYours', field: null },
    });
    expect((await ask(undefined, WELCOME, { input })).data).toMatchObject({
      welcomePerson: { code: 'people.SignInNeeded' },
    });
    const { rows } = await app.owner.query(`SELECT channel FROM fact WHERE kind = 'PersonWelcomed'`);
    expect(rows).toEqual([{ channel: 'desk' }]);
  });

  it('are told when an address is somebody’s already', async () => {
    const input = { name: 'Une Autre', email: 'JEANNE@demo.mondee.example' };
    expect((await ask(bastien, WELCOME, { input })).data).toEqual({
      welcomePerson: { code: 'people.EmailTaken', field: 'email' },
    });
  });
});

describe('one’s own account', () => {
  it('takes another name and commune, and refuses what cannot be shown', async () => {
    expect((await ask(jeanne, PROFILE, { input: { name: 'Jeanne V.', communeCode: '26364' } })).data).toEqual({
      updateProfile: { person: { name: 'Jeanne V.', commune: { code: '26364' } } },
    });
    expect((await ask(jeanne, PROFILE, { input: { name: '<i>J</i>' } })).data).toEqual({
      updateProfile: { code: 'people.NotAName', field: 'name' },
    });
    expect((await ask(undefined, PROFILE, { input: { name: 'X Y' } })).data).toMatchObject({
      updateProfile: { code: 'people.SignInNeeded' },
    });
  });

  it('is forgotten by its person or an administrator, by nobody else; the last administrator stays', async () => {
    expect((await ask(jeanne, ERASE, { input: { personId: karim } })).data).toEqual({
      erasePerson: { code: 'people.NotYours' },
    });
    expect((await ask(undefined, ERASE, { input: {} })).data).toEqual({ erasePerson: { code: 'people.SignInNeeded' } });
    expect((await ask(paul, ERASE, { input: {} })).data).toEqual({ erasePerson: { code: 'people.LastAdministrator' } });
    expect((await ask(paul, ERASE, { input: { personId: newId(97) } })).data).toEqual({
      erasePerson: { code: 'people.NotFound' },
    });
    expect((await ask(paul, ERASE, { input: { personId: karim } })).data).toEqual({ erasePerson: { done: true } });
    expect((await ask(karim, WHO)).data).toMatchObject({ viewer: { person: null } });
    expect(await app.dump()).not.toMatch(/Bela.d|karim@/i);
  });
});

describe('the limits and the cookie', () => {
  it('counts the links asked for one address, and keeps no address to count them', async () => {
    const ASK = `mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename ... on Refusal { code message } } }`;
    const input = { email: 'souvent@demo.mondee.example' };
    const answers: unknown[] = [];
    for (let i = 0; i < 6; i++)
      answers.push((await app.ask<{ requestSignIn: object }>(ASK, { input })).data!.requestSignIn);
    expect(answers.slice(0, 5)).toEqual(Array(5).fill({ __typename: 'SignInRequested' }));
    expect(answers[5]).toMatchObject({ code: 'platform.TooOften' });
    const limits = await app.owner.query('SELECT key FROM rate_limit');
    expect(JSON.stringify(limits.rows)).not.toContain('souvent');
  });
});
