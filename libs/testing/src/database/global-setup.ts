// One PostgreSQL for the whole run: started in a folder of its own, migrated once into a template, thrown away after.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { temporaryCluster } from '@mondee/workspace/postgres';
import './provided';
import { SERVE_PASSWORD, TEMPLATE } from './names';

type Migrate = (ownerUrl: string, options: { servePassword: string }) => Promise<unknown>;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, discard } = await temporaryCluster();
  const template = await cluster.database(TEMPLATE);
  await (
    await migration()
  )?.(template, { servePassword: SERVE_PASSWORD });
  project.provide('mondeeCluster', cluster.url('postgres'));
  return discard;
}

/** The backend's own migrations, named by path: this harness stands below the backend and must not import it. */
async function migration(): Promise<Migrate | undefined> {
  const file = fileURLToPath(new URL('../../../../backend/src/platform/database/migrate.ts', import.meta.url));
  if (!existsSync(file)) return undefined;
  return ((await import(/* @vite-ignore */ file)) as { migrate: Migrate }).migrate;
}
