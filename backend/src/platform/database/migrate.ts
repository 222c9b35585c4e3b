import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { installJobs } from '../jobs/install-jobs';
import { migrations } from './migrations';
import { grantServingRole } from './roles';

export interface Migrated {
  /** Where the server connects: the lesser login, or the owner when none could be made. */
  readonly serveUrl: string;
  /** One line when a protection is missing, with how to add it. */
  readonly warning?: string;
}

/** Brings a database to the present form; safe to run twice and by two processes at once. */
export async function migrate(ownerUrl: string, options: { servePassword?: string } = {}): Promise<Migrated> {
  const lock = await onceItAccepts(ownerUrl);
  try {
    await assertVersion(lock);
    await lock.query(`SELECT pg_advisory_lock(hashtext('mondee migrate'))`);
    const source = new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'migrations' });
    await source.initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    await installJobs(ownerUrl);
    const serveUrl = await grantServingRole(lock, ownerUrl, options.servePassword);
    if (serveUrl) return { serveUrl };
    return {
      serveUrl: ownerUrl,
      warning:
        'The server runs as the owner of its tables: only triggers protect the journal. ' +
        'Give the owner CREATEROLE, or set MONDEE_SERVE_URL to a login that owns nothing.',
    };
  } finally {
    await lock.end();
  }
}

/** PostgreSQL: it is starting, or recovering from a crash. */
const STARTING = '57P03';
const PATIENCE_MS = 60_000;

/** A database that is just coming up is waited for; one that is not there at all is said at once. */
async function onceItAccepts(url: string): Promise<pg.Client> {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (fault) {
      await client.end().catch(() => undefined);
      if ((fault as { code?: string }).code !== STARTING || Date.now() > until) throw fault;
      await new Promise((later) => setTimeout(later, 200));
    }
  }
}

async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`);
  if (rows[0].version < 150000) throw new Error('Mondée needs PostgreSQL 15 or newer');
}
