// The built server as it is really run: killed in the middle of its work, given wrong settings, given a lesser owner.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { COMMUNES } from '@mondee/testing/cast';
import { buildChanged } from '@mondee/workspace/build';
import { tokenHash } from '../../../people';
import { OwnPostgres } from './own-postgres';

const MAIN = fileURLToPath(new URL('../../../../../dist/backend/main.mjs', import.meta.url));
const CLIENTS = 8;

let postgres: OwnPostgres;
let children: ChildProcess[] = [];

beforeAll(async () => {
  await buildChanged(['backend'], () => undefined);
  postgres = await OwnPostgres.start();
}, 120_000);
afterEach(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  children = [];
});
afterAll(() => postgres?.discard());

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function run(args: readonly string[], env: Record<string, string>): Run {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, MONDEE_DEMO: 'off', MONDEE_EPCI: '200067767', MONDEE_LOG: 'error', ...env },
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts `serve` and waits until it is ready. */
async function serving(databaseUrl: string, port: number): Promise<Run> {
  const site = run(['serve'], { DATABASE_URL: databaseUrl, PORT: String(port), WRITES_PER_MINUTE: '1000000' });
  for (const end = Date.now() + 40_000; Date.now() < end; await sleep(50)) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (ready?.ok) return site;
    if (site.child.exitCode !== null) break;
  }
  throw new Error(`It did not start: ${site.output()}`);
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('a server killed in the middle of its work', () => {
  it('keeps every act it acknowledged, once, with its fact, and its journal holds', { timeout: 120_000 }, async () => {
    const url = await postgres.database('killed');
    const port = await freePort();
    let site = await serving(url, port);
    const owner = await connected(url);
    const cookies = await people(owner);
    const kept: { drafts: Id[]; supports: string[] } = { drafts: [], supports: [] };
    const target = await onLine(owner);
    let killed = false;

    /** One client: a draft, then a support, then it is taken back, again and again until the line breaks. */
    const client = async (n: number) => {
      for (let round = 0; !killed; round++) {
        const draftId = newId(Date.now());
        const drafted = `mutation { it: draftProposal(input: { draftId: "${draftId}", title: "Client ${n}, ${round}" }) { __typename } }`;
        if ((await asked(port, drafted, cookies[n]!)) === 'Proposal') kept.drafts.push(draftId);
        const support = `mutation { it: supportProposal(input: { proposalId: "${target}" }) { __typename } }`;
        if (!round && (await asked(port, support, cookies[n]!)) === 'Proposal') kept.supports.push(String(n));
      }
    };
    const work = Promise.all(cookies.map((_, n) => client(n).catch(() => undefined)));
    while (kept.drafts.length < 120) await sleep(5);
    site.child.kill('SIGKILL');
    killed = true;
    await site.ended;
    await work;

    site = await serving(url, port);
    const count = async (sql: string, ...params: unknown[]) => Number((await owner.query(sql, params)).rows[0].count);
    const drafts = 'SELECT count(*) FROM proposal WHERE id = ANY($1::uuid[])';
    expect(await count(drafts, kept.drafts)).toBe(kept.drafts.length);
    const facts = `SELECT count(*) FROM fact WHERE kind = 'ProposalDrafted' AND subject_id = ANY($1::uuid[])`;
    expect(await count(facts, kept.drafts)).toBe(kept.drafts.length);
    // What was not acknowledged is there whole or not at all.
    const without = `SELECT count(*) FROM proposal p WHERE p.id <> $1 AND
      (SELECT count(*) FROM fact f WHERE f.subject_id = p.id AND f.kind = 'ProposalDrafted') <> 1`;
    expect(await count(without, target)).toBe(0);
    const supports = await count('SELECT count(*) FROM support WHERE proposal_id = $1', target);
    expect(supports).toBeGreaterThanOrEqual(kept.supports.length);
    expect(await count(`SELECT count(*) FROM fact WHERE kind = 'ProposalSupported' AND subject_id = $1`, target)).toBe(
      supports,
    );
    expect(await count('SELECT support_count AS count FROM proposal WHERE id = $1', target)).toBe(supports);
    await owner.end();

    const stopped = site.ended;
    site.child.kill('SIGTERM');
    expect(await stopped).toBe(0);
    const verify = run(['journal', 'verify'], { DATABASE_URL: url });
    expect([await verify.ended, verify.output()]).toEqual([0, expect.any(String)]);
  });
});

/** Eight people with a session each. */
async function people(owner: pg.Client): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 0; n < CLIENTS; n++) {
    const [person, token] = [newId(Date.now()), randomBytes(32).toString('base64url')];
    await owner.query(`INSERT INTO person (id, name, email, created_at) VALUES ($1, $2, $3, now())`, [
      person,
      `Client ${n}`,
      `c${n}@demo.mondee.example`,
    ]);
    await owner.query(
      `INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at) VALUES ($1, $2, $3, 'spec', now(), now())`,
      [newId(Date.now()), tokenHash(token), person],
    );
    cookies.push(`session=${token}`);
  }
  return cookies;
}

/** A proposal that can be supported, put there without its story. */
async function onLine(owner: pg.Client): Promise<Id> {
  const id = newId(Date.now());
  const { rows } = await owner.query('SELECT id FROM person LIMIT 1');
  await owner.query(
    `INSERT INTO proposal (id, number, revision, state, title, need, idea, axis_id, commune_code, author_id, channel, created_at, submitted_at, published_at, support_count)
     SELECT $1, nextval('proposal_number'), 1, 'published', 'Une navette', 'Le car ne vient plus.', 'Deux allers et retours.', $2, $3, $4, 'web', now(), now(), now(), 0`,
    [id, (await owner.query('SELECT id FROM axis LIMIT 1')).rows[0].id, COMMUNES.vassieux, rows[0].id],
  );
  return id;
}

async function asked(port: number, query: string, cookie: string): Promise<string | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: { it?: { __typename: string } } };
  return data?.it?.__typename;
}

describe('the start', () => {
  it.each([
    ['a wrong port', { PORT: 'abc' }, /^mondee: PORT: /m],
    ['a wrong switch', { MONDEE_DEMO: 'perhaps' }, /^mondee: MONDEE_DEMO: /m],
    ['a SIREN that nobody has', { MONDEE_EPCI: '123456789' }, /^mondee: MONDEE_EPCI/m],
    ['a database that is no address', { DATABASE_URL: 'hunter2' }, /^mondee: DATABASE_URL: /m],
    ['a secret in a file that is not there', { SMTP_URL_FILE: '/nowhere' }, /^mondee: SMTP_URL_FILE /m],
  ])('refuses %s with code 2, naming the setting once and no secret', { timeout: 40_000 }, async (_, wrong, says) => {
    const DATABASE_URL = await postgres.database('refused');
    const start = run(['serve'], { DATABASE_URL, PORT: '0', ...wrong });
    expect([await start.ended, start.output()]).toEqual([2, expect.stringMatching(says)]);
    expect(
      start
        .output()
        .split('\n')
        .filter((line) => line.startsWith('mondee: ')),
    ).toHaveLength(1);
    expect(start.output()).not.toMatch(/hunter2|at .*main\.mjs/);
  });

  it(
    'without a right to make roles warns in one line, and triggers still protect the facts',
    { timeout: 60_000 },
    async () => {
      const admin = await connected(await postgres.database('postgres'));
      await admin.query(`CREATE ROLE lesser LOGIN PASSWORD 'lesser' NOCREATEROLE NOSUPERUSER`);
      await admin.query('CREATE DATABASE lesser OWNER lesser');
      await admin.end();
      const url = new URL(await postgres.database('lesser'));
      [url.username, url.password] = ['lesser', 'lesser'];
      const site = await serving(url.href, await freePort());
      const warned = site
        .output()
        .split('\n')
        .filter((line) => line.includes('CREATEROLE'));
      expect(warned).toHaveLength(1);
      expect(warned[0]).toMatch(/only triggers protect.*MONDEE_SERVE_URL/);
      const owner = await connected(url.href);
      expect(Number((await owner.query('SELECT count(*) FROM fact')).rows[0].count)).toBeGreaterThan(0);
      for (const change of [
        "UPDATE fact SET kind = 'X'",
        'DELETE FROM fact',
        'TRUNCATE fact CASCADE',
        'DELETE FROM journal_leaf',
      ])
        await expect(owner.query(change)).rejects.toThrow(/stays as it is/);
      await owner.end();
    },
  );
});
