import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase, type FreshDatabase } from '@mondee/testing';
import pg from 'pg';
import { loadConfig, type Config } from '../platform/config/config';
import { playStory } from './play-story';
import { storyState } from './story-state';

// Most of these play a whole year, some of them twice.
vi.setConfig({ testTimeout: 180_000 });

let database: FreshDatabase;
let owner: pg.Client;
let config: Config;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  config = loadConfig({ DATABASE_URL: database.ownerUrl, MONDEE_LOG: 'silent' });
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

const count = async (table: string) =>
  (await owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n as number;

describe('the story of the demonstration', () => {
  it('is played once when two processes start at once', async () => {
    const found = await Promise.all([playStory(config, database.serveUrl), playStory(config, database.serveUrl)]);
    expect(found.toSorted()).toEqual(['empty', 'whole']);
    // The cast, eight neighbours, and one of the cast written down twice.
    expect(await count('person')).toBe(18);
    expect(await count('fact_delivery')).toBe(0);
  });

  it('is dated in its own time, never after now', async () => {
    const { rows } = await owner.query('SELECT min(at) AS first, max(at) AS last FROM fact');
    const DAY = 86_400_000;
    expect(Date.now() - rows[0].first.getTime()).toBeGreaterThan(300 * DAY);
    expect(rows[0].last.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('begins with the plan being opened, before anything else', async () => {
    const { rows } = await owner.query('SELECT kind FROM fact ORDER BY at, seq LIMIT 1');
    expect(rows).toEqual([{ kind: 'PlanLaid' }]);
  });

  it('is cleared and played again after a kill in its middle', async () => {
    const people = await count('person');
    const facts = await count('fact');
    await owner.query('UPDATE demonstration SET finished_at = NULL');
    expect(await playStory(config, database.serveUrl)).toBe('half');
    expect([await count('person'), await count('fact')]).toEqual([people, facts]);
    expect(await storyState(owner)).toBe('whole');
  });

  it('is whole after it was really cut in its middle', async () => {
    const other = await freshDatabase();
    const client = new pg.Client({ connectionString: other.ownerUrl });
    await client.connect();
    try {
      const half = { ...config, DATABASE_URL: other.ownerUrl };
      const cut = playStory(half, other.serveUrl).then(
        () => 'went through',
        () => 'was cut',
      );
      const facts = async () => (await client.query('SELECT count(*)::int AS n FROM fact')).rows[0].n as number;
      while ((await facts()) < 30) await new Promise((resolve) => setTimeout(resolve, 5));
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      expect(await cut).toBe('was cut');
      expect(await storyState(client)).toBe('half');
      expect(await playStory(half, other.serveUrl)).toBe('half');
      expect(await storyState(client)).toBe('whole');
      expect(await facts()).toBe(await count('fact'));
    } finally {
      await client.end();
      await other.drop();
    }
  });

  it('protects the facts again after it has cleared', async () => {
    await expect(owner.query('DELETE FROM fact')).rejects.toThrow(/stays as it is/);
  });

  it('changes nothing when somebody has signed in since', async () => {
    await owner.query('UPDATE demonstration SET finished_at = NULL');
    await owner.query(
      `INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at) SELECT id, '\\x00', id, 'x', now(), now() FROM person LIMIT 1`,
    );
    const facts = await count('fact');
    expect(await playStory(config, database.serveUrl)).toBe('visited');
    expect(await count('fact')).toBe(facts);
  });

  it('leaves a database alone that has people of its own', async () => {
    const other = await freshDatabase();
    const client = new pg.Client({ connectionString: other.ownerUrl });
    await client.connect();
    try {
      await client.query(`INSERT INTO person (id, name, created_at) VALUES (gen_random_uuid(), 'Une Vraie', now())`);
      expect(await playStory({ ...config, DATABASE_URL: other.ownerUrl }, other.serveUrl)).toBe('own');
      expect((await client.query('SELECT count(*)::int AS n FROM person')).rows[0].n).toBe(1);
    } finally {
      await client.end();
      await other.drop();
    }
  });
});
