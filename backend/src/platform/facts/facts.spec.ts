import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, ok, ref, refuse, type Act, type Fact, type Id } from '@mondee/kernel';
import type { Tx } from '../database/database';
import { defineRoom } from '../rooms/define-room';
import { Rooms } from '../rooms/rooms';
import { TestApp } from '../testing/test-app';
import { Acts, done } from './acts';
import { Dispatcher } from './dispatcher';
import type { StoredFact } from './stored-fact';

let app: TestApp;
const person = newId(1) as Id;
const subject = newId(2) as Id;
const fact = (n = 1): Fact => ({
  kind: 'SpecHappened',
  subject: ref('spec', subject),
  data: { n },
  personal: { secret: 'Odile' },
  public: true,
});
const act = (): Act => ({
  id: newId(Date.now()),
  actor: { kind: 'person', person },
  channel: 'web',
  at: app.clock.now(),
});

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app?.stop());

const count = async (where = 'true') =>
  Number((await app.owner.query(`SELECT count(*) FROM fact WHERE kind = 'SpecHappened' AND ${where}`)).rows[0].count);

describe('an act', () => {
  it('stores its state and its facts together, and nothing when refused', async () => {
    const acts = app.app.get(Acts);
    await acts.run(act(), async () => done('value', fact()));
    expect(await count()).toBe(1);
    const refused = await acts.run(act(), async (tx) => {
      await tx.sql(`INSERT INTO rate_limit (key, points) VALUES ('left behind', 1)`);
      return refuse('spec.No');
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'spec.No' } });
    expect((await app.owner.query(`SELECT 1 FROM rate_limit WHERE key = 'left behind'`)).rowCount).toBe(0);
    await expect(acts.run(act(), () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    expect(await count()).toBe(1);
  });

  it('keeps what is personal beside the fact, never in it', async () => {
    const { rows } = await app.owner.query(
      `SELECT f::text AS fact, p.personal FROM fact f JOIN fact_personal p ON p.fact_id = f.id WHERE kind = 'SpecHappened' LIMIT 1`,
    );
    expect(rows[0].fact).not.toContain('Odile');
    expect(rows[0].fact).not.toContain(person);
    expect(rows[0].personal).toMatchObject({ actor: { person }, more: { secret: 'Odile' } });
  });

  it('is tried again when two transactions meet badly', async () => {
    const acts = app.app.get(Acts);
    await app.owner.query(`INSERT INTO rate_limit (key, points) VALUES ('a', 0), ('b', 0)`);
    const both = (first: string, second: string) =>
      acts.run(act(), async (tx) => {
        await tx.sql('UPDATE rate_limit SET points = points + 1 WHERE key = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 60));
        await tx.sql('UPDATE rate_limit SET points = points + 1 WHERE key = $1', [second]);
        return ok({ value: 1, facts: [] });
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    const { rows } = await app.owner.query(`SELECT points FROM rate_limit WHERE key IN ('a', 'b')`);
    expect(rows.map((row) => row.points)).toEqual([2, 2]);
  });
});

@Injectable()
class Recorder {
  static fail = 0;
  async on(stored: StoredFact, tx: Tx): Promise<void> {
    await tx.sql(
      `INSERT INTO rate_limit (key, points) VALUES ($1, 1) ON CONFLICT (key) DO UPDATE SET points = rate_limit.points + 1`,
      [`heard ${stored.data['n']}`],
    );
    if (Recorder.fail-- > 0) throw new Error('not today');
  }
}

describe('a reaction', () => {
  const heard = async (n: number) =>
    (await app.owner.query('SELECT points FROM rate_limit WHERE key = $1', [`heard ${n}`])).rows[0]?.points;

  beforeAll(() => {
    const rooms = app.app.get(Rooms);
    const room = defineRoom({
      name: 'spec',
      acts: {},
      speaks: {},
      hears: { SpecHappened: [Recorder] },
      things: {},
      exports: [],
      retention: [],
      seed: undefined,
    });
    rooms.reactions.set('SpecHappened', ['spec/Recorder']);
    const known = rooms.reaction.bind(rooms);
    rooms.reaction = (name) => (name === 'spec/Recorder' ? new room.hears['SpecHappened']![0]!() : known(name));
  });

  it('hears each fact once, whoever delivers and however many', async () => {
    const acts = app.app.get(Acts);
    for (let n = 10; n < 30; n++) await acts.run(act(), async () => done(n, fact(n)));
    const dispatcher = app.app.get(Dispatcher);
    await Promise.all([dispatcher.drain(), dispatcher.drain(), dispatcher.drain()]);
    for (let n = 10; n < 30; n++) expect(await heard(n)).toBe(1);
  });

  it('that fails leaves nothing half-written and is tried later', async () => {
    Recorder.fail = 1;
    await app.app.get(Acts).run(act(), async () => done(40, fact(40)));
    await app.settle();
    expect(await heard(40)).toBeUndefined();
    const { rows } = await app.owner.query('SELECT attempts, last_error FROM fact_delivery');
    expect(rows).toEqual([{ attempts: 1, last_error: 'not today' }]);
    await app.owner.query('UPDATE fact_delivery SET not_before = now()');
    await app.settle();
    expect(await heard(40)).toBe(1);
  });
});

describe('the serving role', () => {
  it.each([
    'UPDATE fact SET data = data',
    'DELETE FROM fact',
    'TRUNCATE fact CASCADE',
    'DELETE FROM fact_personal',
    'UPDATE fact_link SET relation = relation',
    'DELETE FROM journal_batch',
    'DROP TABLE fact',
    'CREATE TABLE mine (id int)',
    'ALTER TABLE fact DISABLE TRIGGER ALL',
    `UPDATE migrations SET name = ''`,
  ])('may not: %s', async (statement) => {
    const client = new pg.Client({ connectionString: app.database.serveUrl });
    await client.connect();
    try {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    } finally {
      await client.end();
    }
  });

  it('owns nothing, and even the owner is stopped by a trigger', async () => {
    const { rows } = await app.owner.query(
      `SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = 'mondee_serve')`,
    );
    expect(rows).toEqual([]);
    await expect(app.owner.query('UPDATE fact SET public = false')).rejects.toThrow(/stays as it is/);
  });
});
