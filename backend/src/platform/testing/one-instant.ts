import type pg from 'pg';

interface OneInstant {
  sql<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]>;
}

/** Reads as `mondee journal verify` does: one transaction that sees one instant, whatever the background seals meanwhile. */
export async function inOneInstant<T>(client: pg.Client, read: (reader: OneInstant) => Promise<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await read({
      sql: async <R>(text: string, params: readonly unknown[] = []) =>
        (await client.query(text, params as unknown[])).rows as R[],
    });
  } finally {
    await client.query('ROLLBACK');
  }
}
