import { Inject, Injectable } from '@nestjs/common';
import { type Id } from '@mondee/kernel';
import { Database, type Tx } from '../platform/database/database';

/** What stands across several proposals: who goes on in which, and the supports of them together. */
@Injectable()
export class MergeStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that go on in this one. */
  async partsOf(tx: Tx, target: Id): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>('SELECT id FROM proposal WHERE merged_into = $1 ORDER BY id', [target]);
    return rows.map(({ id }) => id);
  }

  /** Which of these others go on in. */
  async holding(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>(
      'SELECT DISTINCT merged_into AS id FROM proposal WHERE merged_into = ANY($1::uuid[])',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** How many persons support any of these, each counted once. */
  async supporters(tx: Tx, ids: readonly Id[]): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      'SELECT count(DISTINCT person_id)::int AS n FROM support WHERE proposal_id = ANY($1::uuid[])',
      [ids],
    );
    return row!.n;
  }

  /** Takes a person's support back in these, and counts each anew. */
  async removeSupport(tx: Tx, ids: readonly Id[], person: Id): Promise<void> {
    await tx.sql('DELETE FROM support WHERE proposal_id = ANY($1::uuid[]) AND person_id = $2', [ids, person]);
    await tx.sql(
      `UPDATE proposal p SET support_count = (SELECT count(*) FROM support s WHERE s.proposal_id = p.id)
       WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  async thresholdReached(tx: Tx, id: Id): Promise<boolean> {
    return (await tx.sql('SELECT 1 FROM support_threshold WHERE proposal_id = $1', [id])).length > 0;
  }

  async saveThreshold(tx: Tx, id: Id, threshold: number, at: string): Promise<void> {
    await tx.sql('INSERT INTO support_threshold VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [id, threshold, at]);
  }

  /** When each of these had enough supports. */
  async reachedAt(ids: readonly Id[]): Promise<(Date | undefined)[]> {
    const rows = await this.database.sql<{ id: Id; at: Date }>(
      'SELECT proposal_id AS id, reached_at AS at FROM support_threshold WHERE proposal_id = ANY($1::uuid[])',
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.at);
  }

  /** Which go on in each of these, and into which each of these goes on; what is hidden is in neither. */
  async mergesOf(ids: readonly Id[]): Promise<{ into?: Id; from: Id[] }[]> {
    const rows = await this.database.sql<{ id: Id; into: Id }>(
      `SELECT id, merged_into AS into FROM proposal
       WHERE state = 'merged' AND (id = ANY($1::uuid[]) OR merged_into = ANY($1::uuid[])) ORDER BY number`,
      [ids],
    );
    return ids.map((id) => {
      const into = rows.find((row) => row.id === id)?.into;
      return { ...(into && { into }), from: rows.filter((row) => row.into === id).map((row) => row.id) };
    });
  }
}
