// The bad days of the database: each one ends with a start that works and with every committed row present.
import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { birthOf } from '../../scripts/lock.mjs';
import { Cluster, stopLeftOver } from './index.ts';

const HOLDER = fileURLToPath(new URL('./holder-for-tests.ts', import.meta.url));
const asRoot = process.getuid?.() === 0;

interface Held {
  readonly child: ChildProcess;
  readonly url: string;
  readonly pid: number;
  readonly takenOver: boolean;
}

let base: string;
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'mondee-cluster-'));
  chmodSync(base, 0o755);
  folder = join(base, 'data');
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stopLeftOver(join(folder, 'postgres'));
  rmSync(base, { recursive: true, force: true });
});

async function hold(): Promise<Held> {
  const child = fork(HOLDER, [folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  children.push(child);
  const told = await new Promise<Omit<Held, 'child'>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Omit<Held, 'child'>));
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
  });
  return { child, ...told };
}

async function sql<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const acknowledge = (url: string) =>
  sql(url, "CREATE TABLE IF NOT EXISTS act (what text); INSERT INTO act VALUES ('une noix')");
const acknowledged = async (url: string) => (await sql(url, 'SELECT what FROM act')).length;

async function kill9(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (birthOf(pid) !== undefined) await sleep(20);
}

describe('a cluster whose holder was killed with -9', () => {
  it('is taken over alive, with its rows', async () => {
    const before = await hold();
    await acknowledge(before.url);
    await kill9(before.child.pid ?? 0);
    expect(birthOf(before.pid)).toBeDefined();
    const after = await hold();
    expect(after).toMatchObject({ pid: before.pid, takenOver: true });
    expect(await acknowledged(after.url)).toBe(1);
  });

  it('comes back when the server was killed too', { timeout: 60_000 }, async () => {
    const before = await hold();
    await acknowledge(before.url);
    await Promise.all([kill9(before.child.pid ?? 0), kill9(before.pid)]);
    const started = Date.now();
    const after = await hold();
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(after.takenOver).toBe(false);
    expect(await acknowledged(after.url)).toBe(1);
  });
});

describe('a server killed with -9 under a living holder', () => {
  it('is brought back on the same port, with its rows', async () => {
    const held = await hold();
    await acknowledge(held.url);
    await kill9(held.pid);
    let count = 0;
    for (const deadline = Date.now() + 20_000; count === 0 && Date.now() < deadline; await sleep(100)) {
      count = await acknowledged(held.url).catch(() => 0);
    }
    expect(count).toBe(1);
  });
});

describe('a stale postmaster.pid', () => {
  it('does not block a start, even when its number now belongs to another process', async () => {
    const cluster = await Cluster.open({ folder, durable: false });
    await cluster.close();
    writeFileSync(
      join(folder, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${folder}/postgres\n0\n5432\n\n127.0.0.1\n`,
    );
    const again = await Cluster.open({ folder, durable: false });
    expect(again.takenOver).toBe(false);
    await again.close();
  });
});

describe('a cluster opened by two at once', () => {
  it('has one server, and the last one out stops it', async () => {
    const [one, two] = await Promise.all([hold(), hold()]);
    expect(one.pid).toBe(two.pid);
    expect([one.takenOver, two.takenOver].sort()).toEqual([false, true]);
    await leave(one);
    expect(birthOf(one.pid)).toBeDefined();
    await leave(two);
    expect(birthOf(one.pid)).toBeUndefined();
  });

  const leave = (held: Held) =>
    new Promise((resolve) => {
      held.child.once('exit', resolve);
      held.child.kill('SIGTERM');
    });
});

describe('a first start killed half-way', () => {
  it('leaves nothing that stops the next one', async () => {
    mkdirSync(join(folder, 'postgres.new'), { recursive: true });
    writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18\n');
    const cluster = await Cluster.open({ folder, durable: false });
    expect(await cluster.database('mondee')).toContain('/mondee');
    await cluster.close();
  });
});

describe('the folder of a cluster', () => {
  it('keeps its password where only its owner reads', async () => {
    const cluster = await Cluster.open({ folder, durable: false });
    await cluster.close();
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('is refused, not emptied, when it holds something else', async () => {
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'memoires.txt'), 'à garder');
    await expect(Cluster.open({ folder, durable: false })).rejects.toThrow(/not a PostgreSQL database/);
    expect(existsSync(join(folder, 'postgres', 'memoires.txt'))).toBe(true);
    rmSync(join(folder, 'postgres'), { recursive: true });
  });
});

describe('under a home that nobody else may enter', () => {
  let standIns: string;
  beforeEach(() => {
    chmodSync(base, 0o700);
    standIns = mkdtempSync(join(tmpdir(), 'mondee-stand-in-'));
    chmodSync(standIns, 0o755);
  });
  afterEach(() => rmSync(standIns, { recursive: true, force: true }));

  // Root lends the server to an ordinary user, who must be able to enter; an ordinary user's own home is open to them.
  it('the data live where the server may enter, and the place is said', async () => {
    const said: string[] = [];
    const open = () => Cluster.open({ folder, durable: false, standIns, say: (line) => said.push(line) });
    const cluster = await open();
    await acknowledge(await cluster.database('mondee'));
    await cluster.close();
    const again = await open();
    expect(await acknowledged(again.url('mondee'))).toBe(1);
    await again.close();
    expect(cluster.home.startsWith(asRoot ? standIns : folder)).toBe(true);
    expect(said.filter((line) => line.includes(cluster.home))).toHaveLength(asRoot ? 2 : 0);
    expect(statSync(join(cluster.home, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('a stand-in folder that somebody else has prepared is never used', async () => {
    const first = await Cluster.open({ folder, durable: false, standIns });
    await first.close();
    if (asRoot) chownSync(first.home, 65_534, 65_534);
    const second = Cluster.open({ folder, durable: false, standIns }).then((cluster) => cluster.close());
    await (asRoot ? expect(second).rejects.toThrow(/does not belong to/) : expect(second).resolves.toBeUndefined());
  });
});
