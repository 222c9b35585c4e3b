import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/** What nobody may change or remove, and what only erasure may blank. */
const APPEND_ONLY = ['fact', 'fact_link', 'journal_batch', 'journal_leaf', 'official_act', 'minutes_document'];

/**
 * Makes the login that serves: it owns nothing, reads and writes the rooms' tables,
 * and can only add to the facts, to the journal and to the published acts.
 * @returns its connection address, or `undefined` when the owner may not create roles
 */
export async function grantServingRole(
  owner: Client,
  ownerUrl: string,
  password?: string,
): Promise<string | undefined> {
  const url = new URL(ownerUrl);
  const role = 'mondee_serve';
  const secret = password ?? createHmac('sha256', url.password).update(`${role} ${url.pathname}`).digest('hex');
  const me = await owner.query(
    `SELECT rolsuper OR rolcreaterole AS may, current_database() AS db FROM pg_roles WHERE rolname = current_user`,
  );
  if (!me.rows[0]?.may) return undefined;
  await owner.query('SELECT pg_advisory_lock(hashtext($1))', [role]);
  try {
    const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    await owner.query(
      `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${owner.escapeLiteral(secret)}`,
    );
    await owner.query(`
      GRANT CONNECT ON DATABASE ${owner.escapeIdentifier(me.rows[0].db)} TO ${role};
      GRANT USAGE ON SCHEMA public TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
      REVOKE UPDATE, DELETE, TRUNCATE ON ${APPEND_ONLY.join(', ')} FROM ${role};
      REVOKE DELETE, TRUNCATE ON fact_personal FROM ${role};
      REVOKE ALL ON migrations FROM ${role};
      GRANT SELECT ON migrations TO ${role};
    `);
    const jobs = await owner.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss'`);
    if (jobs.rowCount)
      await owner.query(`
        GRANT USAGE ON SCHEMA pgboss TO ${role};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role};
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${role};
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${role};
      `);
  } finally {
    await owner.query('SELECT pg_advisory_unlock(hashtext($1))', [role]);
  }
  url.username = role;
  url.password = secret;
  return url.toString();
}
