import pg from 'pg';
import { inject } from 'vitest';
import { databaseFrom, type FreshDatabase } from './fresh-database';
import './provided';
import { STORY, TEMPLATE } from './names';

/**
 * A database that holds the demonstration's story: played once in a run by the first who asks, then copied.
 * @param play how it is played on an empty database
 */
export async function storyDatabase(play: (empty: FreshDatabase) => Promise<unknown>): Promise<FreshDatabase> {
  const client = new pg.Client({ connectionString: inject('mondeeCluster') });
  await client.connect();
  try {
    // Held by this connection: whoever comes meanwhile waits for the story to be whole.
    await client.query(`SELECT pg_advisory_lock(hashtext('${STORY}'))`);
    if (!(await client.query(`SELECT 1 FROM pg_database WHERE datname = '${STORY}'`)).rowCount) {
      const empty = await databaseFrom(TEMPLATE);
      try {
        await play(empty);
        await client.query(`ALTER DATABASE ${new URL(empty.ownerUrl).pathname.slice(1)} RENAME TO ${STORY}`);
      } catch (fault) {
        await empty.drop();
        throw fault;
      }
    }
  } finally {
    await client.end();
  }
  return databaseFrom(STORY);
}
