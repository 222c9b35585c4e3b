import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Batch } from '@mondee/domain/journal';
import { Database, type Tx } from '../platform/database/database';
import { SEALED_COLUMNS } from './envelope-row';

/** How many facts a batch holds at most: a tree of ten levels. */
export const BATCH_SIZE = 1_024;
/**
 * Facts take their number before they commit, so a smaller one may appear after a greater was sealed. Each sealing
 * looks this far behind the greatest; what appears later than that is found by the next look from the beginning.
 */
export const LOOK_BACK = 5_000;

export interface SealedFact {
  readonly factId: Id;
  readonly seq: string;
  readonly leaf: string;
}

/** What the sealing reads and adds. It changes nothing, and may not. */
@Injectable()
export class SealStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One process seals at a time; the lock goes with the transaction. Gives nothing when another has it. */
  alone<T>(body: (tx: Tx) => Promise<T>): Promise<T | undefined> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.sql<{ ours: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtext('mondee seal')) AS ours`,
      );
      return lock!.ours ? body(tx) : undefined;
    });
  }

  async last(tx: Tx): Promise<{ batch?: Pick<Batch, 'number' | 'head'>; reach: number }> {
    const [row] = await tx.sql<{ number: number; head: string; reach: string }>(
      `SELECT number, head, (SELECT max(seq) FROM journal_leaf) AS reach FROM journal_batch ORDER BY number DESC LIMIT 1`,
    );
    return row ? { batch: row, reach: Number(row.reach) } : { reach: 0 };
  }

  /** Facts that have no leaf, from this number on, smallest first; their salt is gone if they were erased. */
  unsealed(tx: Tx, from: number): Promise<Record<string, unknown>[]> {
    return tx.sql(
      `SELECT ${SEALED_COLUMNS} FROM fact f JOIN fact_personal p ON p.fact_id = f.id
       WHERE f.seq >= $1 AND NOT EXISTS (SELECT 1 FROM journal_leaf l WHERE l.seq = f.seq AND l.seq >= $1)
       ORDER BY f.seq LIMIT ${BATCH_SIZE}`,
      [from],
    );
  }

  async add(
    tx: Tx,
    { number, size, root, prev, head }: Batch,
    facts: readonly SealedFact[],
    at: string,
  ): Promise<void> {
    await tx.sql(
      `WITH batch AS (INSERT INTO journal_batch (number, size, root, prev, head, sealed_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING number)
       INSERT INTO journal_leaf (batch, position, fact_id, seq, leaf)
       SELECT batch.number, (x.position - 1)::int, x.fact_id, x.seq, x.leaf
       FROM batch, unnest($7::uuid[], $8::bigint[], $9::text[]) WITH ORDINALITY AS x(fact_id, seq, leaf, position)`,
      [
        number,
        size,
        root,
        prev,
        head,
        at,
        facts.map((f) => f.factId),
        facts.map((f) => f.seq),
        facts.map((f) => f.leaf),
      ],
    );
  }
}
