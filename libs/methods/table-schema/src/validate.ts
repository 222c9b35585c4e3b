import { brokenBy, valueOf } from './cells';
import { CHECKS, unknownChecks, type Row } from './checks';
import type { ReadTable } from './read-table';
import type { Field, TableError, TableSchema } from './schema';

export interface Validated {
  readonly valid: boolean;
  readonly errors: readonly TableError[];
  /** Checks the schema asks for that nobody here knows. */
  readonly unchecked: readonly string[];
}

/** Every cell against its field, every row against the checks across cells, the header against the schema's order. */
export function validateTable(schema: TableSchema, table: ReadTable): Validated {
  const errors: TableError[] = table.forgiven.map(({ code, message }) => ({ row: 0, column: null, code, message }));
  errors.push(...headerErrors(schema, table.columns));
  const seen = new Map<string, Set<string>>();
  const missing = schema.missingValues ?? [''];
  for (const { cells, row } of table.rows) {
    if (cells.length > table.columns.length)
      errors.push({
        row,
        column: null,
        code: 'extra-cell',
        message: `Il y a ${cells.length} cellules pour ${table.columns.length} colonnes.`,
      });
    const values: Row = Object.fromEntries(
      table.columns.map((column, at) => [column, missing.includes(cells[at] ?? '') ? '' : cells[at]!]),
    );
    for (const field of schema.fields) {
      if (!table.columns.includes(field.name)) continue;
      for (const { code, message } of cellErrors(field, values[field.name] ?? '', seen))
        errors.push({ row, column: field.name, code, message });
    }
    for (const { name, params } of schema.custom_checks ?? []) {
      const found = Object.hasOwn(CHECKS, name) ? CHECKS[name]!(values, params) : undefined;
      if (found && table.columns.includes(found.column))
        errors.push({ row, column: found.column, code: name, message: found.message });
    }
  }
  return { valid: errors.length === 0, errors, unchecked: unknownChecks(schema.custom_checks ?? []) };
}

function headerErrors({ fields }: TableSchema, columns: readonly string[]): TableError[] {
  const errors: TableError[] = [];
  const add = (column: string | null, code: string, message: string) =>
    void errors.push({ row: 1, column, code, message });
  const names = fields.map(({ name }) => name);
  columns.forEach((column, at) => {
    if (column === '') add(null, 'blank-header', `La colonne ${at + 1} n’a pas de nom.`);
    else if (columns.indexOf(column) < at) add(column, 'duplicate-column', `La colonne ${column} est là deux fois.`);
    else if (!names.includes(column)) add(column, 'extra-column', `La colonne ${column} n’est pas dans le schéma.`);
  });
  for (const name of names) if (!columns.includes(name)) add(name, 'missing-column', `Il manque la colonne ${name}.`);
  const known = columns.filter((column, at) => names.includes(column) && columns.indexOf(column) === at);
  const inOrder = names.filter((name) => known.includes(name));
  const at = known.findIndex((column, place) => column !== inOrder[place]);
  if (at >= 0) add(known[at]!, 'header-order', `Les colonnes suivent l’ordre du schéma : ici vient ${inOrder[at]}.`);
  return errors;
}

function cellErrors(field: Field, cell: string, seen: Map<string, Set<string>>): { code: string; message: string }[] {
  if (cell === '')
    return field.constraints?.required ? [{ code: 'required', message: `${field.name} est à remplir.` }] : [];
  if (/^=/.test(cell))
    return [{ code: 'formula', message: 'La cellule contient une formule de tableur : écrivez sa valeur.' }];
  const read = valueOf(cell, field);
  if (!('value' in read)) return [read];
  const found = brokenBy(cell, read.value, field);
  if (field.constraints?.unique) {
    const before = seen.get(field.name) ?? new Set<string>();
    seen.set(field.name, before);
    if (before.has(cell)) found.push({ code: 'unique', message: `« ${cell} » est déjà sur une autre ligne.` });
    before.add(cell);
  }
  return found;
}
