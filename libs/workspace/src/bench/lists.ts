import pg from 'pg';
import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { measure, medianMs, type Load, type Measured } from './load.ts';
import { startServer, type Server } from './servers.ts';
import { LIST_QUERY, LIST_SQL, THREAD_QUERY } from './statement.ts';

export interface ListRow extends Measured {
  readonly what: string;
  readonly proposals: number;
  readonly place: 'first page' | 'deep';
  /** One reader alone, median. */
  readonly aloneMs: number;
  readonly statements?: number;
  /** Execution time in PostgreSQL a request, mean. */
  readonly databaseMs?: number;
  readonly residentMiB?: number;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** Benches the public list and the thread at one size, ours beside the four references, on the same rows. */
export async function benchLists(ownerUrl: string, proposals: number): Promise<ListRow[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  const deep = await pool.query(
    `SELECT id, published_at FROM proposal WHERE state = 'published' ORDER BY published_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [Math.floor(proposals * 0.9)],
  );
  const rows: ListRow[] = [];
  const keys = {
    'first page': undefined,
    deep: [(deep.rows[0].published_at as Date).toISOString(), deep.rows[0].id as string] as const,
  };
  try {
    for (const [place, key] of Object.entries(keys) as [
      'first page' | 'deep',
      readonly [string, string] | undefined,
    ][]) {
      const sql = () =>
        pool.query({
          name: 'list',
          text: LIST_SQL,
          values: [...(key ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])],
        });
      const aloneMs = await medianMs(sql);
      rows.push({
        what: 'the same SQL through pg',
        proposals,
        place,
        aloneMs,
        requestsPerSecond: Math.round(1000 / aloneMs),
        p50Ms: aloneMs,
        p95Ms: aloneMs,
        errors: 0,
      });
    }
    const dist = join(checkout, 'dist');
    const references: [string, string, RegExp, (key?: readonly [string, string]) => Load][] = [
      [
        'bare node:http + pg',
        join(dist, 'bench/bare-http.mjs'),
        /ready/,
        (key) => ({ url: key ? `/?after=${encodeURIComponent(JSON.stringify(key))}` : '/' }),
      ],
      [
        'bare Nest + Apollo resolver',
        join(dist, 'bench/bare-nest.mjs'),
        /ready/,
        (key) => graphql(LIST_QUERY, cursor(key)),
      ],
      [
        'PostGraphile 5',
        join(dist, 'bench/postgraphile.mjs'),
        /ready/,
        (key) => graphql(POSTGRAPHILE_QUERY, key && { at: key[0], id: key[1] }),
      ],
    ];
    for (const [what, script, ready, load] of references) {
      const server = await startServer(script, [], { DATABASE_URL: ownerUrl }, ready);
      for (const [place, key] of Object.entries(keys) as [
        'first page' | 'deep',
        readonly [string, string] | undefined,
      ][])
        rows.push(await row(what, server, load(key), proposals, place, pool));
      await server.stop();
    }
    const ours = await startServer(join(dist, 'backend/main.mjs'), ['serve'], OUR_SETTINGS(ownerUrl), /Mondée: http/);
    for (const [place, key] of Object.entries(keys) as [
      'first page' | 'deep',
      readonly [string, string] | undefined,
    ][]) {
      rows.push(await row('Mondée, list by POST', ours, graphql(LIST_QUERY, cursor(key)), proposals, place, pool));
      rows.push(await row('Mondée, list by GET', ours, byGet(LIST_QUERY, cursor(key)), proposals, place, pool));
    }
    const thread = await pool.query(`SELECT to_id FROM fact_link ORDER BY to_id LIMIT 1`);
    rows.push(
      await row(
        'Mondée, one proposal with its thread',
        ours,
        graphql(THREAD_QUERY, { id: thread.rows[0].to_id as string }),
        proposals,
        'first page',
        pool,
      ),
    );
    await ours.stop();
  } finally {
    await pool.end();
  }
  return rows;
}

/** Limits stay on, set high enough that one address may ask this much. */
export const OUR_SETTINGS = (ownerUrl: string): Record<string, string> => ({
  DATABASE_URL: ownerUrl,
  MONDEE_DEMO: 'off',
  MONDEE_LOG: 'warn',
  READS_PER_MINUTE: '100000000',
  HOST: '127.0.0.1',
});

async function row(
  what: string,
  server: Server,
  load: Load,
  proposals: number,
  place: ListRow['place'],
  pool: pg.Pool,
): Promise<ListRow> {
  const full = { ...load, url: server.url + load.url };
  const ask = async () => {
    const response = await fetch(full.url, {
      method: full.method ?? 'GET',
      headers: full.headers ?? {},
      body: full.body ?? null,
    });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"')) throw new Error(`${what}: ${text.slice(0, 300)}`);
  };
  const aloneMs = await medianMs(ask);
  const database = await inDatabase(pool, ask);
  const underLoad = await measure(full);
  return { what, proposals, place, aloneMs, ...database, ...underLoad, residentMiB: server.residentMiB() };
}

/** Statements and their mean time in the database, for fifty requests one after the other. */
async function inDatabase(
  pool: pg.Pool,
  ask: () => Promise<void>,
): Promise<{ statements: number; databaseMs: number }> {
  await pool.query('SELECT pg_stat_statements_reset()');
  for (let i = 0; i < 50; i++) await ask();
  const { rows } = await pool.query(
    `SELECT coalesce(sum(calls), 0)::float AS calls, coalesce(sum(total_exec_time), 0)::float AS ms FROM pg_stat_statements s
     JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database() AND s.query ~* 'FROM (proposal|fact_link|fact|answer|decision|person|support)|WITH RECURSIVE'
       AND s.query !~* 'fact_delivery|journal|FOR UPDATE|pg_stat'`,
  );
  return { statements: Number((rows[0].calls / 50).toFixed(2)), databaseMs: Number((rows[0].ms / 50).toFixed(4)) };
}

function graphql(query: string, variables?: object): Load {
  return { url: '/graphql', method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query, variables }) };
}

function byGet(query: string, variables?: object): Load {
  const search = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return { url: `/graphql?${search}`, headers: { 'apollo-require-preflight': '1' } };
}

const cursor = (key?: readonly [string, string]) =>
  key && { after: Buffer.from(JSON.stringify(key)).toString('base64url') };

const POSTGRAPHILE_QUERY = `query List { allProposals: proposals(first: 20, orderBy: [PUBLISHED_AT_DESC, ID_DESC], condition: { state: "published" }) {
  nodes { rowId: id title publishedAt supportCount author: personByAuthorId { name } commune: communeByCommuneCode { name } } } }`;
