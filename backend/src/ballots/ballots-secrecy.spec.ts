// An administrator of the database has every table, page, log and copy of it, and tries to learn who chose what.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { combine, fromBase64url } from '@mondee/methods/sealing';
import { migrate } from '../platform/database/migrate';
import { castOnStage } from '../platform/testing/cast-on-stage';
import {
  allBytes,
  occurrences,
  possibleKeys,
  read,
  writings,
  type Found,
} from '../platform/testing/hostile/box-attacker';
import { OwnPostgres } from '../platform/testing/hostile/own-postgres';
import { BOX_KEYS, TestApp } from '../platform/testing/test-app';
import { csvOf, Voting, YES_NO } from '../platform/testing/voters';

const DURING = '2026-11-23T09:00:00.000Z';
const [SHELTER, FERRY, NOBODYS] = ['abri-7d1f', 'bac-9c2e', 'cour-5e83'] as const;
const MANY = 40;

interface Seen {
  readonly tables: string;
  readonly bytes: Buffer;
}

let postgres: OwnPostgres;
let app: TestApp;
let voting: Voting;
let people: Id[];
let ballot: Id;

/** All that lies about while one votes, and once it is over; and what only tellers and the server have. */
let during: Seen;
let after: Seen;
let box: Found[];
/** How long what lies in the pages of the box is: dead rows, too, of who voted again. */
let lengths: number[];
let shares: Buffer[];
let tellersKey: Uint8Array;
let boxKey: Buffer;

const rows = async (sql: string, params: unknown[] = []) => (await app.owner.query(sql, params)).rows;
const seen = async () => ({ tables: await app.dump(), bytes: await allBytes(app.owner, postgres.home) });

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  const ownerUrl = await postgres.database('mondee');
  const { serveUrl } = await migrate(ownerUrl);
  app = await TestApp.start({}, castOnStage, { ownerUrl, serveUrl, drop: () => postgres.discard() });
  app.owner.on('error', () => undefined); // stopped with its server
  // The server that tells most: each statement with its values is in its log.
  await rows('CREATE EXTENSION pageinspect');
  await rows(`ALTER SYSTEM SET log_statement = 'all'`);
  await rows('SELECT pg_reload_conf()');
  voting = new Voting(app);
  people = await voting.people(MANY);
  app.clock.set(DURING);
  const options = [SHELTER, FERRY, NOBODYS].map((key, at) => ({ key, name: `Choix ${at + 1}` }));
  ballot = await voting.opened({ ...YES_NO, method: 'approval', options }, csvOf(people));
  // One after the other, all of one opinion first: an order kept anywhere would show. One changes their mind.
  for (const [at, person] of people.entries()) await voting.casts(ballot, person, at < MANY / 2 ? [SHELTER] : [FERRY]);
  await voting.casts(ballot, people[0]!, [FERRY]);
  await voting.casts(ballot, people[0]!, [SHELTER]);
  box = (await rows('SELECT roll_id AS line, sealed FROM ballot_envelope WHERE ballot_id = $1', [ballot])) as Found[];
  during = await seen();
  const items = await rows(
    `SELECT DISTINCT lp_len AS length FROM heap_page_items(get_raw_page('ballot_envelope', 0)) WHERE lp_len > 0`,
  );
  lengths = items.map(({ length }) => length);

  boxKey = readFileSync(join(BOX_KEYS, ballot));
  const handed = await voting.shares(ballot);
  shares = handed.map(({ share }) => Buffer.from(fromBase64url(share)!));
  tellersKey = combine(shares.map((value, at) => ({ number: at + 1, value: new Uint8Array(value) })));
  await voting.counts(ballot);
  await app.settle();
  after = await seen();
}, 180_000);
afterAll(() => app?.stop());

describe('while one votes, who has the database and no teller’s part', () => {
  it('finds no choice in any byte: what was chosen stands no oftener than what nobody chose', () => {
    const times = (text: string) => occurrences(Buffer.from(text), during.bytes);
    expect(times(SHELTER)).toBeGreaterThan(0);
    expect([times(SHELTER), times(FERRY)]).toEqual([times(NOBODYS), times(NOBODYS)]);
    for (const key of [SHELTER, FERRY]) {
      expect(times(`["${key}"]`)).toBe(0);
      for (const written of writings(Buffer.from(`["${key}"]`))) expect(occurrences(written, during.bytes)).toBe(0);
    }
  });

  it('finds no key, whole or in parts, in any byte: not of the tellers, not of the box', () => {
    for (const secret of [tellersKey, boxKey, ...shares])
      for (const written of writings(secret)) expect(occurrences(written, during.bytes)).toBe(0);
  });

  it('opens nothing with whatever in the tables could be a key', async () => {
    const keys = possibleKeys(during.tables);
    expect(keys.length).toBeGreaterThan(20);
    for (const found of [box[0]!, box.at(-1)!]) expect(await read(found, ballot, keys, keys)).toBeUndefined();
  });

  it('sees envelopes that are all of one shape, in the rows and in the pages, and no two that begin alike', async () => {
    expect(new Set(box.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(new Set(box.map(({ sealed }) => sealed.subarray(0, 12).toString('hex'))).size).toBe(MANY);
    expect(new Set(box.map(({ sealed }) => sealed.subarray(28, 60).toString('hex'))).size).toBe(MANY);
    expect(lengths).toHaveLength(1);
  });

  it('opens nothing with the tellers’ parts alone, or with the box’s key alone; with both, all: the attacker is a real one', async () => {
    for (const found of box) {
      expect(occurrences(found.sealed, during.bytes)).toBeGreaterThan(0);
      expect(await read(found, ballot, [], [tellersKey, ...shares])).toBeUndefined();
      expect(await read(found, ballot, [boxKey], [boxKey])).toBeUndefined();
    }
    const lines = await rows('SELECT id, person_id FROM ballot_roll WHERE ballot_id = $1', [ballot]);
    for (const found of box) {
      const at = people.indexOf(lines.find(({ id }) => id === found.line).person_id);
      expect(await read(found, ballot, [boxKey], [tellersKey])).toBe(`["${at < MANY / 2 ? SHELTER : FERRY}"]`);
    }
  });
});

describe('after the count, who has the database, copies of it from while one voted, and every teller’s part', () => {
  it('has no key of the box: its file is gone, and it stands in no byte', () => {
    expect(existsSync(join(BOX_KEYS, ballot))).toBe(false);
    for (const written of writings(boxKey)) expect(occurrences(written, after.bytes)).toBe(0);
  });

  it('opens no envelope, of those that pages, logs and backups still hold', async () => {
    expect(await rows('SELECT 1 FROM ballot_envelope WHERE ballot_id = $1', [ballot])).toEqual([]);
    const keys = possibleKeys(after.tables);
    for (const found of box) expect(await read(found, ballot, [], [tellersKey, ...shares])).toBeUndefined();
    for (const found of [box[0]!, box.at(-1)!])
      expect(await read(found, ballot, [...keys, ...shares.map((one) => one.subarray(0, 32))], [tellersKey])).toBe(
        undefined,
      );
  });

  it('sees plain ballots written by one transaction, in no order that the list, its signatures or the receipts have', async () => {
    const plain = await rows('SELECT xmin::text, choice FROM ballot_plain WHERE ballot_id = $1 ORDER BY ctid', [
      ballot,
    ]);
    expect(new Set(plain.map(({ xmin }) => xmin)).size).toBe(1);
    const told = plain.map(({ choice }) => choice[0]).join();
    const choiceOf = (person: Id) => (people.indexOf(person) < MANY / 2 ? SHELTER : FERRY);
    for (const by of ['signed_at', 'id', 'ctid', 'person_id', 'xmin::text::bigint']) {
      const lines = await rows(`SELECT person_id FROM ballot_roll WHERE ballot_id = $1 ORDER BY ${by}, id`, [ballot]);
      const order = lines.map(({ person_id }) => choiceOf(person_id));
      // By chance alone: once in 10¹¹.
      expect(told).not.toBe(order.join());
      expect(told).not.toBe(order.reverse().join());
    }
  });

  it('is told in the register that what opened the box is destroyed', async () => {
    const [told] = await rows(`SELECT data FROM fact WHERE subject_id = $1 AND kind = 'BallotKeyDestroyed'`, [ballot]);
    expect(told.data).toMatchObject({ envelopes: MANY, shares: 2 });
  });
});
