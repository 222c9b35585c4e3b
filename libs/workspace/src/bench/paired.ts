import type pg from 'pg';
import { inDatabase } from './in-database.ts';

type Ask = () => Promise<unknown>;
/** Ours beside one reference, in the same minutes. */
export interface Paired {
  /** Median wait of one reader: ours over the reference's. */
  readonly wait: number;
  /** Time in the database: ours over the reference's. */
  readonly database: number;
}

const ROUNDS = 21;
const REQUESTS = 60;

/**
 * Asks both in turn, in short rounds, and compares the middles: what a machine does besides falls on one as on the
 * other, where two long runs one after the other would compare two moments of the machine.
 */
export async function paired(pool: pg.Pool, ours: Ask, reference: { wait: Ask; database: Ask }): Promise<Paired> {
  const waits = { ours: [] as number[], theirs: [] as number[] };
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (const ask of [ours, reference.wait, reference.database]) for (let i = 0; i < REQUESTS; i++) await ask();
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < REQUESTS; i++) {
      waits.ours.push(await taken(ours));
      waits.theirs.push(await taken(reference.wait));
    }
    times.ours.push((await inDatabase(pool, ours, REQUESTS)).databaseMs);
    times.theirs.push((await inDatabase(pool, reference.database, REQUESTS)).databaseMs);
  }
  // A round that the machine spoiled counts for one.
  const database = middle(times.ours.map((ms, round) => ms / times.theirs[round]!));
  return { wait: middle(waits.ours) / middle(waits.theirs), database };
}

/** Median wait of one reader at one place over that at another, asked in turn. */
export async function inTurn(one: Ask, other: Ask): Promise<number> {
  const waits = { one: [] as number[], other: [] as number[] };
  for (const ask of [one, other]) for (let i = 0; i < REQUESTS; i++) await ask();
  for (let i = 0; i < ROUNDS * REQUESTS; i++) {
    waits.one.push(await taken(one));
    waits.other.push(await taken(other));
  }
  return middle(waits.one) / middle(waits.other);
}

async function taken(ask: Ask): Promise<number> {
  const from = performance.now();
  await ask();
  return performance.now() - from;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
