import { join } from 'node:path';
import pg from 'pg';
import { checkout } from '../checkout.ts';
import { inDatabase, type DatabaseCost } from './in-database.ts';
import { measure, medianMs, type Load, type Measured } from './load.ts';
import { inTurn, paired, type Paired } from './paired.ts';
import { startServer, withServer, type Server } from './servers.ts';
import { LIST_QUERY, LIST_SQL, POSTGRAPHILE_CURSOR, POSTGRAPHILE_QUERY, THREAD_QUERY } from './statement.ts';

export interface ListRow extends Measured, Partial<DatabaseCost> {
  readonly what: string;
  readonly proposals: number;
  readonly place: Place;
  /** One reader alone, median. */
  readonly aloneMs: number;
  readonly residentMiB?: number;
}

type Place = 'first page' | 'deep';
/** Where a page starts: publication and id of the row before it, and how many rows stand before. */
type Key = { readonly at: string; readonly id: string; readonly before: number } | undefined;

const DIST = join(checkout, 'dist');
const JSON_HEADERS = { 'content-type': 'application/json' };

/** What was promised of ours beside a reference, asked in turn at one size and place. */
export interface PairedRow extends Paired {
  readonly proposals: number;
  readonly place: Place;
}

/** Ours by POST beside the bare resolver (what one waits) and the bare server (what the database does), in turn. */
export async function benchPaired(ownerUrl: string, proposals: number): Promise<PairedRow[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  const asking = (server: Server, load: Load) => () => answered(server.url, { ...load, url: server.url + load.url });
  try {
    return await withServer(reference('bare-http', ownerUrl), (http) =>
      withServer(reference('bare-nest', ownerUrl), (nest) =>
        withServer(ourServer(ownerUrl), async (ours) => {
          const rows: PairedRow[] = [];
          for (const [place, key] of await keysOf(pool, proposals)) {
            const ratio = await paired(pool, asking(ours, postLoad(key)), {
              wait: asking(nest, postLoad(key)),
              database: asking(http, await bareLoad(key, http)),
            });
            rows.push({ proposals, place, ...ratio });
          }
          return rows;
        }),
      ),
    );
  } finally {
    await pool.end();
  }
}

/** How much longer one waits where there is much more, asked in turn of two servers of ours. */
export interface GrownRow {
  readonly what: 'list' | 'thread';
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly wait: number;
}

/** The same pages on the least and on the most rows. */
export async function benchGrown(least: Filled, most: Filled): Promise<GrownRow[]> {
  const sizes = { from: least.proposals, to: most.proposals };
  const pools = [least, most].map(({ ownerUrl }) => new pg.Pool({ connectionString: ownerUrl, max: 2 }));
  try {
    return await withServer(ourServer(least.ownerUrl), (small) =>
      withServer(ourServer(most.ownerUrl), async (large) => {
        const rows: GrownRow[] = [];
        const ask = (server: Server, load: Load) => () => answered('ours', { ...load, url: server.url + load.url });
        const [few, many] = [await keysOf(pools[0]!, sizes.from), await keysOf(pools[1]!, sizes.to)];
        for (const [at, [place, key]] of many.entries()) {
          const wait = await inTurn(ask(large, postLoad(key)), ask(small, postLoad(few[at]![1])));
          rows.push({ what: 'list', place, ...sizes, wait });
        }
        const thread = async (pool: pg.Pool) => graphql(THREAD_QUERY, { id: await linkedProposal(pool) });
        const wait = await inTurn(ask(large, await thread(pools[1]!)), ask(small, await thread(pools[0]!)));
        return [...rows, { what: 'thread', place: 'first page', ...sizes, wait }];
      }),
    );
  } finally {
    for (const pool of pools) await pool.end();
  }
}

export interface Filled {
  readonly ownerUrl: string;
  readonly proposals: number;
}

/** A proposal that something came of. */
async function linkedProposal(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT to_id AS id FROM fact_link WHERE to_kind = 'proposal' ORDER BY to_id LIMIT 1`,
  );
  return rows[0]!.id;
}

async function keysOf(pool: pg.Pool, proposals: number): Promise<[Place, Key][]> {
  return [
    ['first page', undefined],
    ['deep', await keyAfter(pool, Math.floor(proposals * 0.9))],
  ];
}

/** Benches the public list and the thread at one size, ours beside the four references, on the same rows. */
export async function benchLists(ownerUrl: string, proposals: number): Promise<ListRow[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  try {
    const bench = { pool, proposals, keys: await keysOf(pool, proposals) };
    return [
      ...(await sqlRows(bench)),
      ...(await serverRows(bench, 'bare node:http + pg', reference('bare-http', ownerUrl), bareLoad)),
      ...(await serverRows(bench, 'bare Nest + Apollo resolver', reference('bare-nest', ownerUrl), postLoad)),
      ...(await serverRows(bench, 'PostGraphile 5', reference('postgraphile', ownerUrl), postgraphileLoad)),
      ...(await ourRows(bench, ownerUrl)),
    ];
  } finally {
    await pool.end();
  }
}

interface Bench {
  readonly pool: pg.Pool;
  readonly proposals: number;
  readonly keys: readonly [Place, Key][];
}

type LoadOf = (key: Key, server: Server) => Load | Promise<Load>;

const reference = (name: string, ownerUrl: string) =>
  startServer(join(DIST, `bench/${name}.mjs`), [], { DATABASE_URL: ownerUrl }, /ready/);

const ourServer = (ownerUrl: string) =>
  startServer(join(DIST, 'backend/main.mjs'), ['serve'], OUR_SETTINGS(ownerUrl), /Mondée: http/);

async function sqlRows({ pool, proposals, keys }: Bench): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for (const [place, key] of keys) {
    const ask = () =>
      pool.query({
        name: 'list',
        text: LIST_SQL,
        values: [key?.at ?? 'infinity', key?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
      });
    const aloneMs = await medianMs(ask);
    const database = await inDatabase(pool, ask);
    rows.push({
      what: 'the same SQL through pg',
      proposals,
      place,
      aloneMs,
      ...database,
      requestsPerSecond: Math.round(1000 / aloneMs),
      p50Ms: aloneMs,
      p95Ms: aloneMs,
      errors: 0,
    });
  }
  return rows;
}

async function serverRows(bench: Bench, what: string, start: Promise<Server>, loadOf: LoadOf): Promise<ListRow[]> {
  return withServer(start, async (server) => {
    const rows: ListRow[] = [];
    for (const [place, key] of bench.keys) rows.push(await row(bench, what, place, server, await loadOf(key, server)));
    return rows;
  });
}

async function ourRows(bench: Bench, ownerUrl: string): Promise<ListRow[]> {
  return withServer(ourServer(ownerUrl), async (server) => {
    const rows: ListRow[] = [];
    for (const [place, key] of bench.keys) {
      rows.push(await row(bench, 'Mondée, list by POST', place, server, postLoad(key)));
      rows.push(await row(bench, 'Mondée, list by GET', place, server, getLoad(key)));
    }
    rows.push(
      await row(
        bench,
        'Mondée, one proposal with its thread',
        'first page',
        server,
        graphql(THREAD_QUERY, { id: await linkedProposal(bench.pool) }),
      ),
    );
    return rows;
  });
}

/** Limits stay on, set high enough that one address may ask this much. */
export const OUR_SETTINGS = (ownerUrl: string): Record<string, string> => ({
  DATABASE_URL: ownerUrl,
  MONDEE_DEMO: 'off',
  MONDEE_EPCI: '200067767',
  MONDEE_LOG: 'warn',
  READS_PER_MINUTE: '100000000',
  HOST: '127.0.0.1',
});

async function row(
  { pool, proposals }: Bench,
  what: string,
  place: Place,
  server: Server,
  load: Load,
): Promise<ListRow> {
  const full = { ...load, url: server.url + load.url };
  const ask = () => answered(what, full);
  const aloneMs = await medianMs(ask);
  const database = await inDatabase(pool, ask);
  const underLoad = await measure(full);
  return { what, proposals, place, aloneMs, ...database, ...underLoad, residentMiB: server.residentMiB() };
}

/** One request, whole; an error in the answer is one of the bench. */
async function answered(what: string, { url, method = 'GET', body, headers: own }: Load): Promise<void> {
  // None is packed: the references would not, and a reader on this machine gains nothing by it.
  const headers = { ...own, 'accept-encoding': 'identity' };
  const response = await fetch(url, { method, headers, body: body ?? null, signal: AbortSignal.timeout(20_000) });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${what}: ${text.slice(0, 300)}`);
}

async function keyAfter(pool: pg.Pool, before: number): Promise<Key> {
  const { rows } = await pool.query(
    `SELECT id, published_at FROM proposal WHERE state = 'published' ORDER BY published_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [before],
  );
  return { at: (rows[0].published_at as Date).toISOString(), id: rows[0].id as string, before };
}

const bareLoad: LoadOf = (key) => ({
  url: key ? `/?after=${encodeURIComponent(JSON.stringify([key.at, key.id]))}` : '/',
});
const postLoad = (key: Key): Load => graphql(LIST_QUERY, cursor(key));

function getLoad(key: Key): Load {
  const search = new URLSearchParams({ query: LIST_QUERY, variables: JSON.stringify(cursor(key)) });
  return { url: `/graphql?${search}`, headers: { 'apollo-require-preflight': '1' } };
}

const postgraphileLoad: LoadOf = async (key, server) => {
  if (!key) return graphql(POSTGRAPHILE_QUERY, {});
  const { url, body, ...rest } = graphql(POSTGRAPHILE_CURSOR, { offset: key.before });
  const response = await fetch(server.url + url, { ...rest, body: body ?? null, signal: AbortSignal.timeout(20_000) });
  const answer = (await response.json()) as { data?: { allProposals: { edges: { cursor: string }[] } } };
  return graphql(POSTGRAPHILE_QUERY, { after: answer.data?.allProposals.edges[0]?.cursor });
};

function graphql(query: string, variables: object): Load {
  return { url: '/graphql', method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query, variables }) };
}

function cursor(key: Key): object {
  return key ? { after: Buffer.from(JSON.stringify([key.at, key.id])).toString('base64url') } : {};
}
