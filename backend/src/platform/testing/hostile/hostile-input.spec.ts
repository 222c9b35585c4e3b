// Every operation of the contract, given what nobody should send: always an answer in words, never a fault, and
// nothing written by what is refused. New operations are tried from the day they are in the schema.
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES, COMMITMENTS, DECISIONS, INDICATORS, OBJECTIVES, PROPOSALS } from '@mondee/testing/story';
import { message, rawMessage } from '@mondee/messages';
import { playStory } from '../../../commands/play-story';
import { SealFacts, verifyJournal } from '../../../journal';
import { CONFIG, type Config } from '../../config/config';
import { inOneInstant } from '../one-instant';
import { TestApp, type Answer } from '../test-app';
import { documentOf } from './ask-everything';
import { hostileTo, placesIn, withValue } from './hostile-values';
import { validFor } from './valid-input';

/** Refusals of the request itself, before any act; `TOO_OFTEN` never comes here, the limits are high. */
const PLAIN = new Set(['BAD_USER_INPUT', 'BAD_REQUEST', 'TOO_COSTLY', 'TOO_DEEP', 'GRAPHQL_VALIDATION_FAILED']);
/** Written beside the acts: by the background, or to count and to let in. */
const ASIDE = [
  'journal_batch',
  'journal_leaf',
  'fact_delivery',
  'rate_limit',
  'demo_mail',
  'session',
  'sign_in',
  'letter',
  'area_news',
];

/**
 * Every value by everybody takes minutes: `MONDEE_HOSTILE=all`. In an ordinary run each person takes a quarter of
 * them, another quarter than the others, so that together they have tried each place with every value.
 */
const SHARE = process.env['MONDEE_HOSTILE'] === 'all' ? 1 : 4;

type Root = 'query' | 'mutation';
type Outcome = {
  it: { __typename?: string; code?: string; message?: string; params?: { name: string; value: string }[] };
};

let app: TestApp;
let schema: GraphQLSchema;
let ids: string[];
let tables: string[];

beforeAll(async () => {
  app = await TestApp.start({
    SIGN_INS_PER_QUARTER: '1000000',
    WRITES_PER_MINUTE: '1000000',
    READS_PER_MINUTE: '1000000',
  });
  app.clock.set(new Date().toISOString());
  await playStory(app.app.get<Config>(CONFIG), app.database.serveUrl);
  await app.settle();
  schema = app.app.get(GraphQLSchemaHost).schema;
  const one = async (sql: string) => (await app.owner.query(sql)).rows.map(({ id }) => id as string);
  ids = [
    ...[PROPOSALS.draft, PROPOSALS.repair, PROPOSALS.school, DECISIONS.shuttle, COMMITMENTS.shuttle, INDICATORS.water],
    ...[OBJECTIVES.water, AXES.mobilite, CAST.paul.id, CAST.odile.id, ORGANISATIONS.walnuts.id],
    ...(await one('SELECT id FROM answer ORDER BY id LIMIT 2')),
    ...(await one('(SELECT id FROM notification LIMIT 1) UNION ALL (SELECT id FROM fact LIMIT 1)')),
    ...(await one('(SELECT id FROM milestone LIMIT 1) UNION ALL (SELECT id FROM mandate LIMIT 1)')),
  ];
  tables = (
    await app.owner.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
  ).rows.map(({ name }) => name as string);
}, 120_000);
afterAll(() => app?.stop());

/** How many rows each table holds, in one text. */
async function counts(): Promise<string> {
  const each = tables
    .filter((name) => !ASIDE.includes(name))
    .map((name) => `'${name} ' || (SELECT count(*) FROM "${name}")`);
  const { rows } = await app.owner.query(`SELECT concat_ws(', ', ${each.join(', ')}) AS n`);
  return rows[0].n as string;
}

const WHO: Readonly<Record<string, () => Promise<string | undefined>>> = {
  nobody: async () => undefined,
  Jeanne: () => app.signIn(CAST.jeanne.id),
  'Paul, who administrates': () => app.signIn(CAST.paul.id),
  'Nadia, who decides': () => app.signIn(CAST.nadia.id),
};

function operations(root: Root): GraphQLField<unknown, unknown>[] {
  const type = root === 'query' ? schema.getQueryType() : schema.getMutationType();
  // Who is forgotten can be asked nothing more.
  return Object.values(type!.getFields()).sort(
    (a, b) => Number(a.name === 'erasePerson') - Number(b.name === 'erasePerson'),
  );
}

/** What is wrong with an answer, whoever asked whatever. */
function wrongWith({ status, errors, data }: Answer<Outcome>): string[] {
  const bad = errors?.filter(({ extensions }) => !PLAIN.has(extensions?.code ?? '')) ?? [];
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...bad.map((error) => JSON.stringify(error).slice(0, 300)),
    ...(data?.it?.__typename === 'Refusal' ? wrongSentence(data.it) : []),
  ];
}

/** A refusal has its sentence in both languages, with nothing left to fill in. */
function wrongSentence({ code, message: said, params = [] }: Outcome['it']): string[] {
  const key = `refusals.${code}`;
  const values = Object.fromEntries(params.map(({ name, value }) => [name, value]));
  return [
    ...(said?.includes('refusals.') ? [`says its key: ${said}`] : []),
    ...(['fr', 'en'] as const)
      .filter((one) => !rawMessage(one, key) || /^refusals\.|\{\w+[,}]/.test(message(one, key, values)))
      .map((one) => `no sentence in ${one}: ${key}`),
  ];
}

interface Tried {
  readonly variables: object;
  readonly of: string;
  readonly answer: Answer<Outcome>;
}

const wasRefused = ({ answer }: Tried) => Boolean(answer.errors) || answer.data?.it?.__typename === 'Refusal';

/** A few at once: one after the other they would say no more and take longer; more would wait for one another's locks. */
async function ask(
  document: string,
  inputs: readonly Pick<Tried, 'variables' | 'of'>[],
  cookie?: string,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const waiting = inputs.values();
  const one = async () => {
    for (const input of waiting) {
      const answer = await app.ask<Outcome>(document, input.variables, cookie, { 'accept-language': 'en' });
      tried.push({ ...input, answer });
    }
  };
  await Promise.all(Array.from({ length: 6 }, one));
  return tried;
}

async function tryAll(root: Root, who: string): Promise<{ asked: number; wrong: string[] }> {
  const mine = Object.keys(WHO).indexOf(who);
  const share = (_: unknown, at: number) => at % SHARE === mine % SHARE;
  let asked = 0;
  const wrong: string[] = [];
  for (const field of operations(root)) {
    const document = documentOf(schema, root, field);
    const valid = Object.fromEntries(field.args.map(({ name, type }) => [name, validFor(name, type)]));
    for (const { path, type } of placesIn(field.args)) {
      const cookie = await WHO[who]!();
      const values = hostileTo(
        path.findLast((part) => part !== '0')!,
        type,
        ids,
      ).filter(share);
      const inputs = values.map((value) => ({
        variables: withValue(valid, path, value) as object,
        of: `${field.name} ${path.join('.')} = ${String(JSON.stringify(value)).slice(0, 100)}`,
      }));
      const tried = await ask(document, inputs, cookie);
      asked += tried.length;
      wrong.push(...tried.flatMap(({ of, answer }) => wrongWith(answer).map((what) => `${of}: ${what}`)));
      if (root === 'mutation') wrong.push(...(await writtenByRefused(document, tried.filter(wasRefused), who)));
    }
  }
  return { asked, wrong };
}

/** Asked again without those that were done, so that whatever is written now was written by what is refused. */
async function writtenByRefused(document: string, refused: readonly Tried[], who: string): Promise<string[]> {
  await app.settle();
  const cookie = await WHO[who]!();
  const before = await counts();
  const again = await ask(document, refused, cookie);
  const after = await counts();
  return after === before || !again.every(wasRefused)
    ? []
    : [`${refused[0]?.of} or one after it was refused and wrote: ${after} instead of ${before}`];
}

describe.each(Object.keys(WHO))('asked by %s', (who) => {
  it('every query answers in words', { timeout: 300_000 }, async () => {
    const { asked, wrong } = await tryAll('query', who);
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(500 / SHARE);
  });

  it('every act answers in words, and writes nothing when it refuses', { timeout: 300_000 }, async () => {
    const { asked, wrong } = await tryAll('mutation', who);
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000 / SHARE);
  });
});

describe('after all that', () => {
  it('no reaction stumbles over what was stored, and the journal holds', { timeout: 60_000 }, async () => {
    await app.settle();
    const { rows } = await app.owner.query('SELECT reaction, last_error FROM fact_delivery WHERE attempts > 0');
    expect(rows).toEqual([]);
    await app.app.get(SealFacts).seal();
    const verdict = await inOneInstant(app.owner, (reader) => verifyJournal(reader));
    expect(verdict).toMatchObject({ ok: true });
  });
});
