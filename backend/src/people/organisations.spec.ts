import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const [paul, jeanne, irene, karim, clerk] = [newId(1), newId(2), newId(3), newId(4), newId(5)];
const cookies = new Map<Id, string>();
let group: string;

const refusal = '... on Refusal { code field message }';
const REGISTER = `mutation($input: RegisterOrganisationInput!) { it: registerOrganisation(input: $input) { ... on Organisation { id name profile { state } } ${refusal} } }`;
const EDIT = `mutation($input: EditOrganisationInput!) { it: editOrganisation(input: $input) { ... on Organisation { id profile { description places { code } } } ${refusal} } }`;
const REVIEW = `mutation($input: ReviewOrganisationInput!) { it: reviewOrganisation(input: $input) { ... on Organisation { id profile { state declinedFor } } ${refusal} } }`;
const GIVE = `mutation($input: GiveMandateInput!) { it: giveMandate(input: $input) { ... on Mandate { id from until } ${refusal} } }`;
const HAND = `mutation($input: HandOverMandateInput!) { it: handOverMandate(input: $input) { ... on Mandate { id from until } ${refusal} } }`;
const SHOW = `mutation($input: ShowMandateInput!) { it: showMandate(input: $input) { ... on Mandate { id } ${refusal} } }`;
const ONE = `query($input: ID!) { it: organisation(id: $input) { name profile { state email } members { name alternate } } }`;
const MANDATES = `query($input: ID!) { it: organisation(id: $input) { mandates { id name own from until active proof } viewerCan { edit { allowed } mandates { allowed } } } }`;
const PAST = `query($input: ID!) { it: organisation(id: $input) { pastMembers { name until } } }`;
const WELCOME = `mutation($input: WelcomePersonInput!) { it: welcomePerson(input: $input) { ... on Person { id } ${refusal} } }`;
const ROLE = `mutation($input: RoleInput!) { it: giveRole(input: $input) { ... on Roles { roles } ${refusal} } }`;
const HOLDERS = `query { it: roleHolders { name roles { role scope commune { name } from until active givenBy reason } offices { quality active } } }`;
const OFFICE = `mutation($input: RecordOfficeInput!) { it: recordOffice(input: $input) { ... on Office { id quality active } ${refusal} } }`;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(
      `INSERT INTO commune VALUES ('26364', 'Vassieux-en-Vercors', 300, '{26420}'), ('26290', 'Saint-Agnan-en-Vercors', 400, '{26420}')`,
    );
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Paul Eynard', 'paul@x.example', now()), ($2, 'Jeanne Vignon', 'jeanne@x.example', now()),
         ($3, 'Irène Blachon', NULL, now()), ($4, 'Karim Belaïd', 'karim@x.example', now()), ($5, 'Cléa Roche', NULL, now())`,
      [paul, jeanne, irene, karim, clerk],
    );
    await owner.query(
      `INSERT INTO person_role (person_id, role, given_at) VALUES ($1, 'administrator', now()), ($2, 'facilitator', now())`,
      [paul, irene],
    );
  });
  for (const person of [paul, jeanne, irene, karim, clerk]) cookies.set(person, await app.signIn(person));
});
afterAll(() => app?.stop());

const ask = async (person: Id | undefined, query: string, input?: unknown) => {
  const answer = await app.ask<{ it: Record<string, never> }>(query, { input }, person && cookies.get(person));
  expect(answer.errors).toBeUndefined();
  return answer.data!.it as unknown;
};
const id = async (asked: Promise<unknown>) => ((await asked) as { id: string }).id;

describe('an organisation', () => {
  const input = { name: 'Les Voisins du four', sector: 'RESIDENT', email: 'four@x.example' };

  it('that a person asks for is seen by them and by who reads it, until it is listed', async () => {
    expect(await ask(undefined, REGISTER, input)).toMatchObject({ code: 'people.SignInNeeded' });
    group = await id(ask(jeanne, REGISTER, input));
    for (const [person, seen] of [
      [undefined, false],
      [karim, false],
      [jeanne, true],
      [irene, true],
    ] as const)
      expect(Boolean(await ask(person, ONE, group))).toBe(seen);
    expect(await ask(undefined, `query { it: directory { totalCount } }`)).toEqual({ totalCount: 0 });
    expect(await ask(karim, `query { it: organisationsToReview { id } }`)).toEqual([]);
    expect(await ask(jeanne, REVIEW, { organisationId: group, accept: true })).toMatchObject({
      code: 'people.NotAdministrator',
    });
    const reviews = await Promise.all([1, 2].map(() => ask(irene, REVIEW, { organisationId: group, accept: true })));
    expect(reviews.filter((one) => (one as { code?: string }).code === 'people.AlreadyReviewed')).toHaveLength(1);
    expect(await ask(undefined, ONE, group)).toMatchObject({ profile: { state: 'LISTED', email: 'four@x.example' } });
  });

  it('gives its first mandate to who asked, who can then change its page; nobody else can', async () => {
    const edit = { ...input, organisationId: group, description: 'Un four commun.', places: ['26364'] };
    expect(await ask(jeanne, EDIT, edit)).toMatchObject({ profile: { description: 'Un four commun.' } });
    expect(await ask(karim, EDIT, edit)).toMatchObject({ code: 'people.NoMandate' });
    expect(await ask(jeanne, EDIT, { ...edit, website: 'javascript:alert(1)' })).toMatchObject({
      code: 'people.NotAWebsite',
      field: 'website',
    });
  });

  it('has a number of its own, though two ask for it at once', async () => {
    const company = { name: 'Scierie', sector: 'PRIVATE', number: '000 900 001' };
    const made = await Promise.all([ask(irene, REGISTER, company), ask(paul, REGISTER, company)]);
    expect(made.filter((one) => (one as { code?: string }).code === 'people.NumberTaken')).toHaveLength(1);
    expect(await ask(irene, REGISTER, { ...company, number: '000900002' })).toMatchObject({
      code: 'people.NotANumber',
      field: 'number',
    });
  });

  it('is found without its accents, by place, by family, page after page, only those that are near, the nearest first', async () => {
    for (const [name, communeCode] of [
      ['Éleveurs du plateau', '26290'],
      ['Amis de la forêt', '26364'],
    ])
      await ask(irene, REGISTER, {
        name,
        sector: 'ASSOCIATION',
        number: `W26200${communeCode}`.slice(0, 10),
        communeCode,
      });
    const names = async (args: string) => {
      const found = (await ask(undefined, `query { it: directory(${args}) { nodes { name } } }`)) as {
        nodes: { name: string }[];
      };
      return found.nodes.map(({ name }) => name);
    };
    expect(await names('search: "eleveurs"')).toEqual(['Éleveurs du plateau']);
    expect(await names('search: "four commun"')).toEqual(['Les Voisins du four']);
    expect(await names('sector: PRIVATE')).toEqual(['Scierie']);
    expect(await names('search: "%"')).toEqual([]);
    expect(await names(String.raw`commune: "26364\u0000", sector: PRIVATE`)).toEqual(['Scierie']);
    expect(await names(String.raw`near: "\u0000", sector: PRIVATE`)).toEqual([]);
    expect(await names('near: "75056"')).toEqual([]);
    // Saint-Agnan lies six kilometres off: based there, or around there, or acting there by name
    expect(await names('near: "26290"')).toEqual(['Éleveurs du plateau', 'Amis de la forêt', 'Les Voisins du four']);
    expect(await ask(undefined, `query { it: directory(first: 1, near: "26290") { totalCount } }`)).toEqual({
      totalCount: 3,
    });
    expect(await names('near: "26290", within: 3')).toEqual(['Éleveurs du plateau']);
    expect(await names('near: "26364", within: -1')).toEqual(['Amis de la forêt', 'Les Voisins du four']);
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page = (await ask(
        undefined,
        `query($input: String) { it: directory(first: 1, near: "26364", after: $input) { nodes { name } pageInfo { endCursor hasNextPage } } }`,
        after,
      )) as { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      all.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    // the sawmill, which acts everywhere and is based nowhere here, is not near
    expect(all).toEqual(['Amis de la forêt', 'Les Voisins du four', 'Éleveurs du plateau']);
    expect(await names(`after: "${'x'.repeat(300)}"`)).toHaveLength(4);
  });
});

describe('a mandate', () => {
  it('is handed over in one act, both told, and yesterday’s delegate speaks no more', async () => {
    const held = (await ask(jeanne, MANDATES, group)) as { mandates: { id: string; own: boolean }[] };
    expect(held).toMatchObject({ viewerCan: { edit: { allowed: true }, mandates: { allowed: true } } });
    const mandateId = held.mandates.find(({ own }) => own)!.id;
    const handed = { mandateId, personId: karim, from: '2026-11-23', proof: 'Réunion du 20 novembre' };
    expect(await ask(karim, HAND, handed)).toMatchObject({ code: 'people.NotAdministrator' });
    expect(await ask(jeanne, HAND, { ...handed, personId: newId(9) })).toMatchObject({
      code: 'people.UnknownPerson',
      field: 'personId',
    });
    const twice = await Promise.all([ask(jeanne, HAND, handed), ask(jeanne, HAND, handed)]);
    expect(twice.filter((one) => (one as { id?: string }).id)).toHaveLength(1);
    const { rows } = await app.owner.query(`SELECT data->>'to' AS address FROM pgboss.job WHERE name = 'mail'`);
    expect(rows.map(({ address }) => address).toSorted()).toEqual(['jeanne@x.example', 'karim@x.example']);

    const edit = { organisationId: group, name: 'Les Voisins du four', sector: 'RESIDENT' };
    const speaking = { ...edit, act: { organisationId: group } };
    expect(await ask(karim, EDIT, speaking)).toMatchObject({ code: 'people.MandateNotBegun' });
    expect(await ask(jeanne, EDIT, speaking)).toMatchObject({ id: group });
    // 23:30 in Paris is still the last day; an hour later it is over.
    app.clock.set('2026-11-22T22:30:00.000Z');
    expect(await ask(jeanne, EDIT, speaking)).toMatchObject({ id: group });
    app.clock.set('2026-11-22T23:00:00.000Z');
    const refused = await ask(jeanne, EDIT, speaking);
    expect(refused).toMatchObject({ code: 'people.MandateEnded' });
    expect((refused as { message: string }).message).toContain('22 novembre 2026');
    expect(await ask(karim, EDIT, speaking)).toMatchObject({ id: group });
  });

  it('names its holder in public only when they say so, and its proof never', async () => {
    const held = (await ask(karim, MANDATES, group)) as { mandates: { id: string; own: boolean; proof: string }[] };
    const own = held.mandates.find((one) => one.own)!;
    expect(own.proof).toBe('Réunion du 20 novembre');
    expect(await ask(undefined, ONE, group)).toMatchObject({ members: [] });
    expect(await ask(undefined, MANDATES, group)).toMatchObject({ mandates: [] });
    expect(await ask(paul, SHOW, { mandateId: own.id, shown: true })).toMatchObject({ code: 'people.NotYours' });
    await ask(karim, SHOW, { mandateId: own.id, shown: true });
    expect(await ask(undefined, ONE, group)).toMatchObject({ members: [{ name: 'Karim Belaïd' }] });
    expect(await ask(undefined, PAST, group)).toEqual({ pastMembers: [] });
    const before = (await ask(jeanne, MANDATES, group)) as { mandates: { id: string; own: boolean }[] };
    await ask(jeanne, SHOW, { mandateId: before.mandates.find((one) => one.own)!.id, shown: true });
    expect(await ask(undefined, PAST, group)).toEqual({
      pastMembers: [{ name: 'Jeanne Vignon', until: '2026-11-22' }],
    });
    const alternate = { organisationId: group, personId: paul, from: '2026-11-23', alternate: true };
    expect(await ask(karim, GIVE, alternate)).toMatchObject({ from: '2026-11-23' });
  });
});

describe('a role', () => {
  // To give one, a person shows that it is them: not with a sign-in of days ago.
  beforeAll(async () => {
    for (const person of [paul, irene]) cookies.set(person, await app.signIn(person));
  });

  it('of one commune keeps that commune’s desk only, until its last day', async () => {
    const input = {
      ...{ personId: clerk, role: 'agent', scopeKind: 'COMMUNE', scopeId: '26364', until: '2026-11-30' },
      reason: 'Tient la permanence',
    };
    expect(await ask(irene, ROLE, input)).toMatchObject({ code: 'people.NotAdministrator' });
    expect(await ask(paul, ROLE, { ...input, scopeId: '75056' })).toMatchObject({ code: 'people.NotAScope' });
    expect(await ask(paul, ROLE, input)).toEqual({ roles: ['agent'] });
    const welcome = (place?: string) =>
      ask(clerk, WELCOME, { name: 'Odile Marcellin', act: { channel: 'DESK', ...(place && { place }) } });
    expect(await welcome('26290')).toMatchObject({ code: 'people.DeskOfCommune' });
    expect(await welcome()).toHaveProperty('id');
    expect(await ask(jeanne, HOLDERS)).toEqual([]);
    expect(await ask(paul, HOLDERS)).toContainEqual({
      name: 'Cléa Roche',
      roles: [
        {
          ...{ role: 'agent', scope: 'COMMUNE', commune: { name: 'Vassieux-en-Vercors' }, from: '2026-11-23' },
          ...{ until: '2026-11-30', active: true, givenBy: 'Paul Eynard', reason: 'Tient la permanence' },
        },
      ],
      offices: [],
    });
    app.clock.set('2026-11-30T23:00:00.000Z');
    expect(await welcome()).toMatchObject({ code: 'people.ChannelNotYours' });
  });

  it('of an elected official is written down with its days by an administrator', async () => {
    // A week later, they show again that it is them.
    for (const person of [paul, irene]) cookies.set(person, await app.signIn(person));
    const input = { personId: jeanne, quality: 'Maire de Vassieux-en-Vercors', from: '2026-03-22' };
    expect(await ask(irene, OFFICE, input)).toMatchObject({ code: 'people.NotAdministrator' });
    expect(await ask(paul, OFFICE, input)).toMatchObject({ quality: input.quality, active: true });
  });

  it('stands beside what they write while it lasts, and stays beside what they wrote then', async () => {
    const draft = (draftId: Id) =>
      ask(
        jeanne,
        `mutation($input: DraftProposalInput!) { it: draftProposal(input: $input) { ... on Proposal { author { quality } } ${refusal} } }`,
        { draftId, title: 'Un banc' },
      );
    const during = newId(91);
    expect(await draft(during)).toEqual({ author: { quality: 'Maire de Vassieux-en-Vercors' } });
    const { rows } = await app.owner.query('SELECT id FROM office');
    await ask(
      paul,
      `mutation($input: EndOfficeInput!) { it: endOffice(input: $input) { ... on Office { until } ${refusal} } }`,
      { officeId: rows[0].id, until: '2026-12-01' },
    );
    app.clock.set('2026-12-01T23:00:00.000Z');
    expect(await draft(newId(92))).toEqual({ author: { quality: null } });
    expect(await ask(jeanne, `query { it: proposal(id: "${during}") { author { quality } } }`)).toEqual({
      author: { quality: 'Maire de Vassieux-en-Vercors' },
    });
  });
});
