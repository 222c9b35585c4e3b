import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, type Id, type Ref } from '@mondee/kernel';
import { isHidden, WAITING, type Case, type CaseState } from '@mondee/domain/moderation';
import { Database, type Tx } from '../platform/database/database';
import { CASE_COLUMNS, decidedAt, outcomeOf, storedCase, type StoredCase } from './case-row';

/** What was done with a case, for the history that moderators read. */
export interface Step {
  readonly did: string;
  readonly by?: Id;
  readonly at: Date;
  readonly words?: string;
}

/** Whose communes are asked for: all, and what lies in none, or these alone. */
type Where = 'all' | readonly string[];
const THERE = (held: string) => `(${held}::text[] IS NULL OR c.commune_code = ANY(${held}))`;
const there = (where: Where) => (where === 'all' ? null : where);

/** Longest queue shown; who has more waiting has another problem than a second page. */
const MOST = 200;

/** Cases in the database: the only place with queries on them. */
@Injectable()
export class CaseStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Loads one and holds it until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<Case | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql(`SELECT ${CASE_COLUMNS} FROM moderation_case c WHERE c.id = $1 FOR UPDATE`, [id]);
    return row && storedCase(row).case;
  }

  /** The case of a thing on which nothing is decided yet. Two reports at once wait for one another here. */
  async holdOpenOf(tx: Tx, of: Ref): Promise<Case | undefined> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('moderation ' || $1, 0))`, [of.id]);
    const [row] = await tx.sql(
      `SELECT ${CASE_COLUMNS} FROM moderation_case c WHERE c.of_id = $1 AND c.state IN ('open', 'asked', 'proposed') FOR UPDATE`,
      [of.id],
    );
    return row && storedCase(row).case;
  }

  async save(tx: Tx, one: Case): Promise<void> {
    const until = isHidden(one) ? (one.decision.until ?? null) : null;
    // Not by ON CONFLICT, which would use up a number each time a case changes.
    await tx.sql(
      `WITH known AS (UPDATE moderation_case SET state = $5, urgent = $6, due = $8, claimed_by = $9, claimed_until = $10,
           outcome = $11, decided_at = $12, until = $13 WHERE id = $1 RETURNING 1)
       INSERT INTO moderation_case (id, of_kind, of_id, authors, state, urgent, opened_at, due, claimed_by, claimed_until, outcome, decided_at, until, commune_code)
       SELECT $1::uuid, $2::text, $3::uuid, $4::uuid[], $5::text, $6::boolean, $7::timestamptz, $8::timestamptz, $9::uuid, $10::timestamptz,
         $11::jsonb, $12::timestamptz, $13::timestamptz, $14::text WHERE NOT EXISTS (SELECT 1 FROM known)`,
      [
        ...[one.id, one.of.kind, one.of.id, one.authors, one.state, one.urgent, one.openedAt, one.due],
        ...[one.claim?.by ?? null, one.claim?.until ?? null, outcomeOf(one), decidedAt(one), until],
        one.commune ?? null,
      ],
    );
  }

  async addStep(tx: Tx, id: Id, { did, by, at, words }: Omit<Step, 'at'> & { at: string }): Promise<void> {
    await tx.sql(
      'INSERT INTO moderation_step (id, case_id, did, by_person, at, words) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(Date.parse(at)), id, did, by ?? null, at, words ?? null],
    );
  }

  async byId(id: Id): Promise<StoredCase | undefined> {
    const [row] = await this.database.sql(`SELECT ${CASE_COLUMNS} FROM moderation_case c WHERE c.id = $1`, [id]);
    return row && storedCase(row);
  }

  async latestOf(thing: Id): Promise<StoredCase | undefined> {
    const [row] = await this.database.sql(
      `SELECT ${CASE_COLUMNS} FROM moderation_case c WHERE c.of_id = $1 ORDER BY c.opened_at DESC LIMIT 1`,
      [thing],
    );
    return row && storedCase(row);
  }

  /** What waits for a moderator, the soonest first; asked things too once their author's time is over. */
  async waiting(now: string, where: Where): Promise<StoredCase[]> {
    const rows = await this.database.sql(
      `SELECT ${CASE_COLUMNS} FROM moderation_case c
       WHERE (c.state = ANY($1) OR (c.state = 'asked' AND c.due <= $2)) AND ${THERE('$3')} ORDER BY c.urgent DESC, c.due, c.id LIMIT ${MOST}`,
      [WAITING, now, there(where)],
    );
    return rows.map(storedCase);
  }

  async inState(states: readonly CaseState[], where: Where): Promise<StoredCase[]> {
    const rows = await this.database.sql(
      `SELECT ${CASE_COLUMNS} FROM moderation_case c WHERE c.state = ANY($1) AND ${THERE('$2')} ORDER BY c.opened_at DESC, c.id LIMIT ${MOST}`,
      [states, there(where)],
    );
    return rows.map(storedCase);
  }

  /** What an author was told of their own things. */
  async ofAuthor(person: Id): Promise<StoredCase[]> {
    const rows = await this.database.sql(
      `SELECT ${CASE_COLUMNS} FROM moderation_case c
       WHERE c.authors @> ARRAY[$1::uuid] AND c.state IN ('asked', 'hidden', 'appealed', 'upheld', 'restored')
       ORDER BY c.opened_at DESC LIMIT ${MOST}`,
      [person],
    );
    return rows.map(storedCase);
  }

  /** What is hidden now of a thing, the whole first. */
  async hidingOf(of: Ref): Promise<StoredCase[]> {
    const rows = await this.database.sql(
      `SELECT ${CASE_COLUMNS} FROM moderation_case c
       WHERE c.of_kind = $1 AND c.of_id = $2 AND c.state IN ('hidden', 'appealed', 'upheld')
       ORDER BY c.outcome->'decision'->>'scope' = 'whole' DESC, c.decided_at`,
      [of.kind, of.id],
    );
    return rows.map(storedCase);
  }

  async ended(now: string): Promise<Id[]> {
    const rows = await this.database.sql<{ id: Id }>('SELECT id FROM moderation_case WHERE until <= $1 LIMIT 100', [
      now,
    ]);
    return rows.map(({ id }) => id);
  }

  /** What was written about the things of who asked to be forgotten, and what they wrote themselves. */
  async forgetAuthor(tx: Tx, person: Id): Promise<void> {
    const cases = await tx.sql<{ id: Id }>('SELECT id FROM moderation_case WHERE authors @> ARRAY[$1::uuid]', [person]);
    const ids = cases.map(({ id }) => id);
    await tx.sql(
      `UPDATE moderation_case c SET outcome = (SELECT coalesce(jsonb_object_agg(key, value - 'text' - 'explanation'
           || CASE WHEN key = 'decision' THEN '{"explanation": ""}'::jsonb ELSE '{"text": ""}'::jsonb END), '{}') FROM jsonb_each(c.outcome))
       WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    await tx.sql('UPDATE moderation_step SET words = NULL WHERE case_id = ANY($1::uuid[])', [ids]);
    await tx.sql(`UPDATE moderation_report SET explanation = '' WHERE case_id = ANY($1::uuid[])`, [ids]);
  }

  /** The steps of these cases, oldest first: one statement. */
  async stepsOf(ids: readonly Id[]): Promise<Step[][]> {
    const rows = await this.database.sql(
      `SELECT case_id, did, by_person, at, words FROM moderation_step WHERE case_id = ANY($1::uuid[]) ORDER BY at, id`,
      [ids],
    );
    return ids.map((id) =>
      rows
        .filter((row) => row['case_id'] === id)
        .map((row) => ({
          did: row['did'] as string,
          at: row['at'] as Date,
          ...(row['by_person'] !== null && { by: row['by_person'] as Id }),
          ...(row['words'] !== null && { words: row['words'] as string }),
        })),
    );
  }
}
