import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@mondee/kernel';
import { verifyChain, type Batch } from '@mondee/domain/journal';
import { TestApp } from '../platform/testing/test-app';
import { tell } from '../platform/testing/tell';
import { SealFacts } from './seal-facts';
import { SealStore } from './seal.store';

let app: TestApp;
const seal = (whole?: boolean) => app.app.get(SealFacts).seal(whole);

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app?.stop());

async function chain(): Promise<Batch[]> {
  const { rows } = await app.owner.query(
    `SELECT b.number, b.size, b.root, b.prev, b.head, array_agg(l.leaf ORDER BY l.position) AS leaves
     FROM journal_batch b JOIN journal_leaf l ON l.batch = b.number GROUP BY b.number ORDER BY b.number`,
  );
  return rows as Batch[];
}

async function count(sql: string): Promise<number> {
  return Number((await app.owner.query(`SELECT count(*) AS n FROM ${sql}`)).rows[0].n);
}

const told = (n: number) => Array.from({ length: n }, (_, i) => ({ data: { i } }));
const UNSEALED = 'fact f WHERE NOT EXISTS (SELECT 1 FROM journal_leaf l WHERE l.fact_id = f.id)';

describe('sealing', () => {
  it('happens by itself, within seconds of the act', async () => {
    await tell(app, told(3));
    expect(await count(UNSEALED)).toBeGreaterThan(0);
    await expect.poll(() => count(UNSEALED), { timeout: 8_000 }).toBe(0);
  });

  it('puts every fact in a chain of batches, 1 024 at most each, and nothing twice', async () => {
    await tell(app, told(2_100));
    await seal();
    expect(await count(UNSEALED)).toBe(0);
    const batches = await chain();
    expect(Math.max(...batches.map(({ size }) => size))).toBe(1_024);
    expect(verifyChain(batches)).toMatchObject({ ok: true, facts: await count('fact') });
    await seal();
    expect(await chain()).toEqual(batches);
  });

  it('seals a fact that took its number early and committed late', async () => {
    const late = new pg.Client({ connectionString: app.database.ownerUrl });
    await late.connect();
    const id = newId(1);
    await late.query('BEGIN');
    await late.query(
      `INSERT INTO fact (id, act_id, kind, subject_kind, subject_id, at, channel, public, data, links, personal_digest)
       VALUES ($1, $1, 'SpecLate', 'spec', $1, now(), 'web', false, '{}', '[]', repeat('0', 64))`,
      [id],
    );
    await late.query(`INSERT INTO fact_personal (fact_id, salt) VALUES ($1, decode(repeat('0', 32), 'hex'))`, [id]);
    await tell(app, told(2));
    await seal(false);
    await late.query('COMMIT');
    await late.end();
    await seal(false);
    expect(await count(UNSEALED)).toBe(0);
    const { rows } = await app.owner.query(
      `SELECT seq < (SELECT max(seq) FROM journal_leaf WHERE batch < l.batch) AS late FROM journal_leaf l WHERE fact_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ late: true }]);
    expect(verifyChain(await chain())).toMatchObject({ ok: true });
  });

  it('is done by one process, when several begin at once', async () => {
    await tell(app, told(3_000));
    const others = Array.from({ length: 4 }, () => new SealFacts(app.app.get(SealStore), app.clock, false));
    await Promise.all(others.map((other) => other.seal()));
    await seal();
    expect(await count(UNSEALED)).toBe(0);
    expect(verifyChain(await chain())).toMatchObject({ ok: true, facts: await count('fact') });
  });

  it('leaves aside a fact put in by hand that has no canonical form, and seals the others', async () => {
    await expect(tell(app, [{ data: { half: 0.5 } }])).rejects.toThrow(/exact number/);
    await app.owner.query(
      `WITH f AS (INSERT INTO fact (id, act_id, kind, subject_kind, subject_id, at, channel, public, data, links, personal_digest)
         VALUES (gen_random_uuid(), gen_random_uuid(), 'SpecBad', 'spec', gen_random_uuid(), now(), 'web', true, '{"half": 0.5}', '[]', '') RETURNING id)
       INSERT INTO fact_personal (fact_id, salt) SELECT id, decode(repeat('0', 32), 'hex') FROM f`,
    );
    await tell(app, told(1));
    await seal();
    expect(await count(UNSEALED)).toBe(1);
  });

  it('gives what was erased before its sealing a leaf that nobody can guess', async () => {
    const subject = { kind: 'spec', id: newId(1) };
    await tell(app, [{ subject }]);
    await app.owner.query(
      `UPDATE fact_personal SET salt = NULL, personal_salt = NULL, personal = NULL
       WHERE fact_id = (SELECT id FROM fact WHERE subject_id = $1) AND fact_id NOT IN (SELECT fact_id FROM journal_leaf)`,
      [subject.id],
    );
    await seal();
    expect(await count(`journal_leaf WHERE fact_id = (SELECT id FROM fact WHERE subject_id = '${subject.id}')`)).toBe(
      1,
    );
    expect(verifyChain(await chain())).toMatchObject({ ok: true });
  });

  it('takes what was still waiting when the server stops', async () => {
    const before = await count('journal_leaf');
    await tell(app, told(2));
    await app.app.get(SealFacts).onModuleDestroy();
    expect(await count('journal_leaf')).toBe(before + 2);
  });
});

describe('what is sealed', () => {
  const SET = {
    fact: 'kind = kind',
    fact_link: 'relation = relation',
    journal_batch: 'root = root',
    journal_leaf: 'leaf = leaf',
  };
  const TABLES = Object.keys(SET) as (keyof typeof SET)[];
  const changes = (table: keyof typeof SET) => [
    `UPDATE ${table} SET ${SET[table]}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];

  it.each(TABLES)('stays as it is in %s: the serving login has no right to change it', async (table) => {
    const serving = new pg.Client({ connectionString: app.database.serveUrl });
    await serving.connect();
    for (const change of changes(table)) await expect(serving.query(change)).rejects.toThrow(/permission denied/);
    await serving.end();
  });

  it.each(TABLES)('stays as it is in %s: a trigger refuses even the owner', async (table) => {
    // who truncates waits for those who write just then, and of two that wait for each other one is told to try again
    const tried = async (change: string): Promise<unknown> =>
      app.owner.query(change).catch((fault: { code?: string }) => {
        if (fault.code === '40P01') return tried(change);
        throw fault;
      });
    for (const change of changes(table)) await expect(tried(change)).rejects.toThrow(/stays as it is/);
  });
});
