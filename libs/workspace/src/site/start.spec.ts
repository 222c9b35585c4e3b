// The bad days of `npm start`: after each of them, a start works within 20 s and every acknowledged act is there.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { birthOf } from '../../scripts/lock.mjs';
import { freePort } from '../free-port.ts';
import { stopLeftOver } from '../postgres/index.ts';
import { placeFor } from '../postgres/place.ts';
import { makeCheckout, Start } from './checkout-for-tests.ts';
import { readRecord } from './launch-lock.ts';

let root: string;
let port: number;
let starts: Start[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'mondee-start-'));
  chmodSync(root, 0o755);
  port = await freePort();
  starts = [];
});

afterEach(async () => {
  for (const { child } of starts) child.kill('SIGKILL');
  const site = sitePid();
  if (site) kill(site);
  await stopLeftOver(home('postgres'));
  rmSync(root, { recursive: true, force: true });
});

const home = (...path: string[]) => join(root, '.mondee', ...path);
const sitePid = () => readRecord(home())?.site?.pid;
const postmaster = (folder = home()) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

function start(): Start {
  const one = new Start(root, port);
  starts.push(one);
  return one;
}

function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was quicker than us.
  }
}

async function gone(...pids: number[]): Promise<void> {
  for (const pid of pids) while (birthOf(pid) !== undefined) await sleep(20);
}

describe('npm start', () => {
  it('serves, and Ctrl-C stops the site, then the database', async () => {
    makeCheckout(root);
    const one = await start().ready();
    expect(await one.act()).toBe(true);
    const [site, server] = [sitePid() ?? 0, postmaster()];
    one.child.kill('SIGINT');
    one.child.kill('SIGINT');
    expect(await one.ended).toBe(0);
    expect([birthOf(site), birthOf(server)]).toEqual([undefined, undefined]);
    const again = await start().ready();
    expect(await again.acts()).toBe(1);
    expect(again.output).not.toContain('Building');
  });

  it('says in a sentence that its port is taken', async () => {
    makeCheckout(root);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    const one = start();
    expect(await one.ended).toBe(1);
    expect(one.output).toContain(`Port ${port} is taken by another program`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('twice at once: one serves, the other one refuses and names its address', async () => {
    makeCheckout(root);
    const both = [start(), start()];
    const [code] = await Promise.race(both.map(async (one) => [await one.ended, one.output] as const));
    const refused = both.find(({ child }) => child.exitCode !== null);
    const serving = both.find(({ child }) => child.exitCode === null);
    expect(code).toBe(1);
    expect(refused?.output).toContain(`Mondée is already running at http://localhost:${port}`);
    expect(await serving?.act()).toBe(true);
  });
});

describe('after kill -9', () => {
  it('of the launcher: the site ends with it, the database is taken over', async () => {
    makeCheckout(root);
    const one = await start().ready();
    await one.act();
    const [site, server] = [sitePid() ?? 0, postmaster()];
    one.child.kill('SIGKILL');
    await gone(site);
    const next = await start().ready();
    expect(await next.acts()).toBe(1);
    expect(postmaster()).toBe(server);
  });

  it('of the launcher while the site hangs: the site is stopped, and the port with it', async () => {
    makeCheckout(root);
    const one = await start().ready();
    await one.act();
    kill(sitePid() ?? 0, 'SIGSTOP');
    one.child.kill('SIGKILL');
    const next = await start().ready();
    expect(next.output).toContain('left by a killed start');
    expect(await next.acts()).toBe(1);
  });

  it('of the database: it comes back under the running site', async () => {
    makeCheckout(root);
    const one = await start().ready();
    await one.act();
    kill(postmaster());
    let kept = false;
    for (const deadline = Date.now() + 20_000; !kept && Date.now() < deadline; await sleep(50)) kept = await one.act();
    expect(kept).toBe(true);
    expect(await one.acts()).toBe(2);
  });

  it('of everything: the next start recovers within 20 s', async () => {
    makeCheckout(root);
    const one = await start().ready();
    await one.act();
    const everything = [one.child.pid ?? 0, sitePid() ?? 0, postmaster()];
    for (const pid of everything) kill(pid);
    const started = Date.now();
    const next = await start().ready();
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(await next.acts()).toBe(1);
  });
});

describe('in a checkout that nobody else may enter', () => {
  // As root, PostgreSQL's user can reach neither the data folder nor the programs: both go to a folder of its own.
  it('starts, keeps its acts, and says where they are', async () => {
    makeCheckout(root, { ownServer: true });
    chmodSync(root, 0o700);
    const place = placeFor(home());
    try {
      const one = await start().ready();
      await one.act();
      if (place.elsewhere) expect(one.output).toContain(`the database lives in ${place.home}`);
      const everything = [one.child.pid ?? 0, postmaster(place.home)];
      for (const pid of everything) kill(pid);
      await gone(...everything);
      const next = await start().ready();
      expect(await next.acts()).toBe(1);
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe(0);
    } finally {
      await stopLeftOver(place.data);
      if (place.elsewhere) rmSync(place.home, { recursive: true, force: true });
    }
  });
});
