import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const [paul, jeanne, irene] = [newId(1), newId(2), newId(3)];
const cookies = new Map<Id, string>();
let walnuts: string;

const refusal = '... on Refusal { code field }';
const ORGANISATION = `mutation($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { ... on Organisation { id name sector } ${refusal} } }`;
const MANDATE = `mutation($input: GiveMandateInput!) { giveMandate(input: $input) { ... on Mandate { id from until active organisation { name } } ${refusal} } }`;
const END = `mutation($input: EndMandateInput!) { endMandate(input: $input) { ... on Mandate { until active } ${refusal} } }`;
const GIVE = `mutation($input: RoleInput!) { giveRole(input: $input) { ... on Roles { roles } ${refusal} } }`;
const TAKE = `mutation($input: RoleInput!) { takeRole(input: $input) { ... on Roles { roles } ${refusal} } }`;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(
      `INSERT INTO person (id, name, created_at) VALUES ($1, 'Paul Eynard', now()), ($2, 'Jeanne Vignon', now()), ($3, 'Irène Blachon', now())`,
      [paul, jeanne, irene],
    );
    await owner.query(
      `INSERT INTO person_role (person_id, role, given_at) VALUES ($1, 'administrator', now()), ($2, 'facilitator', now())`,
      [paul, irene],
    );
  });
  for (const person of [paul, jeanne, irene]) cookies.set(person, await app.signIn(person));
});
afterAll(() => app?.stop());

const ask = <T = Record<string, object>>(person: Id | undefined, query: string, input: object) =>
  app.ask<T>(query, { input }, person && cookies.get(person));

describe('organisations and mandates', () => {
  it('are given by those who look after the platform, and by nobody else', async () => {
    const input = { name: 'Les Noyers du Bas', sector: 'ASSOCIATION', number: 'W262000001' };
    const made = await ask<{ registerOrganisation: { id: string } }>(irene, ORGANISATION, input);
    expect(made.data).toMatchObject({ registerOrganisation: { name: input.name } });
    walnuts = made.data!.registerOrganisation.id;
    const mandate = { personId: jeanne, organisationId: walnuts, from: '2026-11-01' };
    expect((await ask(jeanne, MANDATE, mandate)).data).toMatchObject({
      giveMandate: { code: 'people.NotAdministrator' },
    });
    expect((await ask(undefined, MANDATE, mandate)).data).toMatchObject({
      giveMandate: { code: 'people.SignInNeeded' },
    });
  });

  it('hold one at a time, though given twice at once, and end on their day', async () => {
    const mandate = { personId: jeanne, organisationId: walnuts, from: '2026-11-01' };
    const answers = await Promise.all([ask(irene, MANDATE, mandate), ask(paul, MANDATE, mandate)]);
    const given = answers.map(({ data }) => data!['giveMandate'] as { id?: string; code?: string });
    expect(given.filter(({ id }) => id)).toHaveLength(1);
    expect(given.find(({ code }) => code)).toMatchObject({ code: 'people.AlreadyMandated' });
    const mandateId = given.find(({ id }) => id)!.id;
    expect((await ask(irene, END, { mandateId })).data).toEqual({ endMandate: { until: '2026-11-22', active: true } });
    expect((await ask(irene, END, { mandateId: newId(77) })).data).toMatchObject({
      endMandate: { code: 'people.NotFound' },
    });
  });

  it('refuse dates that cannot be, persons and organisations that are not there', async () => {
    const mandate = { personId: jeanne, organisationId: walnuts, from: '2027-02-01', until: '2027-01-01' };
    expect((await ask(paul, MANDATE, mandate)).data).toMatchObject({ giveMandate: { code: 'people.MandateDates' } });
    expect((await ask(paul, MANDATE, { ...mandate, personId: newId(78) })).data).toMatchObject({
      giveMandate: { code: 'people.UnknownPerson' },
    });
    expect((await ask(paul, MANDATE, { ...mandate, organisationId: newId(78) })).data).toMatchObject({
      giveMandate: { code: 'people.NotFound' },
    });
  });
});

describe('roles', () => {
  it('are given and taken by an administrator alone, and only those that exist', async () => {
    const input = { personId: jeanne, role: 'moderator', reason: 'Remplace Aline' };
    for (const person of [jeanne, irene])
      expect((await ask(person, GIVE, input)).data).toMatchObject({ giveRole: { code: 'people.NotAdministrator' } });
    expect((await ask(paul, GIVE, input)).data).toEqual({ giveRole: { roles: ['moderator'] } });
    expect((await ask(paul, GIVE, input)).data).toEqual({ giveRole: { roles: ['moderator'] } });
    expect((await ask(paul, GIVE, { ...input, role: 'king' })).data).toMatchObject({
      giveRole: { code: 'people.NotARole' },
    });
    expect((await ask(paul, TAKE, input)).data).toEqual({ takeRole: { roles: [] } });
  });

  it('leave one administrator, though two take each other’s at once', async () => {
    const [role, reason] = ['administrator', 'Partage la charge'];
    expect((await ask(paul, TAKE, { personId: paul, role, reason })).data).toMatchObject({
      takeRole: { code: 'people.LastAdministrator' },
    });
    await ask(paul, GIVE, { personId: irene, role, reason });
    const answers = await Promise.all([
      ask(paul, TAKE, { personId: irene, role, reason }),
      ask(irene, TAKE, { personId: paul, role, reason }),
    ]);
    expect(answers.every(({ errors }) => !errors)).toBe(true);
    const { rows } = await app.owner.query(`SELECT count(*)::int AS n FROM person_role WHERE role = 'administrator'`);
    expect(rows[0].n).toBe(1);
  });
});
