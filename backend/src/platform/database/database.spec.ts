import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../testing/test-app';
import { Database } from './database';

let app: TestApp;
let database: Database;

beforeAll(async () => {
  app = await TestApp.start({ DATABASE_POOL: '2' });
  database = app.app.get(Database);
  await app.owner.query('CREATE TABLE scratch (n int); GRANT ALL ON scratch TO PUBLIC');
});
afterAll(() => app?.stop());

const all = async () => (await database.sql<{ n: number }>('SELECT n FROM scratch ORDER BY n')).map(({ n }) => n);

describe('an open transaction', () => {
  it('is what reads made on its behalf see, and nobody else sees it before its end', async () => {
    await database.transaction(async (tx) => {
      await tx.sql('INSERT INTO scratch VALUES (1)');
      expect(await all()).toEqual([1]);
      expect(await database.apart(all)).toEqual([]);
    });
    expect(await all()).toEqual([1]);
  });

  it('needs one connection: more of them at once than the pool has, each reading meanwhile, all end', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      database.transaction(async (tx) => {
        await tx.sql('LOCK TABLE scratch IN EXCLUSIVE MODE');
        await Promise.all([all(), all()]);
        await tx.sql('INSERT INTO scratch VALUES ($1)', [at + 10]);
      }),
    );
    await Promise.all(many);
    expect(await all()).toHaveLength(13);
  });

  it('holds no second one', async () => {
    await expect(database.transaction(() => database.transaction(async () => undefined))).rejects.toThrow(
      'already open',
    );
  });

  it('leaves a read that nobody waited for its answer', async () => {
    let late: Promise<number[]>;
    const busy = database.transaction(async (tx) => {
      void tx.sql('SELECT pg_sleep(0.05)');
      late = all();
    });
    await busy;
    expect(await late!).toHaveLength(13);
  });

  it('lets go of what goes on after it', async () => {
    let after: () => Promise<number[]>;
    await database.transaction(async () => {
      after = all;
    });
    expect(await after!()).toHaveLength(13);
  });
});
