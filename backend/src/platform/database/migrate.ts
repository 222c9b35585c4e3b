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
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
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

async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`);
  if (rows[0].version < 150000) throw new Error('Mondée needs PostgreSQL 15 or newer');
}
