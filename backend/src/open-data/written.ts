import { stringify } from 'csv-stringify/sync';
import type { OpenFile } from '../platform/rooms/open-file';
import type { OpenRow } from './open-data.store';

type Pages = AsyncIterable<readonly OpenRow[]>;

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; numbers are left alone. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** Paths on this site as whole addresses, for who reads the file elsewhere. */
export async function* addressed(
  { columns }: OpenFile,
  pages: Pages,
  site: string,
): AsyncGenerator<readonly OpenRow[]> {
  const names = columns.filter(({ onSite }) => onSite).map(({ name }) => name);
  for await (const rows of pages)
    yield names.length
      ? rows.map((row) => ({
          ...row,
          ...Object.fromEntries(names.map((name) => [name, new URL(row[name] as string, site).href])),
        }))
      : rows;
}

/** One header, then a line a row: comma, quotes where needed, line feeds. */
export async function* asCsv({ columns }: OpenFile, pages: Pages): AsyncGenerator<string> {
  const names = columns.map(({ name }) => name);
  yield stringify([names]);
  for await (const rows of pages)
    yield stringify(rows.map((row) => columns.map(({ name, type }) => cell(row[name], type === 'string'))));
}

function cell(value: unknown, isText: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  const text = String(value as string | number | boolean);
  return isText && RUNS.test(text) ? `'${text}` : text;
}

/** A list of objects, one a line; what is absent is null. */
export async function* asJson({ columns }: OpenFile, pages: Pages): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))),
    );
    yield before + lines.join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
