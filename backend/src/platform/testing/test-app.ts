import type { NestExpressApplication } from '@nestjs/platform-express';
import { FakeClock, newId, type Id } from '@mondee/kernel';
import { freshDatabase, type FreshDatabase } from '@mondee/testing';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { AppModule } from '../../app.module';
import { tokenHash } from '../../people';
import { CONFIG, loadConfig, type Config } from '../config/config';
import { Dispatcher } from '../facts/dispatcher';
import { createServer, listen } from '../http/serve';

export interface Answer<T = Record<string, never>> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string; reference?: string } }[];
}

/**
 * One folder for all servers of a spec, as all processes of a site share one; not of all specs, for stories that are
 * played at once on two databases open the same ballots, and would write over each other's keys.
 */
export const BOX_KEYS = join(tmpdir(), `mondee-box-keys-of-${process.pid}-${randomBytes(6).toString('hex')}`);

/** The whole server on a fresh database and a free port, for specs: real SQL, real HTTP, a clock that obeys. */
export class TestApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: FreshDatabase,
    readonly owner: pg.Client,
    readonly url: string,
    readonly clock: FakeClock,
  ) {}

  /** @param given a database made otherwise, or one that another server has too; a fresh one when absent */
  static async start(
    env: Record<string, string> = {},
    prepare?: (owner: pg.Client, database: FreshDatabase) => Promise<void>,
    given?: FreshDatabase,
  ): Promise<TestApp> {
    const database = given ?? (await freshDatabase());
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await prepare?.(owner, database);
    if (!given || prepare)
      await owner.query(`INSERT INTO setting (name, value) VALUES ('territory.ready', 'true') ON CONFLICT DO NOTHING`);
    const config: Config = loadConfig({
      DATABASE_URL: database.ownerUrl,
      PORT: '0',
      MONDEE_LOG: env['MONDEE_LOG'] ?? 'silent',
      READS_PER_MINUTE: '100000',
      WRITES_PER_MINUTE: '100000',
      FLOOD_FACTOR: '1000',
      UPLOADS_PER_HOUR: '100000',
      MONDEE_FILES: await mkdtemp(join(tmpdir(), 'mondee-files-')),
      MONDEE_BOX_KEYS: BOX_KEYS,
      ...env,
    });
    const clock = new FakeClock('2026-11-22T09:00:00.000Z');
    const app = await createServer(AppModule.of(config, database.serveUrl, clock), config);
    const port = await listen(app, config);
    return new TestApp(app, database, owner, `http://localhost:${port}`, clock);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.app.get<Config>(CONFIG).files, { recursive: true, force: true });
    await this.owner.end();
    await this.database.drop();
  }

  /** Lets every reaction take what waits. */
  async settle(): Promise<void> {
    await this.app.get(Dispatcher).drain();
  }

  /** Every row of every table as text: to look for what must not be there. */
  async dump(): Promise<string> {
    const { rows } = await this.owner.query(
      `SELECT table_schema AS s, table_name AS t FROM information_schema.tables
       WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
    );
    const parts: string[] = [];
    for (const { s, t } of rows) {
      const found = await this.owner.query(`SELECT x::text AS line FROM ${s}."${t}" x`);
      parts.push(...found.rows.map(({ line }) => `${t}: ${line}`));
    }
    return parts.join('\n');
  }

  /** A session of this person, as the cookie of a request. */
  async signIn(person: Id): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.owner.query(
      `INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at) VALUES ($1, $2, $3, 'spec', $4, $4)`,
      [newId(Date.now()), tokenHash(token), person, this.clock.now()],
    );
    return `session=${token}`;
  }

  /** Asks GraphQL over HTTP as this cookie's person, or as nobody. */
  async ask<T = Record<string, never>>(
    query: string,
    variables: object = {},
    cookie?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return {
      status: response.status,
      headers: response.headers,
      ...((await response.json()) as Omit<Answer<T>, 'status' | 'headers'>),
    };
  }
}
