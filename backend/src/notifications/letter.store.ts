import { Inject, Injectable } from '@nestjs/common';
import { newId, type Id, type Instant, type Json, type Ref } from '@mondee/kernel';
import type { FollowReason } from '@mondee/domain/notifications';
import { Database, type Tx } from '../platform/database/database';
import type { Delivery } from '../platform/mail/mailer';

export type LetterKind = 'instant' | 'daily' | 'weekly' | 'test';
export type LetterState = 'waiting' | 'accepted' | 'kept' | 'refused' | 'failed' | 'dropped';

/** A letter that is to be written, or was: to whom, and what became of it. Never what it says. */
export interface StoredLetter {
  readonly id: Id;
  readonly kind: LetterKind;
  readonly person?: Id;
  readonly subscriber?: Id;
  readonly state: LetterState;
  readonly attempts: number;
  readonly madeAt: Date;
  readonly doneAt?: Date;
  readonly code?: number;
  readonly status?: string;
}

/** One thing a letter tells. */
export interface LetterItem {
  readonly factKind: string;
  readonly about: Ref;
  readonly data: Readonly<Record<string, Json>>;
  readonly public: boolean;
  readonly why: FollowReason;
  readonly via: Ref;
}

/** No digest is longer: the rest is one press away. */
const ITEMS_AT_MOST = 40;

/** Letters, what they tell and what became of them. */
@Injectable()
export class LetterStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Makes a letter once: the same key makes no second. */
  async make(
    tx: Tx,
    letter: {
      key: string;
      kind: LetterKind;
      person?: Id;
      subscriber?: Id;
      from?: Instant;
      until?: Instant;
      at: Instant;
    },
  ): Promise<Id | undefined> {
    const [row] = await tx.sql(
      `INSERT INTO letter (id, key, kind, person_id, subscriber_id, news_from, news_until, state, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8) ON CONFLICT (key) DO NOTHING RETURNING id`,
      [
        ...[newId(Date.parse(letter.at)), letter.key, letter.kind, letter.person ?? null, letter.subscriber ?? null],
        ...[letter.from ?? null, letter.until ?? null, letter.at],
      ],
    );
    return row?.['id'] as Id | undefined;
  }

  /** Puts into a letter what its person was told and not yet written: of one fact, or until a moment. */
  async fill(tx: Tx, letter: Id, person: Id, what: { fact: Id } | { pace: string; before: Instant }): Promise<void> {
    if ('fact' in what)
      await tx.sql('UPDATE notification SET letter_id = $1 WHERE person_id = $2 AND fact_id = $3', [
        letter,
        person,
        what.fact,
      ]);
    else
      await tx.sql(
        'UPDATE notification SET letter_id = $1 WHERE person_id = $2 AND letter_id IS NULL AND pace = $3 AND at < $4',
        [letter, person, what.pace, what.before],
      );
  }

  /** Persons with something to read in a digest of this pace that is due. */
  async personsDue(pace: 'daily' | 'weekly', due: Instant): Promise<Id[]> {
    const rows = await this.database.sql(
      `SELECT DISTINCT person_id FROM notification n WHERE letter_id IS NULL AND pace = $1 AND at < $2
         AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.key = $1 || ':' || $3 || ':' || n.person_id)`,
      [pace, due, due],
    );
    return rows.map((row) => row['person_id'] as Id);
  }

  async byId(id: Id, tx: Pick<Tx, 'sql'> = this.database): Promise<StoredLetter | undefined> {
    const [row] = await tx.sql(`${SELECT} WHERE id = $1`, [id]);
    return row && stored(row);
  }

  /** What it tells its person, in the order it happened. */
  async items(tx: Pick<Tx, 'sql'>, letter: Id): Promise<LetterItem[]> {
    const rows = await tx.sql(
      `SELECT n.fact_kind, n.about_kind, n.about_id, n.why, n.via_kind, n.via_id, f.data, f.public
       FROM notification n JOIN fact f ON f.id = n.fact_id WHERE n.letter_id = $1 ORDER BY n.id LIMIT ${ITEMS_AT_MOST}`,
      [letter],
    );
    return rows.map(item);
  }

  /** What happened in the areas of an address between the two moments of its letter. */
  async areaItems(tx: Pick<Tx, 'sql'>, letter: Id): Promise<LetterItem[]> {
    const rows = await tx.sql(
      `SELECT DISTINCT ON (f.seq) f.kind AS fact_kind, f.subject_kind AS about_kind, f.subject_id AS about_id, 'chosen' AS why,
         area->>'kind' AS via_kind, (area->>'id')::uuid AS via_id, f.data, f.public
       FROM letter l JOIN letter_subscriber s ON s.id = l.subscriber_id, jsonb_array_elements(s.areas) AS area
       JOIN area_news n ON n.area_id = (area->>'id')::uuid JOIN fact f ON f.id = n.fact_id
       WHERE l.id = $1 AND n.at >= l.news_from AND n.at < l.news_until ORDER BY f.seq LIMIT ${ITEMS_AT_MOST}`,
      [letter],
    );
    return rows.map(item);
  }

  async done(
    id: Id,
    state: LetterState,
    at: Instant,
    said: Partial<Delivery> = {},
    tx: Pick<Tx, 'sql'> = this.database,
  ) {
    await tx.sql(
      'UPDATE letter SET state = $2, done_at = $3, code = $4, status = $5, attempts = attempts + 1 WHERE id = $1',
      [id, state, at, said.code ?? null, said.status ?? null],
    );
  }

  /** The last ones, newest first: for the administrator. */
  async newest(first: number): Promise<StoredLetter[]> {
    const rows = await this.database.sql(`${SELECT} ORDER BY made_at DESC, id DESC LIMIT $1`, [first]);
    return rows.map(stored);
  }

  /** How many of each outcome are remembered. */
  async counts(): Promise<{ state: LetterState; count: number }[]> {
    const rows = await this.database.sql(
      `SELECT state, count(*)::int AS count FROM letter WHERE made_at > now() - interval '30 days' GROUP BY state ORDER BY state`,
    );
    return rows as unknown as { state: LetterState; count: number }[];
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM letter WHERE person_id = $1', [person]);
  }

  /** Receipts and what places had to tell are not kept for ever. */
  async sweep(before: Instant): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `WITH gone AS (DELETE FROM letter WHERE made_at < $1 AND state <> 'waiting' RETURNING 1) SELECT count(*)::int AS n FROM gone`,
      [before],
    );
    await this.database.sql('DELETE FROM area_news WHERE at < $1', [before]);
    return row!.n;
  }
}

const SELECT = 'SELECT id, kind, person_id, subscriber_id, state, attempts, made_at, done_at, code, status FROM letter';

function stored(row: Record<string, unknown>): StoredLetter {
  const some = <T>(key: string, name: string) => (row[name] === null ? {} : { [key]: row[name] as T });
  return {
    id: row['id'] as Id,
    kind: row['kind'] as LetterKind,
    state: row['state'] as LetterState,
    attempts: row['attempts'] as number,
    madeAt: row['made_at'] as Date,
    ...some('person', 'person_id'),
    ...some('subscriber', 'subscriber_id'),
    ...some('doneAt', 'done_at'),
    ...some('code', 'code'),
    ...some('status', 'status'),
  };
}

function item(row: Record<string, unknown>): LetterItem {
  const about = { kind: row['about_kind'] as string, id: row['about_id'] as Id };
  return {
    about,
    factKind: row['fact_kind'] as string,
    data: row['data'] as LetterItem['data'],
    public: row['public'] as boolean,
    why: row['why'] as FollowReason,
    via: row['via_id'] === null ? about : { kind: row['via_kind'] as string, id: row['via_id'] as Id },
  };
}
