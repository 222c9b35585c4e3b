import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { OpenFile } from '../platform/rooms/open-file';

export type OpenRow = Readonly<Record<string, unknown>>;

/** How many rows are in memory at once, whatever the length of the file. */
export const PAGE_ROWS = 1000;

/** Reads what the rooms declared, page by page. */
@Injectable()
export class OpenDataStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Changes when any row does, whatever their order: the sum of what each row hashes to. One statement, no sort. */
  async stampOf({ select }: OpenFile): Promise<string> {
    const [row] = await this.database.sql<{ count: string; sum: string }>(
      `SELECT count(*) AS count, coalesce(sum(hashtextextended(r::text, 0)::numeric), 0)::text AS sum FROM (${select}) AS r`,
    );
    return `${row!.count}.${row!.sum}`;
  }

  /** How many rows each has: one statement for all. */
  async rowsOf(files: readonly OpenFile[]): Promise<number[]> {
    if (!files.length) return [];
    const counts = files.map(({ select }, at) => `(SELECT count(*)::int FROM (${select}) AS r) AS n${at}`);
    const [row] = await this.database.sql<Record<string, number>>(`SELECT ${counts.join(', ')}`);
    return files.map((_, at) => row![`n${at}`]!);
  }

  /** One statement a page; the next is asked only once the last was taken. */
  async *pagesOf({ select }: OpenFile): AsyncGenerator<readonly OpenRow[]> {
    let last: unknown;
    do {
      const after = last === undefined ? '' : 'WHERE r.id > $1::uuid';
      const rows: OpenRow[] = await this.database.sql<OpenRow>(
        `SELECT * FROM (${select}) AS r ${after} ORDER BY r.id LIMIT ${PAGE_ROWS}`,
        last === undefined ? [] : [last],
      );
      if (rows.length) yield rows;
      last = rows.length === PAGE_ROWS ? rows.at(-1)!['id'] : undefined;
    } while (last !== undefined);
  }
}
