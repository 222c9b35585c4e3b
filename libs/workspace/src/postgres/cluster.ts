import pg from 'pg';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from '../../scripts/lock.mjs';
import { binariesFor } from './binaries.ts';
import { initialise } from './initialise.ts';
import { ensureRunning, stop, type LaunchRequest, type Running } from './launch.ts';
import { localUrl, OWNER } from './local-url.ts';
import { placeFor } from './place.ts';
import { isOurs } from './postmaster-pid.ts';
import { secretIn } from './secret.ts';

export interface ClusterOptions {
  /** MONDEE_DATA: the folder that holds the data. */
  readonly folder: string;
  /** False for tests only. */
  readonly durable?: boolean;
  readonly say?: (line: string) => void;
  /** Where a folder closed to the server's user finds its stand-in. */
  readonly standIns?: string;
}

/** By this name a command tells the others that it needs the server: the last one out stops it. */
const HOLD = 'mondee-hold';

/** The embedded PostgreSQL of a data folder, shared by all the commands that open it. */
export class Cluster {
  readonly home: string;
  private readonly request: LaunchRequest;
  private readonly say: (line: string) => void;
  private running: Running;
  private hold: pg.Client | undefined;
  private closed = false;

  private constructor(request: LaunchRequest, running: Running, say: (line: string) => void) {
    this.request = { ...request, port: running.port };
    this.running = running;
    this.say = say;
    this.home = request.place.home;
  }

  static async open({ folder, durable = true, say = () => undefined, standIns }: ClusterOptions): Promise<Cluster> {
    const place = placeFor(folder, standIns);
    if (place.elsewhere)
      say(`${folder} is closed to the user ${place.user?.name}: the database lives in ${place.home}.`);
    const unlock = await lockFor(place.home, say);
    try {
      const password = secretIn(join(place.home, 'postgres.password'));
      const binaries = binariesFor(place.user, place.home);
      initialise(place, binaries, password, durable);
      const request = { place, binaries, password, durable };
      const running = await ensureRunning(request);
      if (running.takenOver) say(`PostgreSQL was already running here (process ${running.pid}); using it.`);
      const cluster = new Cluster(request, running, say);
      await cluster.takeHold();
      return cluster;
    } finally {
      unlock();
    }
  }

  get pid(): number {
    return this.running.pid;
  }

  get takenOver(): boolean {
    return this.running.takenOver;
  }

  url(database: string, user = OWNER, password = this.request.password): string {
    return localUrl(database, { port: this.running.port, password, user });
  }

  /** Makes the database if it is not there; under the lock, because two commands may wish for it at once. */
  async database(name: string): Promise<string> {
    const unlock = await lockFor(this.home, this.say);
    try {
      const { rowCount } = await this.held().query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (!rowCount) await this.held().query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
      return this.url(name);
    } finally {
      unlock();
    }
  }

  /** Lets the server go; it stops when no other command holds it. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const unlock = await lockFor(this.home, this.say);
    try {
      const others = await this.held()
        .query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [HOLD])
        .then(({ rowCount }) => rowCount ?? 0)
        .catch(() => 0);
      await this.hold?.end().catch(() => undefined);
      if (others === 0 && isOurs(this.pid, this.request.place.data)) await stop(this.pid);
    } finally {
      unlock();
    }
  }

  private held(): pg.Client {
    if (!this.hold) throw new Error('PostgreSQL is not running.');
    return this.hold;
  }

  private async takeHold(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url('postgres'), application_name: HOLD, keepAlive: true });
    client.on('error', () => undefined);
    client.on('end', () => void this.revive());
    await client.connect();
    this.hold = client;
  }

  /** The server died under us: bring it back on the same port, where the site looks for it. */
  private async revive(): Promise<void> {
    while (!this.closed) {
      const unlock = await lockFor(this.home, this.say);
      try {
        if (this.closed) return;
        this.running = await ensureRunning(this.request);
        await this.takeHold();
        this.say(`PostgreSQL had stopped; it runs again (process ${this.running.pid}).`);
        return;
      } catch (error) {
        this.say(`PostgreSQL has stopped and does not come back yet: ${(error as Error).message}`);
        await sleep(1000);
      } finally {
        unlock();
      }
    }
  }
}

const lockFor = (home: string, say: (line: string) => void): Promise<() => void> =>
  lock(join(home, 'postgres.lock'), {
    onWait: (pid) => say(`Another command (process ${pid}) is starting or stopping the database; waiting for it.`),
  });
