import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId, type Id } from '@mondee/kernel';
import { COMMUNES } from '@mondee/testing/cast';
import { tokenHash } from '../../../people';

const MAIN = fileURLToPath(new URL('../../../../../dist/backend/main.mjs', import.meta.url));

export interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** Servers as they are really run, each a process; none outlives its spec. */
export class BuiltServers {
  private children: ChildProcess[] = [];

  run(args: readonly string[], env: Record<string, string>): Run {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { PATH, MONDEE_DEMO: 'off', MONDEE_EPCI: '200067767', MONDEE_LOG: 'error', ...env },
    });
    this.children.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) };
  }

  /** Starts `serve` and waits until it is ready. */
  async serving(databaseUrl: string, port: number, env: Record<string, string> = {}): Promise<Run> {
    const site = this.run(['serve'], {
      ...{ DATABASE_URL: databaseUrl, PORT: String(port), WRITES_PER_MINUTE: '1000000' },
      ...env,
    });
    for (const end = Date.now() + 40_000; Date.now() < end; await sleep(50)) {
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      if (ready?.ok) return site;
      if (site.child.exitCode !== null) break;
    }
    throw new Error(`It did not start: ${site.output()}`);
  }

  async stopAll(): Promise<void> {
    for (const child of this.children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    this.children = [];
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** So many people with a session each. */
export async function people(owner: pg.Client, many: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 0; n < many; n++) {
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
export async function onLine(owner: pg.Client): Promise<Id> {
  const id = newId(Date.now());
  const { rows } = await owner.query('SELECT id FROM person LIMIT 1');
  await owner.query(
    `INSERT INTO proposal (id, number, revision, state, title, need, idea, axis_id, commune_code, author_id, channel, created_at, submitted_at, published_at, support_count)
     SELECT $1, nextval('proposal_number'), 1, 'published', 'Une navette', 'Le car ne vient plus.', 'Deux allers et retours.', $2, $3, $4, 'web', now(), now(), now(), 0`,
    [id, (await owner.query('SELECT id FROM axis LIMIT 1')).rows[0].id, COMMUNES.vassieux, rows[0].id],
  );
  return id;
}

/** What the one operation `it` answered: its type. */
export async function asked(port: number, query: string, cookie: string): Promise<string | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: { it?: { __typename: string } } };
  return data?.it?.__typename;
}
