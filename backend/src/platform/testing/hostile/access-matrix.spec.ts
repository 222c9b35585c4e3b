// Who may do what, asked of the real server: every operation of the schema and every address, by every kind of person.
// What each cell answers is stated by hand in access-table.ts; an operation or a person missing there fails here.
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { ROLES } from '@mondee/domain/people';
import { CAST, COMMUNES, ORGANISATIONS } from '@mondee/testing/cast';
import { PROPOSALS } from '@mondee/testing/story';
import { playStory } from '../../../commands/play-story';
import { CONFIG, type Config } from '../../config/config';
import { TestApp } from '../test-app';
import { ADDRESSES, ELSEWHERE, OPERATIONS, PEOPLE, type Outcome, type Who } from './access-table';
import { documentOf } from './ask-everything';
import { validFor } from './valid-input';

let app: TestApp;
let schema: GraphQLSchema;
const person = new Map<Who, Id>();
/** What is really there, so that the right is asked for and not only whether the thing exists. */
let real: Record<string, unknown>;

beforeAll(async () => {
  app = await TestApp.start({ READS_PER_MINUTE: '1000000', WRITES_PER_MINUTE: '1000000' });
  app.clock.set(new Date().toISOString());
  await playStory(app.app.get<Config>(CONFIG), app.database.serveUrl);
  await app.settle();
  schema = app.app.get(GraphQLSchemaHost).schema;
  const one = async (sql: string) => ((await app.owner.query(sql)).rows[0] as { id: Id } | undefined)?.id;
  real = {
    proposalId: PROPOSALS.school,
    decisionId: await one('SELECT id FROM decision ORDER BY id LIMIT 1'),
    answerId: await one(`SELECT id FROM answer WHERE to_id = '${PROPOSALS.school}'`),
    commentId: await one('SELECT id FROM comment ORDER BY id LIMIT 1'),
    organisationId: ORGANISATIONS.walnuts.id,
    milestoneId: await one('SELECT id FROM milestone ORDER BY id LIMIT 1'),
    text: 'Une réponse assez longue pour être lue de tout le monde ici.',
    of: `proposal:${PROPOSALS.school}`,
    kind: 'proposal',
    publishAt: '2027-01-01T09:00:00Z',
    days: 10,
    doneOn: '2026-11-01',
  };
  for (const who of PEOPLE)
    if (who !== 'nobody') person.set(who, who === 'delegate' ? CAST.karim.id : await arrive(who));
}, 120_000);
afterAll(() => app?.stop());

/** Somebody with this one role and no past, so that a cell depends on the role and on nothing else. */
async function arrive(who: Who): Promise<Id> {
  const id = newId(Date.now());
  await app.owner.query(
    `INSERT INTO person (id, name, email, commune_code, created_at) VALUES ($1, $2, $3, $4, '2026-01-01')`,
    [id, `Personne ${who}`, `${who.replaceAll(' ', '-')}@matrix.example`, COMMUNES.vassieux],
  );
  const role = who.replace(ELSEWHERE, '');
  if (role !== 'resident') {
    const scope = who.endsWith(ELSEWHERE) ? ['commune', COMMUNES.leChaffal] : ['territory', ''];
    await app.owner.query(
      `INSERT INTO person_role (person_id, role, given_at, scope_kind, scope_id, from_day)
       VALUES ($1, $2, '2026-01-01', $3, $4, '2026-01-01')`,
      [id, role, ...scope],
    );
  }
  return id;
}

/** The same input with the ids of things that are there, at any depth. */
function given(name: string, value: unknown): unknown {
  if (name in real && value !== undefined && !Array.isArray(value)) return real[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, given(key, inner)]));
}

type Root = 'query' | 'mutation';
interface Told {
  readonly it?: { readonly __typename?: string; readonly code?: string } | null;
}

const fieldsOf = (root: Root): GraphQLField<unknown, unknown>[] =>
  Object.values((root === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields());

/** What the server answers: the refusal's code, a fault's, `none` for a thing that is not there for them, or `yes`. */
async function outcome(root: Root, field: GraphQLField<unknown, unknown>, who: Who): Promise<Outcome> {
  const input = Object.fromEntries(field.args.map(({ name, type }) => [name, given(name, validFor(name, type))]));
  const id = person.get(who);
  const { data, errors } = await app.ask<Told>(documentOf(schema, root, field), input, id && (await app.signIn(id)));
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
      expect(Object.keys(OPERATIONS[root]).toSorted()).toEqual(
        fieldsOf(root)
          .map(({ name }) => name)
          .toSorted(),
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

describe.each(['query', 'mutation'] as const)('each %s', (root) => {
  it('answers each person as the table says', { timeout: 120_000 }, async () => {
    const found: Record<string, object> = {};
    for (const field of fieldsOf(root).toSorted(
      (a, b) => Number(a.name === 'erasePerson') - Number(b.name === 'erasePerson'),
    )) {
      const cells = new Map<Who, Outcome>();
      for (const who of PEOPLE) cells.set(who, await outcome(root, field, who));
      found[field.name] = grouped(cells);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, OPERATIONS[root][name]])));
  });
});
