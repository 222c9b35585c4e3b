import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const [jeanne, karim, irene, group, mandate] = [newId(1), newId(2), newId(3), newId(4), newId(5)];
const refusal = '... on Refusal { code field message }';
const INVITE = `mutation($input: InviteDelegateInput!) { it: inviteDelegate(input: $input) { __typename ... on MandateInvitation { from until alternate } ${refusal} } }`;
const TAKE = `mutation($input: MandateInvitationInput!) { it: takeMandate(input: $input) { ... on Mandate { id from until } ${refusal} } }`;
const LEAVE = `mutation($input: MandateInvitationInput!) { it: leaveMandate(input: $input) { ... on MandateInvitation { id } ${refusal} } }`;
const OFFERED = `query($input: ID!) { it: organisation(id: $input) { mandateOffered { id from } } }`;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Jeanne Vignon', 'jeanne@x.example', now()),
         ($2, 'Karim Belaïd', 'karim@x.example', now()), ($3, 'Irène Blachon', 'irene@x.example', now())`,
      [jeanne, karim, irene],
    );
    await owner.query(
      `INSERT INTO organisation (id, name, sector, created_at) VALUES ($1, 'Les Voisins du four', 'resident', now())`,
      [group],
    );
    await owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, given_at) VALUES ($1, $2, $3, '2026-01-01', now())`,
      [mandate, jeanne, group],
    );
  });
});
afterAll(() => app?.stop());

const ask = async (person: Id | undefined, query: string, input?: unknown) => {
  const answer = await app.ask<{ it: Record<string, never> }>(query, { input }, person && (await app.signIn(person)));
  expect(answer.errors).toBeUndefined();
  return answer.data!.it as unknown;
};
const offered = async (person: Id) =>
  ((await ask(person, OFFERED, group)) as { mandateOffered: { id: string } | null }).mandateOffered;
const offer = { organisationId: group, from: '2026-11-25' };

describe('a mandate offered to an address', () => {
  it('is answered the same whether the address has an account or not, holds the mandate already or not', async () => {
    const answers = [];
    for (const email of ['karim@x.example', 'nobody@x.example', 'jeanne@x.example'])
      answers.push(await ask(jeanne, INVITE, { ...offer, email }));
    expect(answers[0]).toEqual({ __typename: 'MandateInvitation', from: '2026-11-25', until: null, alternate: false });
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    const { rows } = await app.owner.query(`SELECT data->>'to' AS address FROM pgboss.job WHERE name = 'mail'`);
    expect(rows.map(({ address }) => address).toSorted()).toEqual([
      ...['jeanne@x.example', 'karim@x.example', 'nobody@x.example'],
    ]);
  });

  it('is in the data of the owner of the address, and in nobody else’s', async () => {
    const data = async (person: Id) => {
      const answer = await fetch(`${app.url}/my-data`, { headers: { cookie: await app.signIn(person) } });
      return ((await answer.json()) as { people: { mandateOffers: object[] } }).people.mandateOffers;
    };
    expect(await data(karim)).toMatchObject([{ organisation: 'Les Voisins du four', from: '2026-11-25' }]);
    expect(await data(irene)).toEqual([]);
  });

  it('is offered by its delegates and those who look after mandates, by nobody else', async () => {
    const input = { ...offer, email: 'karim@x.example' };
    expect(await ask(undefined, INVITE, input)).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await ask(karim, INVITE, input)).toMatchObject({ code: 'people.NotAdministrator' });
    expect(await ask(karim, INVITE, { ...input, mandateId: mandate })).toMatchObject({
      code: 'people.NotAdministrator',
    });
    expect(await ask(jeanne, INVITE, { ...input, until: '2026-11-01' })).toMatchObject({ code: 'people.MandateDates' });
    expect(await ask(jeanne, INVITE, { ...input, email: 'a\u0000b' })).toMatchObject({ code: 'people.NotAnEmail' });
  });

  it('is seen and taken by the owner of the address alone, once, who hands over then and not before', async () => {
    await ask(jeanne, INVITE, { ...offer, email: 'karim@x.example', mandateId: mandate });
    const end = async () =>
      (await app.owner.query(`SELECT to_char(until_day, 'YYYY-MM-DD') AS until FROM mandate WHERE id = $1`, [mandate]))
        .rows[0].until;
    expect(await end()).toBeNull();
    expect(await offered(irene)).toBeNull();
    const invitationId = (await offered(karim))!.id;
    for (const person of [irene, jeanne])
      expect(await ask(person, TAKE, { invitationId })).toMatchObject({ code: 'people.InvitationGone' });
    expect(await ask(undefined, TAKE, { invitationId })).toMatchObject({ code: 'people.SignInNeeded' });
    const twice = await Promise.all([ask(karim, TAKE, { invitationId }), ask(karim, TAKE, { invitationId })]);
    expect(twice.filter((one) => (one as { from?: string }).from === '2026-11-25')).toHaveLength(1);
    expect(await end()).toBe('2026-11-24');
    expect(await offered(karim)).toBeNull();
  });

  it('that is declined, or that nobody answers in thirty days, leaves no address', async () => {
    await ask(jeanne, INVITE, { ...offer, email: 'irene@x.example', alternate: true });
    expect(await ask(irene, LEAVE, { invitationId: (await offered(irene))!.id })).toHaveProperty('id');
    expect(await offered(irene)).toBeNull();
    await ask(jeanne, INVITE, { ...offer, email: 'irene@x.example' });
    const late = (await offered(irene))!.id;
    app.clock.set(new Date(Date.parse(app.clock.now()) + 30 * 86_400_000).toISOString());
    expect(await offered(irene)).toBeNull();
    expect(await ask(irene, TAKE, { invitationId: late })).toMatchObject({ code: 'people.InvitationGone' });
  });
});
