import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '@mondee/kernel';

export const ROWS_AT_MOST = 10_000;
const COLUMNS_AT_MOST = 100;
const CELL_AT_MOST = 20_000;

/** A table as it was written: its titles and its lines, all of the same width. */
export interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a table as spreadsheets write it here and elsewhere: `;`, `,` or tabs, UTF-8 with or without its mark, UTF-16,
 * or the old letters of Windows; line breaks within quotes; no formula left alive.
 */
export function readTable(bytes: Buffer): Result<Table> {
  const text = decode(bytes);
  if (text.includes('\0')) return refuse('territory.NotATable', { field: 'table' });
  let records: string[][];
  try {
    records = parse(text, {
      ...{ delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, max_record_size: CELL_AT_MOST * COLUMNS_AT_MOST, to: ROWS_AT_MOST + 2 },
    }) as string[][];
  } catch {
    return refuse('territory.NotATable', { field: 'table' });
  }
  const [titles, ...lines] = records.map((record) => record.slice(0, COLUMNS_AT_MOST).map(tidy));
  const rows = lines.filter((row) => row.some(Boolean));
  if (!titles || !rows.length) return refuse('territory.EmptyTable', { field: 'table' });
  if (rows.length > ROWS_AT_MOST)
    return refuse('territory.TooManyRows', { field: 'table', params: { max: ROWS_AT_MOST } });
  return ok({ titles, rows: rows.map((row) => titles.map((_, i) => row[i] ?? '')) });
}

/** UTF-8 is strict: what is not of it, French spreadsheets wrote in the letters of Windows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The mark that comes most often in the line of titles, outside quotes. */
function delimiterOf(text: string): string {
  const head = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  const [best] = [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length);
  return best!;
}

/** Without spaces around, and without what would make a formula of it when a spreadsheet opens our files again. */
function tidy(cell: string): string {
  const text = cell
    .slice(0, CELL_AT_MOST)
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
  return /^[=+\-@]/.test(text) && !isNumber(text) ? text.replace(/^[=+\-@\s]+/, '') : text;
}

/** A figure as people write it: `1 204,5`. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function isNumber(text: string): boolean {
  return numberIn(text) !== undefined;
}

/** A day as people write it, `31/12/2026`, or as machines do; what is neither is given back for the rule to refuse. */
export function dayIn(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  return day ? `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim().slice(0, 10);
}

/** A title without accents, capitals and marks, so that «Échéance :» finds `echeance`. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
