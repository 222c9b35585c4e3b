import type { TableError, TableSchema } from './schema';
import { readTable } from './read-table';
import { validateTable } from './validate';

/** Rows that would make an invalid file. */
export class InvalidRows extends Error {
  constructor(readonly errors: readonly TableError[]) {
    super(`${errors.length} errors; the first: ${errors[0]?.message}`);
  }
}

/**
 * Writes a table strictly: UTF-8 without byte order mark, commas, CRLF (RFC 4180), the header in the schema's order.
 * @throws InvalidRows rather than write a file its own schema refuses
 */
export function writeTable(
  schema: TableSchema,
  rows: readonly Readonly<Record<string, string | number | boolean | undefined>>[],
): string {
  const names = schema.fields.map(({ name }) => name);
  const text = [names, ...rows.map((row) => names.map((name) => cellText(schema, name, row[name])))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
  const { errors } = validateTable(schema, readTable(new TextEncoder().encode(text)));
  if (errors.length > 0) throw new InvalidRows(errors);
  return text;
}

function cellText({ fields }: TableSchema, name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const field = fields.find((one) => one.name === name)!;
  if (typeof value === 'boolean') return (value ? field.trueValues : field.falseValues)?.[0] ?? String(value);
  return String(value);
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
