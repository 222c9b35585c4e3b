// Who may do what, asked of the real server: every operation of the schema and every address, by every kind of person.
// What each cell answers is stated by hand in access-table.ts; an operation or a person missing there fails here.
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { ROLES } from '@mondee/domain/people';
import { CAST, COMMUNES, ORGANISATIONS } from '@mondee/testing/cast';
import { PROPOSALS } from '@mondee/testing/story';
import { playStory } from '../../../commands/play-story';
import { CONFIG, type Config } from '../../config/config';
import { Database } from '../../database/database';
import { Settings } from '../../settings/settings';
import { LivePage } from '../live-page';
import { TestApp } from '../test-app';
import { FOUND, inputs, resets, type Real } from './access-inputs';
import {
  ADDRESSES,
  ELSEWHERE,
  HERE,
  OPERATIONS,
  PEOPLE,
  ROUTES,
  SUBSCRIPTIONS,
  type Outcome,
  type Who,
} from './access-table';
import { DEEP, documentOf } from './ask-everything';
import { validFor } from './valid-input';

let app: TestApp;
let schema: GraphQLSchema;
const person = new Map<Who, Id>();
let real: Real;

beforeAll(async () => {
  app = await TestApp.start({ READS_PER_MINUTE: '1000000', WRITES_PER_MINUTE: '1000000' });
  app.clock.set(new Date().toISOString());
  await playStory(app.app.get<Config>(CONFIG), app.database.serveUrl);
  await app.settle();
  schema = app.app.get(GraphQLSchemaHost).schema;
  for (const who of PEOPLE)
    if (who !== 'nobody') person.set(who, who === 'delegate' ? CAST.karim.id : await arrive(who));
  const one = async (sql: string) => (await app.owner.query<{ id: Id }>(sql)).rows[0]?.id;
  const found = {} as Record<keyof typeof FOUND, Id>;
  for (const [name, sql] of Object.entries(FOUND)) {
    const id = await one(sql);
    if (!id) throw new Error(`The story has no ${name}`);
    found[name as keyof typeof FOUND] = id;
  }
  const evaluation = newId(Date.now());
  await app.owner.query(
    `INSERT INTO project_review (id, project_id, evaluator_id, state, cost_sources, notes, assigned_at)
     VALUES ($1, $2, $3, 'assigned', '[]', '', '2026-11-01')`,
    [evaluation, found.project, person.get('evaluator')],
  );
  real = { ...found, evaluation };
  await app.owner.query(`UPDATE organisation SET state = 'waiting' WHERE id = $1`, [ORGANISATIONS.oven.id]);
  const changed = await app.ask(
    `mutation { changeSetting(input: { name: "answers.delayDays", value: "50", reason: "Pour commencer." }) { __typename }
      rewordText(input: { key: "answers.title", language: "fr", text: "On vous répond" }) { __typename } }`,
    {},
    await app.signIn(person.get('facilitator')!),
  );
  if (changed.errors) throw new Error(JSON.stringify(changed.errors));
  // A territory that asks for a residence that was shown before one supports: the column of who showed it says so.
  const settings = app.app.get(Settings);
  const needed = { 'proposals.support': 'verified' };
  await app.app.get(Database).transaction((tx) => settings.put(tx, 'people.residenceNeeded', needed));
  await settings.read();
}, 120_000);
afterAll(() => app?.stop());

/** Somebody with this one role and no past, so that a cell depends on the role and on nothing else. */
async function arrive(who: Who): Promise<Id> {
  const id = newId(Date.now());
  const level = who === 'verified' ? 'verified' : null;
  await app.owner.query(
    `INSERT INTO person (id, name, email, commune_code, created_at, residence_level, residence_since)
     VALUES ($1, $2, $3, $4, '2026-01-01', $5, CASE WHEN $5::text IS NULL THEN NULL ELSE '2026-01-01'::timestamptz END)`,
    [id, `Personne ${who}`, `${who.replaceAll(' ', '-')}@matrix.example`, COMMUNES.vassieux, level],
  );
  const [role, ...where] = who.split(' ');
  if (role === 'delegate')
    await app.owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, given_at)
       VALUES ($1, $2, $3, '2026-01-01', '2026-01-01')`,
      [newId(Date.now()), id, ORGANISATIONS.house.id],
    );
  if (ROLES.some((one) => one === role)) {
    const commune = { [HERE.trim()]: COMMUNES.vassieux, [ELSEWHERE.trim()]: COMMUNES.leChaffal }[where.join(' ')];
    await app.owner.query(
      `INSERT INTO person_role (person_id, role, given_at, scope_kind, scope_id, from_day)
       VALUES ($1, $2, '2026-01-01', $3, $4, '2026-01-01')`,
      [id, role, commune ? 'commune' : 'territory', commune ?? ''],
    );
  }
  return id;
}

/** What a query is asked with, by the name of its argument. */
const NAMED = { proposalId: PROPOSALS.school, of: `proposal:${PROPOSALS.school}`, kind: 'proposal' } as const;

/** A valid input, with the ids of things that are there. */
function given(field: GraphQLField<unknown, unknown>, line: string): Record<string, unknown> {
  const valid = Object.fromEntries(field.args.map(({ name, type }) => [name, validFor(name, type)]));
  const more = inputs(real)[line] ?? {};
  const said = typeof more === 'function' ? (more as () => object)() : more;
  if (valid['input']) return { input: { ...there(valid['input'] as object), ...said } };
  return {
    ...Object.fromEntries(Object.entries(valid).map(([k, v]) => [k, (NAMED as Record<string, unknown>)[k] ?? v])),
    ...said,
  };
}

/** Where an operation says nothing of its own. */
function there(input: object): object {
  const known: Record<string, unknown> = {
    ...{ proposalId: PROPOSALS.school, decisionId: real.decision, answerId: real.answer, commentId: real.comment },
    ...{ organisationId: ORGANISATIONS.walnuts.id, milestoneId: real.milestone, projectId: real.project },
    ...{ caseId: real.case, mandateId: real.mandate, reviewId: real.evaluation, of: `proposal:${PROPOSALS.school}` },
  };
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, known[name] ?? value]));
}

type Root = 'query' | 'mutation';
interface Told {
  readonly it?: { readonly __typename?: string; readonly code?: string } | null;
}

const fieldsOf = (root: Root): GraphQLField<unknown, unknown>[] =>
  Object.values((root === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields());

/** What the server answers: the refusal's code, a fault's, `none` for a thing that is not there for them, or `yes`. */
async function outcome(root: Root, field: GraphQLField<unknown, unknown>, line: string, who: Who): Promise<Outcome> {
  const reset = resets(real)[field.name];
  if (reset) await app.owner.query(reset);
  const input = given(field, line);
  const id = person.get(who);
  const cookie = id && (await app.signIn(id));
  const ask = (deep: number) => app.ask<Told>(documentOf(schema, root, field, deep), input, cookie);
  let { data, errors } = await ask(DEEP);
  for (let deep = DEEP - 1; deep >= 0 && errors?.[0]?.extensions?.code === 'TOO_COSTLY'; deep--)
    ({ data, errors } = await ask(deep));
  if (errors) return `! ${errors[0]?.extensions?.code}`;
  const it = data?.it;
  if (it === null || it === undefined) return 'none';
  if (Array.isArray(it)) return it.length ? 'yes' : 'empty';
  return it.__typename === 'Refusal' ? it.code! : 'yes';
}

/** Grouped as the table is written, so that a difference reads like a line of it. */
function grouped(cells: ReadonlyMap<Who, Outcome>): Record<Outcome, string> {
  const groups: Record<Outcome, string> = {};
  for (const [who, what] of cells) groups[what] = groups[what] ? `${groups[what]}, ${who}` : who;
  return groups;
}

describe('the table', () => {
  it('has a line for every operation of the schema, and none for what is gone', () => {
    for (const root of ['query', 'mutation'] as const)
      expect(new Set(Object.keys(OPERATIONS[root]).map((line) => line.split(':')[0]))).toEqual(
        new Set(fieldsOf(root).map(({ name }) => name)),
      );
  });

  it('has a column for every role', () => {
    for (const role of ROLES) expect(PEOPLE).toContain(role);
  });
});

describe('each address', () => {
  it.each(Object.entries(ADDRESSES))('%s', async (address, stated) => {
    const found = new Map<Who, Outcome>();
    const [method, path] = address.split(' ') as [string, string];
    for (const who of PEOPLE) {
      const id = person.get(who);
      const cookie = id && (await app.signIn(id));
      const { status } = await fetch(app.url + path, {
        method,
        redirect: 'manual',
        headers: { ...(cookie && { cookie }) },
      });
      found.set(who, String(status));
    }
    expect(grouped(found)).toEqual(stated);
  });
});

describe('each subscription', () => {
  it('has a line', () => {
    expect(Object.keys(SUBSCRIPTIONS).toSorted()).toEqual(
      Object.keys(schema.getSubscriptionType()!.getFields()).toSorted(),
    );
  });

  it.each(Object.entries(SUBSCRIPTIONS))('%s', async (name, { query, of, ...stated }) => {
    const found = new Map<Who, Outcome>();
    for (const who of PEOPLE) {
      const id = person.get(who);
      const page = new LivePage(app.url, id && (await app.signIn(id)));
      const heard = page.listen<Record<string, readonly unknown[] | number | null>>(query, of);
      // Who hears nothing is still answered what anybody may hear: by then the first would have come.
      const nothing = stated.answers['none']?.split(', ').includes(who);
      const waited = nothing ? page.listen(SUBSCRIPTIONS['news']!.query, SUBSCRIPTIONS['news']!.of) : heard;
      await vi.waitFor(() => expect(waited.events.length + waited.errors.length).toBeGreaterThan(0), {
        timeout: 10_000,
      });
      const first = heard.events[0]?.[name];
      const none = first === null || first === undefined || (Array.isArray(first) && !first.length);
      found.set(who, heard.errors.length ? `! ${heard.errors[0]}` : none ? 'none' : 'yes');
      await page.close();
    }
    expect(grouped(found)).toEqual(stated.answers);
  });
});

describe('each route outside GraphQL and the site', () => {
  it('has its line among the addresses, and no line is without its route', () => {
    interface Layer {
      readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
    }
    const { router } = app.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
    // What stands behind every address at once is no route: it hands on, or says that there is none.
    const routes = router.stack.flatMap(({ route }) =>
      route && !route.path.includes('*')
        ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
        : [],
    );
    expect(routes.toSorted()).toEqual([...ROUTES].toSorted());
    const matches = (route: string, address: string) =>
      new RegExp(`^${route.replace(/:[a-z]+/g, '[^/]+')}$`).test(address);
    for (const route of ROUTES)
      expect(
        Object.keys(ADDRESSES).filter((one) => matches(route, one)),
        route,
      ).not.toEqual([]);
  });
});

describe.each(['query', 'mutation'] as const)('each %s', (root) => {
  it('answers each person as the table says', { timeout: 180_000 }, async () => {
    const found: Record<string, object> = {};
    // A line may ask the same operation about another thing: `proposal:waiting`.
    const lines = Object.keys(OPERATIONS[root]).toSorted(
      (a, b) => Number(a === 'erasePerson') - Number(b === 'erasePerson'),
    );
    for (const line of lines) {
      const field = fieldsOf(root).find(({ name }) => name === line.split(':')[0])!;
      const cells = new Map<Who, Outcome>();
      for (const who of PEOPLE) cells.set(who, await outcome(root, field, line, who));
      found[line] = grouped(cells);
    }
    expect(found).toEqual(OPERATIONS[root]);
  });
});
