import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import './provided';
import { SERVE_PASSWORD, SERVE_ROLE, TEMPLATE } from './names';

export interface FreshDatabase {
  /** As the role that migrates and may do anything. */
  readonly ownerUrl: string;
  /** As the role the site serves with. */
  readonly serveUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database for one spec file (0.1 s, a copy of the template). Drop it in `afterAll`. */
export function freshDatabase(): Promise<FreshDatabase> {
  return databaseFrom(TEMPLATE);
}

/** A copy of a database that nobody is connected to. */
export async function databaseFrom(template: string): Promise<FreshDatabase> {
  const name = `mondee_test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const owner = new URL(inject('mondeeCluster'));
  owner.pathname = `/${name}`;
  const serve = new URL(owner);
  serve.username = SERVE_ROLE;
  serve.password = SERVE_PASSWORD;
  return {
    ownerUrl: owner.href,
    serveUrl: serve.href,
    drop: () => asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('mondeeCluster') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
