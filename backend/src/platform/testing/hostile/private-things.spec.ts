// A draft and a prepared answer, tried at every door by those who may not read them: the answer is always that of a
// thing that does not exist. And nobody's address or telephone stands in any public type.
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../cast-on-stage';
import { Proposing } from '../proposals-on-line';
import { TestApp } from '../test-app';

const SECRET = 'Noix confidentielles';
const NOWHERE = newId(Date.parse('2026-01-01T00:00:00Z'));

let app: TestApp;
let draft: Id;
let handedIn: Id;
let answer: Id;
let facts: Id[];
let online: Id;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  const proposing = await Proposing.with(app);
  draft = await proposing.draft(`${SECRET}, un brouillon`);
  handedIn = await proposing.handedIn(`${SECRET}, déposées`);
  online = await proposing.onLine('Une navette au marché');
  answer = (await app.owner.query('SELECT id FROM answer WHERE to_id = $1', [online])).rows[0].id;
  const prepared = await app.ask<{ it: { id?: string } }>(
    `mutation($id: ID!) { it: prepareAnswer(input: { answerId: $id, verdict: ACCEPTED, text: "${SECRET}, la réponse préparée au conseil.", reasons: "${SECRET}, les raisons de la réponse." }) {
      ... on Answer { id } ... on Refusal { code message } } }`,
    { id: answer },
    await app.signIn(CAST.nadia.id),
  );
  expect(prepared.data?.it.id, JSON.stringify(prepared)).toBe(answer);
  await app.settle();
  facts = (await app.owner.query('SELECT id FROM fact WHERE NOT public')).rows.map(({ id }) => id as Id);
});
afterAll(() => app?.stop());

const STRANGERS: Readonly<Record<string, () => Promise<string | undefined>>> = {
  nobody: async () => undefined,
  Karim: () => app.signIn(CAST.karim.id),
  'Paul, who administrates': () => app.signIn(CAST.paul.id),
};

const THING = '__typename id kind label path answerDue thread { hops { ref label sentence } }';
const REFUSED = '__typename ... on Refusal { code field message }';
const TEXT = 'Une phrase assez longue pour être lue par le conseil.';
/** Each asks about one id: of what is hidden, and of what is nowhere. */
const DOORS: Readonly<Record<string, string>> = {
  'by its address': `query($id: ID!) { proposal(id: $id) { ${THING} } decision(id: $id) { ${THING} } commitment(id: $id) { ${THING} } indicator(id: $id) { ${THING} } }`,
  'in the register':
    'query($id: ID!) { register(subject: $id) { totalCount nodes { seq factId sentence subjectLabel } } }',
  'by its proof': 'query($id: ID!) { inclusionProof(factId: $id) { envelope salt } }',
  'by handing it in': `mutation($id: ID!) { submitProposal(input: { proposalId: $id }) { ${REFUSED} } }`,
  'by supporting it': `mutation($id: ID!) { supportProposal(input: { proposalId: $id }) { ${REFUSED} } }`,
  'by taking a support back': `mutation($id: ID!) { withdrawSupport(input: { proposalId: $id }) { ${REFUSED} } }`,
  'by publishing it': `mutation($id: ID!) { publishProposal(input: { proposalId: $id }) { ${REFUSED} } }`,
  'by preparing an answer': `mutation($id: ID!) { prepareAnswer(input: { answerId: $id, verdict: ACCEPTED, text: "${TEXT}", reasons: "${TEXT}" }) { ${REFUSED} } }`,
  'by publishing an answer': `mutation($id: ID!) { publishAnswer(input: { answerId: $id }) { ${REFUSED} } }`,
  'by deciding on it': `mutation($id: ID!) { recordDecision(input: { title: "Titre", text: "${TEXT}", grounds: "${TEXT}", reasons: "${TEXT}", adopted: true, votesFor: 1, votesAgainst: 0, abstentions: 0, decidedOn: "2026-11-20", body: "Conseil", quality: "Élue", answers: [$id], restsOn: [$id] }) { ${REFUSED} } }`,
  'by its notifications': `mutation($id: ID!) { markNotificationsRead(input: { upTo: $id }) { ${REFUSED} } }`,
};

describe.each(Object.entries(STRANGERS))('to %s', (who, signIn) => {
  it.each(Object.entries(DOORS))('what is hidden is not there, %s', async (_door, document) => {
    const cookie = await signIn();
    const nothing = await app.ask(document, { id: NOWHERE }, cookie);
    // Whoever moderates reads what is handed in, and nobody else's draft.
    const hidden = [draft, ...(who.startsWith('Paul') ? [] : [handedIn]), ...facts];
    for (const id of hidden) {
      const found = await app.ask(document, { id }, cookie);
      expect([found.status, found.data, found.errors]).toEqual([nothing.status, nothing.data, nothing.errors]);
    }
  });

  it('nor in any list, search, count, thread or mail of theirs', async () => {
    const cookie = await signIn();
    const lists = await app.ask(
      `{ found: proposals(first: 20, search: "confidentielles") { totalCount nodes { id } }
         all: proposals(first: 20) { nodes { id label title need answers { state text reasons verdict } thread { hops { ref label sentence } } } }
         myProposals { id } answersToWrite { id text } decisions { nodes { id } }
         answersAwaited(first: 20) { nodes { id text reasons verdict state to { id label } } }
         register(first: 20) { nodes { subject subjectLabel sentence author } }
         notifications(first: 20) { nodes { sentence about { label sentence } } } }`,
      {},
      cookie,
    );
    expect(lists.errors).toBeUndefined();
    const said = JSON.stringify(lists.data);
    expect(said).toContain('Une navette au marché');
    for (const hidden of [SECRET, 'confidentielles', draft, handedIn, 'PREPARED', 'ACCEPTED'])
      expect(said).not.toContain(hidden);
    expect(lists.data).toMatchObject({ found: { totalCount: 0 } });
  });
});

describe('a person', () => {
  it('is found by name by those who help others and those who give roles, by nobody else', async () => {
    const finds = async (person?: Id) => {
      const cookie = person && (await app.signIn(person));
      const { data } = await app.ask<{ people: object[] }>('{ people(search: "Jeanne") { name } }', {}, cookie);
      return data?.people.length;
    };
    const { karim, nadia, aline, bastien, paul } = CAST;
    for (const person of [undefined, karim.id, nadia.id, aline.id]) expect(await finds(person)).toBe(0);
    for (const person of [bastien.id, paul.id]) expect(await finds(person)).toBe(1);
  });
});

describe('an address', () => {
  /** Each with the reason why it may be read; whatever is not here is nobody's to read. */
  const MAY: Readonly<Record<string, string>> = {
    'SignInRequested.email': 'what one has just typed, given back to who typed it',
    'CastMember.email': 'invented people of the demonstration',
    'DemoMail.to': 'invented people of the demonstration',
    'OrganisationProfile.email': 'what an organisation wrote down to be published, never that of a person of it',
    'OrganisationProfile.phone': 'what an organisation wrote down to be published, never that of a person of it',
    'Profile.email': 'one’s own, of `viewer` alone: no query gives the profile of somebody else',
    'EmailChangeAsked.email': 'what one has just typed, given back to who typed it',
    'BallotResult.fileAddress': 'where a file of the result lies, no address of anybody',
    'BallotResult.fingerprintsAddress': 'where a file of the result lies, no address of anybody',
    'BallotResult.pabulibAddress': 'where a file of the result lies, no address of anybody',
    'BallotResult.hash': 'the digest of a published file',
  };

  it('or a telephone stands in no type that anybody reads', () => {
    const { schema } = app.app.get(GraphQLSchemaHost);
    const named = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => !type.name.startsWith('__'))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
      .filter((name) => /\.(.*(e-?mail|phone|mobile|address|token|hash|recipient|password).*|to)$/i.test(name));
    // what an act gives back has its own type, looked at like the others
    const types = new Set(named.filter((name) => !(name in MAY) && !name.startsWith('Mutation.')));
    // `to` is also what an answer answers, and the day to which a date moved.
    expect([...types].filter((name) => !['Answer.to', 'Slippage.to'].includes(name))).toEqual([]);
  });

  it('of one’s own stands on one’s own profile only, and that of an organisation on its page only', () => {
    const { schema } = app.app.get(GraphQLSchemaHost);
    const holding = (view: string) =>
      Object.values(schema.getTypeMap())
        .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
        .flatMap((type) =>
          ('getFields' in type ? Object.values(type.getFields()) : []).map((field) => ({ type, field })),
        )
        .filter(({ field }) => String(field.type).replace(/[![\]]/g, '') === view)
        .map(({ type, field }) => `${type.name}.${field.name}`)
        .toSorted();
    expect(holding('OrganisationProfile')).toEqual(['Organisation.profile']);
    expect(holding('Profile')).toEqual(['Viewer.profile']);
  });

  it('is told by no list, to anybody', async () => {
    for (const person of [undefined, CAST.karim.id, CAST.paul.id, CAST.bastien.id]) {
      const { data } = await app.ask(
        `{ people(search: "Vignon") { name commune { name } } organisations { name } proposals(first: 20) { nodes { author { name person { id name } } } }
           register(first: 20) { nodes { sentence author } } }`,
        {},
        person && (await app.signIn(person)),
      );
      expect(JSON.stringify(data)).not.toMatch(/@|\+33/);
    }
  });
});
