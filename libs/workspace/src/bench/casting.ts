import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { checkout } from '../checkout.ts';
import type { Cluster } from '../postgres/index.ts';
import { OUR_SETTINGS } from './lists.ts';
import type { Kept } from './report.ts';
import { startServer, type Server } from './servers.ts';

export interface CastRow {
  readonly what: string;
  readonly voters: number;
  readonly castsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly seconds: number;
}

/** What came of votes through which a server and the database were killed. */
export interface KilledRow {
  readonly voters: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly changed: number;
  readonly rollWithoutEnvelope: number;
  readonly envelopeWithoutRoll: number;
  readonly countedOfAll: number;
  readonly wrongTotals: number;
}

interface Box {
  readonly ballot: string;
  readonly voters: readonly { readonly cookie: string; readonly line: string; readonly envelope: string }[];
  readonly tellers: readonly { readonly tellerId: string; readonly share: string; readonly cookie: string }[];
}
interface Answer {
  readonly fingerprint?: string;
  readonly state?: string;
  readonly code?: string;
}

const CAST =
  'mutation($input: CastBallotInput!) { it: castBallot(input: $input) { ... on BallotReceipt { fingerprint } ... on Refusal { code } } }';
const BARE =
  'mutation($ballot: ID!, $line: ID!, $envelope: String!) { it: cast(ballot: $ballot, line: $line, envelope: $envelope) { fingerprint } }';
const COUNT =
  'mutation($input: OpenCountInput!) { it: openCount(input: $input) { ... on Ballot { state } ... on Refusal { code } } }';
const AT_ONCE = 16;
const [ONE_SERVER, TWO_SERVERS, KILLED] = [3_000, 10_000, 5_000];
const BARE_NAME = 'bare Nest mutation, the same rows in one durable transaction';
const OURS = 'Mondée, castBallot, one server';
const BOTH = 'Mondée, castBallot, two servers';

/** Votes as they come on an election day, ours beside the same rows written by a bare mutation, on a database that syncs. */
export async function benchCasting(cluster: Cluster): Promise<{ casts: CastRow[]; killed: KilledRow }> {
  const keys = mkdtempSync(join(tmpdir(), 'mondee-bench-keys-'));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE * 2 });
  try {
    const ownerUrl = await cluster.database('bench_casting');
    const env = {
      ...OUR_SETTINGS(ownerUrl),
      WRITES_PER_MINUTE: '100000000',
      FLOOD_FACTOR: '10000',
      MONDEE_BOX_KEYS: keys,
    };
    execFileSync(process.execPath, [join(checkout, 'dist/backend/main.mjs'), 'migrate'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await sql(ownerUrl, `INSERT INTO setting (name, value) VALUES ('territory.ready', 'true') ON CONFLICT DO NOTHING`);
    const box = (many: number, how: 'sealed' | 'random') => prepared(env, keys, many, how);
    const ours = () => startServer(join(checkout, 'dist/backend/main.mjs'), ['serve'], env, /Mondée: http/);
    const bare = () => startServer(join(checkout, 'dist/bench/bare-cast.mjs'), [], { DATABASE_URL: ownerUrl }, /ready/);
    const casts = [
      await measured(BARE_NAME, [await bare()], box(ONE_SERVER, 'random'), bareCast(agent)),
      await measured(OURS, [await ours()], box(ONE_SERVER, 'random'), ourCast(agent)),
      await measured(BOTH, [await ours(), await ours()], box(TWO_SERVERS, 'random'), ourCast(agent)),
    ];
    return { casts, killed: await throughKills(cluster, ownerUrl, ours, box(KILLED, 'sealed'), agent) };
  } finally {
    agent.destroy();
    rmSync(keys, { recursive: true, force: true });
  }
}

function prepared(env: Record<string, string>, keys: string, many: number, how: string): Box {
  const file = join(keys, 'box.json');
  execFileSync(process.execPath, [join(checkout, 'dist/bench/ballot-box.mjs'), String(many), how, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(file, 'utf8')) as Box;
}

type Caster = (server: Server, box: Box, voter: number) => Promise<Answer>;

const ourCast =
  (agent: Agent): Caster =>
  (server, { ballot, voters }, voter) => {
    const { cookie, envelope } = voters[voter]!;
    return asked(agent, server.url, CAST, { input: { ballotId: ballot, envelope } }, cookie);
  };

const bareCast =
  (agent: Agent): Caster =>
  (server, { ballot, voters }, voter) => {
    const { line, envelope } = voters[voter]!;
    return asked(agent, server.url, BARE, { ballot, line, envelope });
  };

/** All voters, so many at once; the first tenth only warms up. */
async function measured(what: string, servers: readonly Server[], box: Box, cast: Caster): Promise<CastRow> {
  try {
    const warm = Math.floor(box.voters.length / 10);
    const taken: number[] = [];
    let next = 0;
    const voter = async (until: number, note: boolean) => {
      for (let at = next++; at < until; at = next++) {
        const from = performance.now();
        const answer = await cast(servers[at % servers.length]!, box, at);
        if (!answer.fingerprint) throw new Error(`A vote of the bench was not taken: ${JSON.stringify(answer)}`);
        if (note) taken.push(performance.now() - from);
      }
    };
    const all = (until: number, note: boolean) =>
      Promise.all(Array.from({ length: AT_ONCE }, () => voter(until, note)));
    await all(warm, false);
    next = warm;
    const from = performance.now();
    await all(box.voters.length, true);
    const seconds = (performance.now() - from) / 1000;
    taken.sort((a, b) => a - b);
    const part = (of: number) => Number(taken[Math.floor(taken.length * of)]!.toFixed(1));
    return {
      ...{ what, voters: taken.length, seconds: Number(seconds.toFixed(1)) },
      ...{ castsPerSecond: Math.round(taken.length / seconds), p50Ms: part(0.5), p95Ms: part(0.95) },
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** In the middle of all votes one server is killed, then the database; who got no answer votes again, the same envelope. */
async function throughKills(
  cluster: Cluster,
  ownerUrl: string,
  start: () => Promise<Server>,
  box: Box,
  agent: Agent,
): Promise<KilledRow> {
  const cast = ourCast(agent);
  const servers = [await start(), await start()];
  const acknowledged = new Map<string, string>();
  const waiting = box.voters.map((_, at) => at);
  const [third, half] = [Math.floor(box.voters.length / 3), Math.floor(box.voters.length / 2)];
  let tries = 0;
  try {
    const voter = async () => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const turn = tries++;
        if (turn === third) servers[1]!.kill();
        if (turn === half) process.kill(cluster.pid, 'SIGKILL');
        const answer = await cast(servers[turn % 2]!, box, at).catch((): Answer => ({}));
        if (answer.fingerprint) acknowledged.set(box.voters[at]!.line, answer.fingerprint);
        else {
          waiting.push(at);
          await sleep(20);
        }
        if (turn === half + 200) servers[1] = await start();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, voter));
    const lines = await sql<{ line: string | null; laid: string | null; fingerprint: string | null }>(
      ownerUrl,
      `SELECT r.id AS line, e.roll_id AS laid, e.fingerprint FROM (SELECT * FROM ballot_roll WHERE ballot_id = $1 AND signed_at IS NOT NULL) r
       FULL JOIN (SELECT * FROM ballot_envelope WHERE ballot_id = $1) e ON e.roll_id = r.id`,
      [box.ballot],
    );
    const laid = new Map(lines.map(({ line, fingerprint }) => [line, fingerprint]));
    const counted = await count(ownerUrl, box, servers[0]!, agent);
    const no = Math.ceil(box.voters.length / 3);
    return {
      ...{ voters: box.voters.length, acknowledged: acknowledged.size },
      lost: [...acknowledged.keys()].filter((line) => !laid.get(line)).length,
      changed: [...acknowledged].filter(([line, print]) => laid.get(line) && laid.get(line) !== print).length,
      rollWithoutEnvelope: lines.filter(({ laid: of }) => !of).length,
      envelopeWithoutRoll: lines.filter(({ line }) => !line).length,
      countedOfAll: counted.yes + counted.no,
      wrongTotals: Math.abs(counted.no - no) + Math.abs(counted.yes - (box.voters.length - no)),
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function count(ownerUrl: string, { ballot, tellers }: Box, server: Server, agent: Agent) {
  await sql(ownerUrl, `UPDATE ballot SET opens_at = now() - interval '2 hours', closes_at = now() WHERE id = $1`, [
    ballot,
  ]);
  const shares = tellers.map(({ tellerId, share }) => ({ tellerId, share }));
  const told = await asked(agent, server.url, COUNT, { input: { ballotId: ballot, shares } }, tellers[0]!.cookie);
  if (told.state !== 'COUNTED') throw new Error(`The box was not counted: ${JSON.stringify(told)}`);
  const [row] = await sql<{ file: string }>(ownerUrl, 'SELECT file FROM ballot_result WHERE ballot_id = $1', [ballot]);
  return (JSON.parse(row!.file) as { result: { scores: { yes: number; no: number } } }).result.scores;
}

async function sql<R extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

function asked(agent: Agent, url: string, query: string, variables: object, cookie?: string): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(cookie && { cookie }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject).on('end', () => {
        try {
          const { data, errors } = JSON.parse(text) as { data?: { it?: Answer }; errors?: { message: string }[] };
          resolve(data?.it ?? { code: errors?.[0]?.message ?? String(response.statusCode) });
        } catch (fault) {
          reject(fault as Error);
        }
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** What casting must hold on two cores. */
export function castPromises(casts: readonly CastRow[], killed: KilledRow): Kept[] {
  const find = (what: string) => casts.find((row) => row.what === what)!;
  const [bare, ours, both] = [find(BARE_NAME), find(OURS), find(BOTH)];
  const most = (promise: string, limit: number, measured: number): Kept => ({
    promise,
    limit,
    measured: Number(measured.toFixed(2)),
    kept: measured <= limit,
  });
  const { voters, acknowledged, lost, changed, rollWithoutEnvelope, envelopeWithoutRoll, countedOfAll, wrongTotals } =
    killed;
  return [
    most('casting: the bare mutation against ours, casts a second', 2, bare.castsPerSecond / ours.castsPerSecond),
    most('casting, one server: milliseconds a cast', 10, 1000 / ours.castsPerSecond),
    most('10 000 voters on two servers: seconds', 300, 10_000 / both.castsPerSecond),
    most(
      '5 000 casts, server and database killed: lost, changed or without roll',
      0,
      lost + changed + rollWithoutEnvelope + envelopeWithoutRoll,
    ),
    most(
      '5 000 casts, server and database killed: not acknowledged or miscounted',
      0,
      voters - acknowledged + (voters - countedOfAll) + wrongTotals,
    ),
  ];
}
