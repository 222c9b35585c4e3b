import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isDay, isId, type Channel, type Clock, type Day, type Id } from '@mondee/kernel';
import { canReadAnswer, overdueDays, type Answer, type AnswerClock } from '@mondee/domain/answers';
import type { Viewer } from '../platform/access/viewer';
import { Database, type Tx } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { fromCursor, page, type Connection } from '../platform/graphql/connection.view';
import { ZONE } from '../platform/zone';
import { answerOf, AnswerRow, rowOf } from './answer.row';
import type { AnswerSeen } from './answer.view';

const COLUMNS = `id, to_kind AS "toKind", to_id AS "toId", state, public, to_char(due, 'YYYY-MM-DD') AS due,
  promised_at AS "promisedAt", verdict, body, reasons, prepared_by AS "preparedBy", answered_by AS "answeredBy", quality,
  channel, answered_at AS "answeredAt"`;

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
  ) {}

  today(): Day {
    return dayIn(this.clock.now(), ZONE);
  }

  /** Writes a promise unless one is written already. @returns whether it is new */
  async promise(tx: Tx, answer: Answer): Promise<boolean> {
    const { id, to, state, due, promisedAt } = answer;
    const written = await tx.sql(
      `INSERT INTO answer (id, to_kind, to_id, state, due, promised_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (to_id) DO NOTHING RETURNING id`,
      [id, to.kind, to.id, state, due, promisedAt],
    );
    return written.length > 0;
  }

  /** Shows what is owed to a thing, or hides it with its thing. */
  async show(tx: Tx, toId: Id, shown: boolean): Promise<void> {
    await tx.sql('UPDATE answer SET public = $2 WHERE to_id = $1', [toId, shown]);
  }

  /** Loads one by what it answers, or by its own id, and holds it until the transaction ends. */
  async hold(tx: Tx, by: { id: Id } | { toId: Id }): Promise<Held | undefined> {
    const row = await tx.manager.findOne(AnswerRow, { where: by, lock: { mode: 'pessimistic_write' } });
    return row ? { answer: answerOf(row), public: row.public } : undefined;
  }

  async save(tx: Tx, answer: Answer, more: { public: boolean; channel: Channel }): Promise<void> {
    await tx.manager.upsert(AnswerRow, rowOf(answer, more), ['id']);
  }

  /** Public promises not kept yet, the most pressing first. */
  async awaited(
    viewer: Viewer,
    asked: { first: number; after?: string; overdueOnly: boolean },
  ): Promise<Connection<AnswerSeen>> {
    const waits = `public AND state <> 'published'${asked.overdueOnly ? ' AND due < $1::date' : ' AND $1::date IS NOT NULL'}`;
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isDay(cursor[0]) && cursor[0] >= '0001' && isId(cursor[1]) ? cursor : undefined;
    const today = this.today();
    return page(
      await this.read(
        viewer,
        from ? `${waits} AND (due, id) > ($2::date, $3::uuid)` : waits,
        from ? [today, ...from] : [today],
        `LIMIT ${asked.first + 1}`,
      ),
      asked,
      ({ due, id }) => [due, id],
      async () =>
        Number((await this.database.sql(`SELECT count(*) AS n FROM answer WHERE ${waits}`, [today]))[0]!['n']),
    );
  }

  /** What waits for those who answer. */
  async toWrite(viewer: Viewer): Promise<AnswerSeen[]> {
    return this.read(viewer, `public AND state <> 'published'`, [], 'LIMIT 200');
  }

  /** Those of these that are told of in public, whatever they answer. */
  async publicByIds(viewer: Viewer, ids: readonly Id[]): Promise<AnswerSeen[]> {
    return this.read(viewer, 'public AND id = ANY($1::uuid[])', [ids]);
  }

  /** The answers owed to these things; whoever sees the thing knows of the promise. One statement for a list. */
  async owedTo(viewer: Viewer, ids: readonly Id[]): Promise<AnswerSeen[][]> {
    const found = await this.read(viewer, 'to_id = ANY($1::uuid[])', [ids]);
    return ids.map((id) => found.filter(({ answer }) => answer.to.id === id));
  }

  async figures(): Promise<AnswerClock> {
    const [row] = await this.database.sql(
      `SELECT count(*) FILTER (WHERE state = 'published')::int AS answered,
         count(*) FILTER (WHERE state = 'published' AND (answered_at AT TIME ZONE $2)::date <= due)::int AS "onTime",
         count(*) FILTER (WHERE state <> 'published')::int AS awaited,
         count(*) FILTER (WHERE state <> 'published' AND due < $1::date)::int AS overdue
       FROM answer WHERE public`,
      [this.today(), ZONE],
    );
    return row as unknown as AnswerClock;
  }

  private async read(viewer: Viewer, where: string, params: unknown[], limit = ''): Promise<AnswerSeen[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM answer WHERE ${where} ORDER BY due, id ${limit}`,
      params,
    );
    return rows.map((row) => this.seen(row as unknown as AnswerRow, viewer));
  }

  /** What is prepared looks awaited to all but those who answer: not a word of it, nor that it exists. */
  private seen(row: AnswerRow, viewer: Viewer): AnswerSeen {
    const answer = answerOf(row);
    const open = answer.state !== 'awaited' && canReadAnswer(viewer, answer).ok ? answer : undefined;
    const given = answer.state === 'published' ? answer : undefined;
    return {
      id: answer.id,
      kind: 'answer',
      state: open?.state ?? 'awaited',
      verdict: open?.verdict ?? null,
      text: open?.text ?? null,
      reasons: open?.reasons ?? null,
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
