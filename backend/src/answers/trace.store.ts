import { Inject, Injectable } from '@nestjs/common';
import { newId, type Act, type Day, type Id } from '@mondee/kernel';
import { Database, type Tx } from '../platform/database/database';

export interface SlipRow {
  readonly cause: 'person' | 'supports' | 'merged';
  readonly reason: string | null;
  readonly before: Day;
  readonly after: Day;
  readonly at: Date;
}

/** A correction, or a note among those who answer. */
export interface AddedRow {
  readonly id: Id;
  readonly text: string;
  readonly reason?: string | null;
  readonly quality: string | null;
  readonly at: Date;
  readonly by: Id;
}

interface Move {
  readonly answer: Id;
  readonly before: Day;
  readonly after: Day;
  readonly cause: SlipRow['cause'];
  readonly reason?: string;
  readonly by?: Id;
}

/** What is only ever added to an answer: days that moved, corrections, notes. */
@Injectable()
export class TraceStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async addSlip(tx: Tx, { answer, before, after, cause, reason, by }: Move, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO answer_slip (id, answer_id, before_day, after_day, cause, reason, moved_at, moved_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(Date.parse(at)), answer, before, after, cause, reason ?? null, at, by ?? null],
    );
  }

  async addCorrection(
    tx: Tx,
    answer: Id,
    { text, reason, quality }: { readonly text: string; readonly reason: string; readonly quality: string },
    { at }: Act,
    by: Id,
  ): Promise<void> {
    await tx.sql(
      `INSERT INTO answer_correction (id, answer_id, body, reason, quality, corrected_at, corrected_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(Date.parse(at)), answer, text, reason, quality, at, by],
    );
  }

  async addNote(tx: Tx, answer: Id, text: string, at: string, by: Id): Promise<void> {
    await tx.sql('INSERT INTO answer_note (id, answer_id, body, written_at, written_by) VALUES ($1, $2, $3, $4, $5)', [
      ...[newId(Date.parse(at)), answer, text, at, by],
    ]);
  }

  slips(answers: readonly Id[]): Promise<SlipRow[][]> {
    return this.of<SlipRow>(
      answers,
      `SELECT answer_id, cause, reason, to_char(before_day, 'YYYY-MM-DD') AS before, to_char(after_day, 'YYYY-MM-DD') AS after,
         moved_at AS at FROM answer_slip WHERE answer_id = ANY($1::uuid[]) ORDER BY moved_at, id`,
    );
  }

  corrections(answers: readonly Id[]): Promise<AddedRow[][]> {
    return this.of<AddedRow>(
      answers,
      `SELECT answer_id, id, body AS text, reason, quality, corrected_at AS at, corrected_by AS by FROM answer_correction
       WHERE answer_id = ANY($1::uuid[]) ORDER BY corrected_at, id`,
    );
  }

  notes(answers: readonly Id[]): Promise<AddedRow[][]> {
    return this.of<AddedRow>(
      answers,
      `SELECT answer_id, id, body AS text, NULL AS quality, written_at AS at, written_by AS by FROM answer_note
       WHERE answer_id = ANY($1::uuid[]) ORDER BY written_at, id`,
    );
  }

  /** One statement for a list, in the order of the ids. */
  private async of<T>(answers: readonly Id[], query: string): Promise<T[][]> {
    const rows = await this.database.sql(query, [answers]);
    return answers.map((id) => rows.filter((row) => row['answer_id'] === id) as unknown as T[]);
  }
}
