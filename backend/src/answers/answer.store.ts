import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isDay, isId, type Channel, type Clock, type Day, type Id } from '@mondee/kernel';
import {
  answersFor,
  canAnswer,
  canReadAnswer,
  overdueDays,
  type Answer,
  type AnswerClock,
} from '@mondee/domain/answers';
import type { Viewer } from '../platform/access/viewer';
import { Database, type Tx } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import { Settings } from '../platform/settings/settings';
import { ZONE } from '../platform/zone';
import { answerOf, AnswerRow, rowOf } from './answer.row';
import type { AnswerSeen } from './answer.view';

const COLUMNS = `id, to_kind AS "toKind", to_id AS "toId", round, revision, state, public, to_char(due, 'YYYY-MM-DD') AS due,
  to_char(first_due, 'YYYY-MM-DD') AS "firstDue", promised_at AS "promisedAt", owed_by AS "owedBy", assignee,
  merged_into AS "mergedInto", commune_code AS "communeCode", verdict, body, reasons, chosen, redirected_to AS "redirectedTo", prepared_by AS "preparedBy",
  publish_at AS "publishAt", planned_by AS "plannedBy", planned_quality AS "plannedQuality",
  answered_by AS "answeredBy", quality, together, channel, answered_at AS "answeredAt"`;

/** What somebody waits for, told in public. A part of a whole waits with the whole, which is counted once. */
const WAITS = `public AND state <> 'published' AND merged_into IS NULL`;
const SOON_DAYS = 7;

/** `$2` the body, `$3` the commune, `$4` the body that is meant when none is said. */
const FACETS = `($2::text IS NULL OR coalesce(owed_by, $4) = $2) AND ($3::text IS NULL OR commune_code = $3) AND $4::text IS NOT NULL`;

export type QueueTab = 'all' | 'mine' | 'unassigned' | 'overdue' | 'soon';

/** `$1` is today, `$2` who asks. */
const TABS: Readonly<Record<QueueTab, string>> = {
  all: '$1::date IS NOT NULL AND $2::uuid IS NOT NULL',
  mine: '$1::date IS NOT NULL AND (assignee = $2::uuid OR (assignee IS NULL AND prepared_by = $2::uuid))',
  unassigned: '$1::date IS NOT NULL AND $2::uuid IS NOT NULL AND assignee IS NULL',
  overdue: 'due < $1::date AND $2::uuid IS NOT NULL',
  soon: `due BETWEEN $1::date AND $1::date + ${SOON_DAYS} AND $2::uuid IS NOT NULL`,
};

/** `$3` the communes for which somebody answers; nothing for all of them. */
const OWN = '($3::text[] IS NULL OR commune_code = ANY($3))';

export interface Facets {
  readonly body?: string | null;
  readonly commune?: string | null;
}

export interface BodyFigures {
  readonly body: string | null;
  readonly awaited: number;
  readonly overdue: number;
  readonly oldestDays: number;
  readonly answered: number;
}

export interface Held {
  readonly answer: Answer;
  readonly public: boolean;
}

/** Answers in the database, and the one place that decides how much of one a viewer sees. */
@Injectable()
export class AnswerStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  today(): Day {
    return dayIn(this.clock.now(), ZONE);
  }

  /** Writes a promise unless one is written already. @returns whether it is new */
  async promise(tx: Tx, answer: Answer, isPublic = false): Promise<boolean> {
    const { id, to, state, due, promisedAt, round, owedBy } = answer;
    const written = await tx.sql(
      `INSERT INTO answer (id, to_kind, to_id, state, due, first_due, promised_at, round, owed_by, public, commune_code)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, (SELECT commune_code FROM answer WHERE to_id = $3 AND round = $7 - 1))
       ON CONFLICT (to_id, round) DO NOTHING RETURNING id`,
      [id, to.kind, to.id, state, due, promisedAt, round, owedBy ?? null, isPublic],
    );
    return written.length > 0;
  }

  /** Where it is asked, for those who look by commune. */
  async place(tx: Tx, toId: Id, commune: string | null): Promise<void> {
    await tx.sql('UPDATE answer SET commune_code = $2 WHERE to_id = $1', [toId, commune]);
  }

  /** What is not answered yet of what went on in another thing; held. */
  async partsOf(tx: Tx, wholes: readonly Id[]): Promise<Held[]> {
    const rows = await tx.manager.find(AnswerRow, {
      where: wholes.map((mergedInto) => ({ mergedInto })),
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map((row) => ({ answer: answerOf(row), public: row.public }));
  }

  /** Says in which thing others go on, or, with nothing, that they stand alone again. */
  async goOnIn(tx: Tx, whole: Id | null, parts: readonly Id[]): Promise<void> {
    await tx.sql('UPDATE answer SET merged_into = $2 WHERE to_id = ANY($1::uuid[])', [parts, whole]);
  }

  /** Shows what is owed to a thing, or hides it with its thing. */
  async show(tx: Tx, toId: Id, shown: boolean): Promise<void> {
    await tx.sql('UPDATE answer SET public = $2 WHERE to_id = $1', [toId, shown]);
  }

  /** Loads one by what it answers (the last), or by its own id, and holds it until the transaction ends. */
  async hold(tx: Tx, by: { id: Id } | { toId: Id }): Promise<Held | undefined> {
    const row = await tx.manager.findOne(AnswerRow, {
      where: by,
      order: { round: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    return row ? { answer: answerOf(row), public: row.public } : undefined;
  }

  async save(tx: Tx, answer: Answer, more: { public: boolean; channel: Channel }): Promise<void> {
    await tx.manager.upsert(AnswerRow, rowOf(answer, more), ['id']);
  }

  /** Public promises not kept yet, the most pressing first. */
  async awaited(
    viewer: Viewer,
    asked: { first: number; after?: string; overdueOnly: boolean } & Facets,
  ): Promise<Connection<AnswerSeen>> {
    const where = `${WAITS}${asked.overdueOnly ? ' AND due < $1::date' : ' AND $1::date IS NOT NULL'} AND ${FACETS}`;
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isDay(cursor[0]) && cursor[0] >= '0001' && isId(cursor[1]) ? cursor : undefined;
    const params = [this.today(), visible(asked.body), visible(asked.commune), this.ownBody()];
    return page(
      await this.read(
        viewer,
        from ? `${where} AND (due, id) > ($5::date, $6::uuid)` : where,
        from ? [...params, ...from] : params,
        `LIMIT ${asked.first + 1}`,
      ),
      asked,
      ({ due, id }) => [due, id],
      async () => Number((await this.database.sql(`SELECT count(*) AS n FROM answer WHERE ${where}`, params))[0]!['n']),
    );
  }

  /** Those given, the last first. */
  async given(viewer: Viewer, asked: { first: number; after?: string } & Facets): Promise<Connection<AnswerSeen>> {
    const where = `public AND state = 'published' AND $1::date IS NOT NULL AND ${FACETS}`;
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isInstantKey(cursor[0]) && isId(cursor[1]) ? cursor : undefined;
    const params = [this.today(), visible(asked.body), visible(asked.commune), this.ownBody()];
    return page(
      await this.read(
        viewer,
        from ? `${where} AND (answered_at, id) < ($5::timestamptz, $6::uuid)` : where,
        from ? [...params, ...from] : params,
        `LIMIT ${asked.first + 1}`,
        'answered_at DESC, id DESC',
      ),
      asked,
      ({ answeredAt, id }) => [answeredAt!.toISOString(), id],
      async () => Number((await this.database.sql(`SELECT count(*) AS n FROM answer WHERE ${where}`, params))[0]!['n']),
    );
  }

  /** What waits for those who answer. */
  async toWrite(viewer: Viewer, tab: QueueTab = 'all'): Promise<AnswerSeen[]> {
    return this.read(viewer, `${WAITS} AND ${OWN} AND ${TABS[tab]}`, this.asks(viewer), 'LIMIT 200');
  }

  /** How many wait in each part of the list; one statement. */
  async queueFigures(viewer: Viewer): Promise<Record<QueueTab, number>> {
    const counts = Object.entries(TABS).map(([tab, where]) => `count(*) FILTER (WHERE ${where})::int AS "${tab}"`);
    const [row] = await this.database.sql(
      `SELECT ${counts.join(', ')} FROM answer WHERE ${WAITS} AND ${OWN}`,
      this.asks(viewer),
    );
    return row as unknown as Record<QueueTab, number>;
  }

  private asks(viewer: Viewer): unknown[] {
    const communes = answersFor(viewer);
    return [this.today(), viewer.person, communes === 'all' ? null : communes];
  }

  /** What each body owes and has given; the longest wait first. */
  async byBody(): Promise<BodyFigures[]> {
    const rows = await this.database.sql(
      `SELECT coalesce(owed_by, $2) AS body,
         count(*) FILTER (WHERE ${WAITS})::int AS awaited,
         count(*) FILTER (WHERE ${WAITS} AND due < $1::date)::int AS overdue,
         coalesce(max($1::date - due) FILTER (WHERE ${WAITS} AND due < $1::date), 0)::int AS "oldestDays",
         count(*) FILTER (WHERE state = 'published')::int AS answered
       FROM answer WHERE public GROUP BY 1 ORDER BY 4 DESC, 2 DESC, 1 LIMIT 100`,
      [this.today(), this.ownBody()],
    );
    return rows as unknown as BodyFigures[];
  }

  /** The communes that answers are about, with how many are awaited and late there. */
  async byCommune(): Promise<{ commune: string; awaited: number; overdue: number; answered: number }[]> {
    const rows = await this.database.sql(
      `SELECT commune_code AS commune, count(*) FILTER (WHERE ${WAITS})::int AS awaited,
         count(*) FILTER (WHERE ${WAITS} AND due < $1::date)::int AS overdue,
         count(*) FILTER (WHERE state = 'published')::int AS answered
       FROM answer WHERE public AND commune_code IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 2000`,
      [this.today()],
    );
    return rows as never;
  }

  /** The body of whoever nothing else is said of: the first of the territory's list. */
  ownBody(): string {
    return this.settings.get<string[]>('answers.bodies')[0] ?? '';
  }

  /** Those that were given at once, by what binds them; only what is public. One statement. */
  async together(viewer: Viewer, ids: readonly Id[]): Promise<AnswerSeen[][]> {
    const found = await this.read(viewer, 'public AND together = ANY($1::uuid[])', [ids]);
    return ids.map((id) => found.filter(({ answer }) => answer.state === 'published' && answer.together === id));
  }

  /** Those of these that are told of in public, whatever they answer. */
  async publicByIds(viewer: Viewer, ids: readonly Id[]): Promise<AnswerSeen[]> {
    return this.read(viewer, 'public AND id = ANY($1::uuid[])', [ids]);
  }

  /** The answers owed to these things; whoever sees the thing knows of the promise. One statement for a list. */
  async owedTo(viewer: Viewer, ids: readonly Id[]): Promise<AnswerSeen[][]> {
    const found = await this.read(viewer, 'to_id = ANY($1::uuid[])', [ids], '', 'round, id');
    return ids.map((id) => found.filter(({ answer }) => answer.to.id === id));
  }

  async figures(): Promise<AnswerClock> {
    const [row] = await this.database.sql(
      `SELECT count(*) FILTER (WHERE state = 'published')::int AS answered,
         count(*) FILTER (WHERE state = 'published' AND (answered_at AT TIME ZONE $2)::date <= least(due, coalesce(first_due, due)))::int AS "onTime",
         count(*) FILTER (WHERE ${WAITS})::int AS awaited,
         count(*) FILTER (WHERE ${WAITS} AND due < $1::date)::int AS overdue
       FROM answer WHERE public`,
      [this.today(), ZONE],
    );
    return row as unknown as AnswerClock;
  }

  private async read(
    viewer: Viewer,
    where: string,
    params: unknown[],
    limit = '',
    order = 'due, id',
  ): Promise<AnswerSeen[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM answer WHERE ${where} ORDER BY ${order} ${limit}`,
      params,
    );
    return rows.map((row) => this.seen(row as unknown as AnswerRow, viewer));
  }

  /** What is prepared looks awaited to all but those who answer: not a word of it, nor that it exists. */
  private seen(row: AnswerRow, viewer: Viewer): AnswerSeen {
    const answer = answerOf(row);
    const open = answer.state !== 'awaited' && canReadAnswer(viewer, answer).ok ? answer : undefined;
    const given = answer.state === 'published' ? answer : undefined;
    const inside = canAnswer(viewer, answer).ok;
    const plan = inside && answer.state === 'prepared' ? answer.plan : undefined;
    return {
      id: answer.id,
      kind: 'answer',
      state: open?.state ?? 'awaited',
      verdict: open?.verdict ?? null,
      text: open?.text ?? null,
      reasons: open?.reasons ?? null,
      chosen: [...(open?.chosen ?? [])],
      redirectedTo: open?.redirectedTo ?? null,
      owedBy: answer.owedBy ?? this.ownBody(),
      round: answer.round,
      revision: inside ? answer.revision : null,
      publishAt: plan ? new Date(plan.at) : null,
      firstDue: answer.firstDue,
      due: answer.due,
      promisedAt: row.promisedAt,
      answeredAt: row.answeredAt,
      quality: given?.quality || null,
      overdueDays: overdueDays(answer, this.today()),
      answer,
      subjectPublic: row.public,
      answeredById: given?.answeredBy ?? null,
      channel: row.channel,
    };
  }
}

/** What PostgreSQL can compare: no text of its holds a NUL. */
function visible(text: string | null | undefined): string | null {
  return text?.replaceAll('\u0000', ' ') ?? null;
}
