import { Inject, Injectable } from '@nestjs/common';
import { after, type Meeting, type Step } from '@mondee/domain/assemblies';
import type { Id } from '@mondee/kernel';
import { Database, type Tx } from '../platform/database/database';
import type { Row } from '../platform/database/rows';

/** A line of a list of meetings. */
export interface MeetingLine {
  readonly id: Id;
  readonly body: Id;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly state: string;
  readonly minutesState: string;
}

const LINE = 'm.id, m.body_id, m.title, m.place, m.starts_at, m.state, m.minutes_state';
const MOST = 60;

/** Meetings: as they were planned, and each step since. */
@Injectable()
export class MeetingStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async insert(tx: Tx, meeting: Meeting): Promise<void> {
    const { id, body, title, place, startsAt, state } = meeting;
    await tx.sql(
      'INSERT INTO meeting (id, body_id, title, place, starts_at, state, planned) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, body, title, place, startsAt, state, JSON.stringify(meeting)],
    );
  }

  /** Held until the transaction ends: steps of one meeting come one after the other. */
  async hold(tx: Tx, id: Id): Promise<{ meeting: Meeting; steps: readonly Step[] } | undefined> {
    const [row] = await tx.sql('SELECT planned FROM meeting WHERE id = $1 FOR UPDATE', [id]);
    if (!row) return undefined;
    const steps = await tx.sql('SELECT step FROM meeting_step WHERE meeting_id = $1 ORDER BY seq', [id]);
    return folded(row, steps);
  }

  async add(tx: Tx, meeting: Meeting, step: Step, seq: number): Promise<void> {
    await tx.sql('INSERT INTO meeting_step (id, meeting_id, seq, at, step) VALUES ($1, $2, $3, $4, $5)', [
      ...[step.id, meeting.id, seq, step.at, JSON.stringify(step)],
    ]);
    const { id, state, place, startsAt, minutesOf } = meeting;
    await tx.sql('UPDATE meeting SET state = $2, place = $3, starts_at = $4, minutes_state = $5 WHERE id = $1', [
      ...[id, state, place, startsAt, minutesOf.state],
    ]);
  }

  /** True when another meeting has this step: an id is made once. */
  async stepElsewhere(tx: Tx, step: Id, meeting: Id): Promise<boolean> {
    const sql = 'SELECT 1 FROM meeting_step WHERE id = $1 AND meeting_id <> $2';
    return (await tx.sql(sql, [step, meeting])).length > 0;
  }

  /** Names that were written by hand, as who chairs or whom to call, go with the person; attendance and votes stay by seat. */
  async forget(tx: Tx, names: readonly string[]): Promise<void> {
    const wanted = names.map((name) => name.trim().toLowerCase());
    if (!wanted.length) return;
    for (const field of NAMED_IN_STEPS)
      await tx.sql(
        `UPDATE meeting_step SET step = jsonb_set(step, '${field}', '""') WHERE lower(trim(step #>> '${field}')) = ANY($1::text[])`,
        [wanted],
      );
    for (const field of NAMED_IN_PLANS)
      await tx.sql(
        `UPDATE meeting SET planned = jsonb_set(planned, '${field}', '""') WHERE lower(trim(planned #>> '${field}')) = ANY($1::text[])`,
        [wanted],
      );
  }

  /** The minutes as they are put on line; kept once, never changed. */
  async keepDocument(tx: Tx, meeting: Id, sha256: string, document: Buffer): Promise<void> {
    await tx.sql('INSERT INTO minutes_document (meeting_id, sha256, document) VALUES ($1, $2, $3)', [
      ...[meeting, sha256, document],
    ]);
  }

  async document(meeting: Id): Promise<{ sha256: string; bytes: Buffer } | undefined> {
    const sql = 'SELECT sha256, document FROM minutes_document WHERE meeting_id = $1';
    const [row] = await this.database.sql<{ sha256: string; document: Buffer }>(sql, [meeting]);
    return row && { sha256: row.sha256, bytes: row.document };
  }

  /** Of each of these meetings whose minutes are on line. */
  async hashesOf(meetings: readonly Id[]): Promise<Map<Id, string>> {
    const sql = 'SELECT meeting_id AS id, sha256 FROM minutes_document WHERE meeting_id = ANY($1::uuid[])';
    const rows = await this.database.sql<{ id: Id; sha256: string }>(sql, [meetings]);
    return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  }

  async byIds(ids: readonly Id[]): Promise<Meeting[]> {
    const rows = await this.database.sql(
      `SELECT m.planned, (SELECT coalesce(json_agg(json_build_object('step', s.step) ORDER BY s.seq), '[]')
         FROM meeting_step s WHERE s.meeting_id = m.id) AS steps
       FROM meeting m WHERE m.id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => folded(row, row['steps'] as Row[]).meeting);
  }

  async ofBody(body: Id): Promise<Meeting[]> {
    const rows = await this.database.sql(
      'SELECT id FROM meeting WHERE body_id = $1 ORDER BY starts_at DESC LIMIT 200',
      [body],
    );
    return this.byIds(rows.map(({ id }) => id as Id));
  }

  async linesOf(bodies: readonly Id[]): Promise<MeetingLine[]> {
    const rows = await this.database.sql(
      `SELECT ${LINE} FROM unnest($1::uuid[]) b CROSS JOIN LATERAL
         (SELECT * FROM meeting WHERE body_id = b ORDER BY starts_at DESC, id DESC LIMIT ${MOST}) m
       ORDER BY m.starts_at DESC, m.id DESC`,
      [bodies],
    );
    return rows.map(lineOf);
  }

  async linesById(ids: readonly Id[]): Promise<MeetingLine[]> {
    return (await this.database.sql(`SELECT ${LINE} FROM meeting m WHERE m.id = ANY($1::uuid[])`, [ids])).map(lineOf);
  }
}

/** What steps and plans call people by, beside their seats. */
const NAMED_IN_STEPS = ['{chair}', '{secretary}', '{task,who}'] as const;
const NAMED_IN_PLANS = ['{host}', '{link}'] as const;

function folded(row: Row, rows: readonly Row[]): { meeting: Meeting; steps: readonly Step[] } {
  const steps = rows.map(({ step }) => step as Step);
  return { meeting: steps.reduce(after, row['planned'] as Meeting), steps };
}

function lineOf(row: Row): MeetingLine {
  return {
    id: row['id'] as Id,
    body: row['body_id'] as Id,
    title: row['title'] as string,
    place: row['place'] as string,
    startsAt: row['starts_at'] as Date,
    state: row['state'] as string,
    minutesState: row['minutes_state'] as string,
  };
}
