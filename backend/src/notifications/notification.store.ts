import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, type Id, type Json, type Ref } from '@mondee/kernel';
import { GROUPED, type FollowReason, type Pace, type Told } from '@mondee/domain/notifications';
import { Database, type Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import { fromCursor, page, type Connection } from '../platform/graphql/connection.view';

/** What a person was told, with what a sentence needs: the public data of the fact. */
export interface StoredNotification {
  readonly id: Id;
  readonly at: Date;
  readonly read: boolean;
  readonly about: Ref;
  readonly factKind: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly why: FollowReason;
  /** What one follows, that brought it. */
  readonly via?: Ref;
}

/** A person to tell, and how soon they are written to. */
export type ToTell = Told & { readonly pace: Pace };

/** No badge counts further. */
const UNREAD_AT_MOST = 100;

/** What people were told. Every question carries the person: nobody reads another's. */
@Injectable()
export class NotificationStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Tells these persons of a fact, once each; gives those who had not been told. */
  async tell(tx: Tx, told: readonly ToTell[], { id, kind, subject, at }: StoredFact): Promise<ToTell[]> {
    const rows = await tx.sql(
      `INSERT INTO notification (id, person_id, fact_id, fact_kind, about_kind, about_id, at, why, via_kind, via_id, pace)
       SELECT new.id, new.person, $3, $4, $5, $6, $7, new.why, new.via_kind, new.via_id, new.pace
       FROM unnest($1::uuid[], $2::uuid[], $8::text[], $9::text[], $10::uuid[], $11::text[])
         AS new (id, person, why, via_kind, via_id, pace)
       WHERE NOT $12 OR NOT EXISTS (SELECT 1 FROM notification n
         WHERE n.person_id = new.person AND n.fact_kind = $4 AND n.about_id = $6 AND n.read_at IS NULL)
       ON CONFLICT (person_id, fact_id) DO NOTHING RETURNING person_id`,
      [
        ...[told.map(() => newId(Date.parse(at))), told.map(({ person }) => person)],
        ...[id, kind, subject.kind, subject.id, at],
        told.map(({ why }) => why),
        told.map(({ follows: [first] }) => first.of.kind),
        told.map(({ follows: [first] }) => first.of.id),
        told.map(({ pace }) => pace),
        GROUPED.includes(kind),
      ],
    );
    const fresh = new Set(rows.map((row) => row['person_id'] as Id));
    return told.filter(({ person }) => fresh.has(person));
  }

  async page(
    person: Id | undefined,
    asked: { first: number; after?: string },
  ): Promise<Connection<StoredNotification>> {
    // Nobody was told nothing: the condition finds no row.
    const params: unknown[] = [person ?? null];
    const [after] = fromCursor(asked.after, 1) ?? [];
    const rows = await this.database.sql(
      `SELECT n.id, n.at, n.read_at, n.fact_kind, n.about_kind, n.about_id, n.why, n.via_kind, n.via_id, f.data
       FROM notification n JOIN fact f ON f.id = n.fact_id
       WHERE n.person_id = $1 ${isId(after) ? `AND n.id < $${params.push(after)}::uuid` : ''}
       ORDER BY n.id DESC LIMIT ${asked.first + 1}`,
      params,
    );
    return page(
      rows.map(stored),
      asked,
      ({ id }) => [id],
      async () => {
        const [row] = await this.database.sql('SELECT count(*)::int AS n FROM notification WHERE person_id = $1', [
          person ?? null,
        ]);
        return row!['n'] as number;
      },
    );
  }

  async unread(person: Id): Promise<number> {
    const [row] = await this.database.sql(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM notification WHERE person_id = $1 AND read_at IS NULL LIMIT ${UNREAD_AT_MOST}) AS unread`,
      [person],
    );
    return row!['n'] as number;
  }

  async isOf(tx: Tx, person: Id, id: Id): Promise<boolean> {
    return (await tx.sql('SELECT 1 FROM notification WHERE id = $1 AND person_id = $2', [id, person])).length > 0;
  }

  /** Marks one's own as read, up to one of them or all. */
  async read(tx: Tx, person: Id, upTo: Id | undefined, at: string): Promise<void> {
    await tx.sql(
      'UPDATE notification SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid IS NULL OR id <= $3::uuid)',
      [person, at, upTo ?? null],
    );
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM notification WHERE person_id = $1', [person]);
  }

  async forgetOld(tx: Tx, before: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      'WITH gone AS (DELETE FROM notification WHERE at < $1 RETURNING 1) SELECT count(*)::int AS n FROM gone',
      [before],
    );
    return row!.n;
  }
}

function stored(row: Record<string, unknown>): StoredNotification {
  return {
    id: row['id'] as Id,
    at: row['at'] as Date,
    read: row['read_at'] !== null,
    about: { kind: row['about_kind'] as string, id: row['about_id'] as Id },
    factKind: row['fact_kind'] as string,
    data: row['data'] as StoredNotification['data'],
    why: row['why'] as FollowReason,
    ...(row['via_id'] !== null && { via: { kind: row['via_kind'] as string, id: row['via_id'] as Id } }),
  };
}
