import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from './fresh-database';

const run = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a fresh database', () => {
  it('is a whole PostgreSQL of its own: what one spec writes, another never sees', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    await run(one.ownerUrl, 'CREATE TABLE walnut (id int)');
    expect(await run(one.ownerUrl, "SELECT to_regclass('walnut') IS NOT NULL AS there")).toEqual([{ there: true }]);
    expect(await run(other.ownerUrl, "SELECT to_regclass('walnut') IS NOT NULL AS there")).toEqual([{ there: false }]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is gone once dropped, even while somebody is still connected', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(run(database.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await client.end().catch(() => undefined);
  });

  it('is UTF-8 and knows every letter of French, whatever the machine', async () => {
    const database = await freshDatabase();
    expect(
      await run(database.ownerUrl, "SELECT lower('ÉCHEVIS') AS low, current_setting('server_encoding') AS enc"),
    ).toEqual([{ low: 'échevis', enc: 'UTF8' }]);
    await database.drop();
  });
});
