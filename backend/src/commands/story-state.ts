import type { Client } from 'pg';

/**
 * What a database holds of the demonstration: nothing at all; all of it; a half, alone; a half, and somebody came
 * since; or people of its own.
 */
export type StoryState = 'empty' | 'whole' | 'half' | 'visited' | 'own';

export async function storyState(owner: Client): Promise<StoryState> {
  const { rows } = await owner.query(
    `SELECT (SELECT finished_at IS NOT NULL FROM demonstration) AS whole, EXISTS (SELECT 1 FROM person) AS people,
       EXISTS (SELECT 1 FROM session) OR EXISTS (SELECT 1 FROM sign_in) AS visited`,
  );
  const { whole, people, visited } = rows[0] as { whole: boolean | null; people: boolean; visited: boolean };
  if (whole === null) return people ? 'own' : 'empty';
  if (whole) return 'whole';
  // Nobody acts without a session, and the story opens none.
  return visited ? 'visited' : 'half';
}

/** Empties every table, as the owner, in one transaction: what a killed story left is nobody's act. */
export async function clearHalfStory(owner: Client): Promise<void> {
  const { rows } = await owner.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
  );
  const names = rows.map(({ name }: { name: string }) => `public.${name}`);
  await owner.query('BEGIN');
  try {
    for (const name of names) await owner.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await owner.query(`TRUNCATE ${names.join(', ')} RESTART IDENTITY`);
    for (const name of names) await owner.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await owner.query('DELETE FROM pgboss.job');
    await owner.query('COMMIT');
  } catch (fault) {
    await owner.query('ROLLBACK');
    throw fault;
  }
}

/** The reactions that have not taken a fact, with what they said, and whether one of them failed. */
export async function waitingDeliveries(owner: Client): Promise<{ waiting?: string; failed: boolean }> {
  const { rows } = await owner.query<{ reaction: string; kind: string; last_error: string | null }>(
    `SELECT d.reaction, f.kind, d.last_error FROM fact_delivery d JOIN fact f ON f.id = d.fact_id
     ORDER BY d.last_error NULLS LAST LIMIT 5`,
  );
  const said = rows.map(({ reaction, kind, last_error }) => `${reaction} on ${kind}: ${last_error ?? 'waits'}`);
  return {
    ...(said.length && { waiting: said.join('; ') }),
    failed: rows.some(({ last_error }) => last_error !== null),
  };
}
