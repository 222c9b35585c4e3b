import type pg from 'pg';

export interface DatabaseCost {
  /** Statements a request. */
  readonly statements: number;
  /** Execution time in PostgreSQL a request, mean. */
  readonly databaseMs: number;
}

/** Enough that one moment of a busy machine does not decide the mean. */
const REQUESTS = 600;

/** What the database does for a request, from its own statistics; what jobs do meanwhile is left out. */
export async function inDatabase(
  pool: pg.Pool,
  ask: () => Promise<unknown>,
  requests = REQUESTS,
): Promise<DatabaseCost> {
  await pool.query('SELECT pg_stat_statements_reset()');
  for (let i = 0; i < requests; i++) await ask();
  const { rows } = await pool.query(
    `SELECT coalesce(sum(calls), 0)::float AS calls, coalesce(sum(total_exec_time), 0)::float AS ms
     FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
     WHERE d.datname = current_database() AND calls >= ${requests} AND query ILIKE ANY ('{%select%,%with%}')
       AND query !~* 'fact_delivery|journal_|pgboss|pg_stat'`,
  );
  return {
    statements: Number((rows[0].calls / requests).toFixed(2)),
    databaseMs: Number((rows[0].ms / requests).toFixed(4)),
  };
}
