// One PostgreSQL for the whole run: started in a folder of its own, migrated once into a template, thrown away after.
// MONDEE_TEST_POSTGRES names another server instead (its superuser's address), to run the suite on an older version.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { temporaryCluster } from '@mondee/workspace/postgres';
import './provided';
import { SERVE_PASSWORD, STORY, TEMPLATE } from './names';

type Migrate = (ownerUrl: string, options: { servePassword: string }) => Promise<unknown>;

interface RunningServer {
  readonly url: string;
  readonly template: string;
  discard(): Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env['MONDEE_TEST_POSTGRES'];
  const { url, template, discard } = named ? await namedServer(named) : await ownServer();
  await (
    await migration()
  )?.(template, { servePassword: SERVE_PASSWORD });
  project.provide('mondeeCluster', url);
  return discard;
}

async function ownServer(): Promise<RunningServer> {
  const { cluster, discard } = await temporaryCluster();
  return { url: cluster.url('postgres'), template: await cluster.database(TEMPLATE), discard };
}

async function namedServer(url: string): Promise<RunningServer> {
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const drop = async () => {
    for (const name of [TEMPLATE, STORY]) await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  await drop();
  await run(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 ENCODING 'UTF8'`);
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  return { url, template: template.href, discard: drop };
}

/** The backend's own migrations, named by path: this harness stands below the backend and must not import it. */
async function migration(): Promise<Migrate | undefined> {
  const file = fileURLToPath(new URL('../../../../backend/src/platform/database/migrate.ts', import.meta.url));
  if (!existsSync(file)) return undefined;
  return ((await import(/* @vite-ignore */ file)) as { migrate: Migrate }).migrate;
}
