// Brings a server up on a data folder, whatever the last one left behind.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from '../../scripts/lock.mjs';
import { freePort } from '../free-port.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { isOurs, readPostmaster, type Postmaster } from './postmaster-pid.ts';
import { probe } from './probe.ts';
import { runAs } from './server-user.ts';

export interface LaunchRequest {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly password: string;
  /** False for tests: a crash of the machine may then lose data, a crash of a process may not. */
  readonly durable: boolean;
  /** A port to come back on; any free one when absent. */
  readonly port?: number;
}

export interface Running extends Postmaster {
  /** True when the server was already there. */
  readonly takenOver: boolean;
}

const PATIENCE_MS = 20_000;
/** What the server says when the one before it is not quite gone: worth another try. */
const NOT_YET = /pre-existing shared memory|lock file "postmaster.pid"|could not bind|could not create any TCP/;

/** The running server of this place: the one found alive and ours, or a new one. */
export async function ensureRunning(request: LaunchRequest): Promise<Running> {
  const { data } = request.place;
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const left = readPostmaster(data);
    if (left && isOurs(left.pid, data)) {
      const answer = await probe({ port: left.port, password: request.password }, data);
      if (answer === 'ready') return { ...left, takenOver: true };
      if (answer === 'stranger') {
        throw new Error(`The server on ${data} (process ${left.pid}) does not know the password kept beside its data.`);
      }
      // Starting, recovering or stopping: give it half of our patience, then make room.
      if (Date.now() > deadline - PATIENCE_MS / 2) await stop(left.pid);
      await sleep(100);
      continue;
    }
    // Nobody behind this file: PostgreSQL would believe any living process, even an unburied one, that has its number.
    if (left) rmSync(join(data, 'postmaster.pid'), { force: true });
    const port = request.port ?? (await freePort());
    const failure = await launch({ ...request, port });
    if (!failure) return { ...(readPostmaster(data) as Postmaster), takenOver: false };
    if (!NOT_YET.test(failure) || Date.now() > deadline) throw new Error(`PostgreSQL does not start.\n${failure}`);
    await sleep(200);
  }
}

/** Starts the server apart from our process group (Ctrl-C must reach the site first); says why when it does not start. */
async function launch(request: LaunchRequest & { port: number }): Promise<string | undefined> {
  const { place, binaries, durable, port, password } = request;
  const logFile = join(place.home, 'postgres.log');
  const before = trimmed(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ];
  const server = spawn(
    binaries.postgres,
    ['-D', place.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...runAs(place.user),
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  closeSync(log);
  let ended = false;
  server.on('error', () => (ended = true));
  server.on('exit', () => (ended = true));
  server.unref();
  while (!ended) {
    if ((await probe({ port, password }, place.data)) === 'ready') return undefined;
    await sleep(50);
  }
  return readFileSync(logFile, 'utf8').slice(before).trim();
}

/** Size of the log, which starts anew beyond 5 MB (one older file is kept). */
function trimmed(logFile: string): number {
  try {
    const { size } = statSync(logFile);
    if (size < 5_000_000) return size;
    renameSync(logFile, `${logFile}.old`);
  } catch {
    // There is no log yet.
  }
  return 0;
}

/** Stops a server: politely (it disconnects everyone and writes its data), then less and less so. */
export async function stop(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(30)) {
      if (birthOf(pid) === undefined) return;
    }
  }
}

/** Stops the server of this data folder, if a killed run left one alive. */
export async function stopLeftOver(data: string): Promise<void> {
  const left = readPostmaster(data);
  if (left && isOurs(left.pid, data)) await stop(left.pid);
}
