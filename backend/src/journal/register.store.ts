import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';

export interface RegisterRow {
  readonly seq: string;
  readonly id: Id;
  readonly kind: string;
  readonly subject_kind: string;
  readonly subject_id: Id;
  readonly at: Date;
  readonly channel: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly batch: number | null;
}

/** Public facts, newest first. What is not public is in no answer of this store. */
@Injectable()
export class RegisterStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  page(limit: number, before?: string, subject?: Id): Promise<RegisterRow[]> {
    const params: unknown[] = [limit];
    const hold = (value: unknown) => `$${params.push(value)}`;
    return this.database.sql<RegisterRow>(
      `SELECT f.seq, f.id, f.kind, f.subject_kind, f.subject_id, f.at, f.channel, f.data, l.batch
       FROM fact f LEFT JOIN journal_leaf l ON l.fact_id = f.id
       WHERE f.public ${before ? `AND f.seq < ${hold(before)}::bigint` : ''} ${subject ? `AND f.subject_id = ${hold(subject)}` : ''}
       ORDER BY f.seq DESC LIMIT $1`,
      params,
    );
  }

  async one(fact: Id): Promise<Pick<RegisterRow, 'kind' | 'subject_kind' | 'subject_id'> | undefined> {
    const [row] = await this.database.sql<Pick<RegisterRow, 'kind' | 'subject_kind' | 'subject_id'>>(
      'SELECT kind, subject_kind, subject_id FROM fact WHERE id = $1 AND public',
      [fact],
    );
    return row;
  }

  async count(subject?: Id): Promise<number> {
    const where = subject ? 'AND subject_id = $1' : '';
    const [row] = await this.database.sql(
      `SELECT count(*) AS n FROM fact WHERE public ${where}`,
      subject ? [subject] : [],
    );
    return Number(row!['n']);
  }
}
