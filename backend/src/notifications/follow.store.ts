import { Inject, Injectable } from '@nestjs/common';
import type { Id, Ref } from '@mondee/kernel';
import type { Follow, FollowChange } from '@mondee/domain/notifications';
import type { Tx } from '../platform/database/database';
import { FactStore } from '../platform/facts/facts.store';
import type { StoredFact } from '../platform/facts/stored-fact';

/** How far up a thread those who follow are looked for. */
const DEPTH = 12;

/** Who follows what. */
@Injectable()
export class FollowStore {
  constructor(@Inject(FactStore) private readonly facts: FactStore) {}

  /** Twice is once; an author who also supports stays an author. */
  async change(tx: Tx, { does, follow: { person, of, why } }: FollowChange, at: string): Promise<void> {
    if (does === 'begin')
      await tx.sql(
        `INSERT INTO follow (person_id, subject_id, subject_kind, why, since) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [person, of.id, of.kind, why, at],
      );
    else await tx.sql('DELETE FROM follow WHERE person_id = $1 AND subject_id = $2 AND why = $3', [person, of.id, why]);
  }

  /**
   * The thing, what it links to, and all that led to it. A measure of an indicator is news of the commitments that
   * aim at it, so their threads count too.
   */
  async upstream(tx: Tx, { subject, links }: Pick<StoredFact, 'subject' | 'links'>): Promise<Ref[]> {
    const from = [subject, ...links.map(({ to }) => to)];
    const rows = await tx.sql(
      `WITH RECURSIVE up (kind, id, depth) AS (
         (SELECT kind, id, 0 FROM unnest($1::text[], $2::uuid[]) AS start (kind, id)
          UNION SELECT from_kind, from_id, 0 FROM fact_link WHERE to_id = $3 AND relation = 'aims-at')
         UNION SELECT l.to_kind, l.to_id, up.depth + 1 FROM up JOIN fact_link l ON l.from_id = up.id WHERE up.depth < ${DEPTH})
       SELECT DISTINCT kind, id FROM up`,
      [from.map(({ kind }) => kind), from.map(({ id }) => id), subject.id],
    );
    return rows.map((row) => ({ kind: row['kind'] as string, id: row['id'] as Id }));
  }

  async followsOf(tx: Tx, things: readonly Ref[]): Promise<Follow[]> {
    const rows = await tx.sql(
      'SELECT person_id, subject_kind, subject_id, why FROM follow WHERE subject_id = ANY($1::uuid[]) ORDER BY person_id',
      [things.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      person: row['person_id'] as Id,
      of: { kind: row['subject_kind'] as string, id: row['subject_id'] as Id },
      why: row['why'] as Follow['why'],
    }));
  }

  /** Earlier facts of these things that another process has not taken yet: their followers count already. */
  async notTakenYet(tx: Tx, things: readonly Ref[], before: StoredFact, reaction: string): Promise<StoredFact[]> {
    const rows = await tx.sql(
      `SELECT f.id FROM fact f JOIN fact_delivery d ON d.fact_id = f.id AND d.reaction = $3
       WHERE f.subject_id = ANY($1::uuid[]) AND f.seq < $2`,
      [things.map(({ id }) => id), before.seq, reaction],
    );
    return rows.length
      ? this.facts.byIds(
          rows.map((row) => row['id'] as Id),
          tx,
        )
      : [];
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM follow WHERE person_id = $1', [person]);
  }
}
