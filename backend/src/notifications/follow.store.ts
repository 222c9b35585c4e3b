import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json, Ref } from '@mondee/kernel';
import { areasIn, CARRIED_SINCE, type Follow, type FollowChange } from '@mondee/domain/notifications';
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
    const rows = await tx.sql(`${SELECT} WHERE subject_id = ANY($1::uuid[]) ORDER BY person_id`, [
      things.map(({ id }) => id),
    ]);
    return rows.map(followOf);
  }

  /**
   * The places, axes and bodies of these things, as their public acts name them. A body's are the things it carries and
   * what is done in its name now: who commented once in its name does not make it news of the body for ever.
   */
  async areasOf(tx: Tx, things: readonly Ref[], now: Id): Promise<Ref[]> {
    const rows = await tx.sql(
      `SELECT DISTINCT f.data->>'commune' AS commune, f.data->>'axis' AS axis,
         CASE WHEN f.kind = ANY($2::text[]) THEN coalesce(f.data->>'owner', p.personal->'more'->>'organisation')
           WHEN f.id = $3 THEN p.personal->'behalf'->>'organisation' END AS body
       FROM fact f JOIN fact_personal p ON p.fact_id = f.id WHERE f.public AND f.subject_id = ANY($1::uuid[])`,
      [things.map(({ id }) => id), CARRIED_SINCE, now],
    );
    return rows.flatMap((row) => areasIn(row as Record<string, Json>));
  }

  /** What a person follows, what began last first. */
  async followedBy(tx: Pick<Tx, 'sql'>, person: Id): Promise<(Follow & { readonly since: Date })[]> {
    const rows = await tx.sql(`${SELECT} WHERE person_id = $1 ORDER BY since DESC, subject_id`, [person]);
    return rows.map((row) => ({ ...followOf(row), since: row['since'] as Date }));
  }

  /** One of a person's follows, held until the transaction ends. */
  async hold(tx: Tx, person: Id, of: Ref): Promise<{ current?: Follow; others: number }> {
    await tx.sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`follow ${person}`]);
    const all = await this.followedBy(tx, person);
    const current = all.find((one) => one.of.id === of.id);
    return { ...(current && { current }), others: all.length - (current ? 1 : 0) };
  }

  async keep(tx: Tx, { person, of, why, pace }: Follow, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO follow (person_id, subject_id, subject_kind, why, pace, since) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (person_id, subject_id) DO UPDATE SET why = excluded.why, pace = excluded.pace`,
      [person, of.id, of.kind, why, pace ?? null, at],
    );
  }

  async stop(tx: Tx, person: Id, of: Ref): Promise<void> {
    await tx.sql('DELETE FROM follow WHERE person_id = $1 AND subject_id = $2', [person, of.id]);
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

  /** Kept for those who read digests of a place, an axis or a body. */
  async tellAreas(tx: Tx, areas: readonly Ref[], fact: StoredFact): Promise<void> {
    await tx.sql('INSERT INTO area_news SELECT area, $2, $3 FROM unnest($1::uuid[]) AS area ON CONFLICT DO NOTHING', [
      areas.map(({ id }) => id),
      fact.id,
      fact.at,
    ]);
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM follow WHERE person_id = $1', [person]);
  }
}

const SELECT = 'SELECT person_id, subject_kind, subject_id, why, pace, since FROM follow';

function followOf(row: Record<string, unknown>): Follow {
  return {
    person: row['person_id'] as Id,
    of: { kind: row['subject_kind'] as string, id: row['subject_id'] as Id },
    why: row['why'] as Follow['why'],
    ...(row['pace'] !== null && { pace: row['pace'] as NonNullable<Follow['pace']> }),
  };
}
