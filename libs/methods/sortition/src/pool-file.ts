import { CsvReader, Unreadable, type LineReader } from '@mondee/methods/tallying';
import type { Candidate, Pool, Quota } from './pool';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

/** Reads a CSV with a header. @throws Unreadable */
export class TableReader implements LineReader<Table> {
  private columns: readonly string[] | undefined;
  private readonly rows: { cells: readonly string[]; line: number }[] = [];
  private readonly csv = new CsvReader(({ cells, line }) => {
    if (!this.columns) this.columns = cells;
    else if (cells.length > this.columns.length && cells.slice(this.columns.length).some(Boolean))
      throw new Unreadable('TooManyCells', `There are ${cells.length} cells for ${this.columns.length} columns`, line);
    else this.rows.push({ cells, line });
  });

  line(text: string, number: number): void {
    this.csv.line(text, number);
  }

  end(): Table {
    this.csv.end();
    return { columns: this.columns ?? [], rows: this.rows };
  }
}

const NAMES = {
  feature: ['category', 'feature', 'attribute', 'critere', 'critère'],
  value: ['name', 'value', 'valeur'],
  min: ['min', 'minimum'],
  max: ['max', 'maximum'],
  id: ['id', 'person', 'personne', 'identifiant', 'nationbuilder_id'],
  household: ['household', 'address', 'foyer', 'adresse', 'same_address'],
} as const;

const column = (columns: readonly string[], name: keyof typeof NAMES): number =>
  columns.findIndex((one) => (NAMES[name] as readonly string[]).includes(one.toLowerCase()));

/** Quotas: `category,name,min,max`. @throws Unreadable */
export function quotasOf({ columns, rows }: Table): Quota[] {
  const [feature, value, min, max] = (['feature', 'value', 'min', 'max'] as const).map((name) => column(columns, name));
  if ([feature, value, min, max].some((at) => at! < 0))
    throw new Unreadable('MissingColumn', 'The quotas need the columns category, name, min, max', 1);
  const seen = new Set<string>();
  return rows.map(({ cells, line }) => {
    const quota = {
      feature: cells[feature!]!,
      value: cells[value!] ?? '',
      min: seats(cells[min!], line),
      max: seats(cells[max!], line),
    };
    if (quota.min > quota.max)
      throw new Unreadable('BadQuota', `The minimum ${quota.min} is above the maximum ${quota.max}`, line);
    const key = JSON.stringify([quota.feature, quota.value]);
    if (seen.has(key)) throw new Unreadable('BadQuota', `«${quota.value}» stands twice for ${quota.feature}`, line);
    seen.add(key);
    return quota;
  });
}

function seats(text: string | undefined, line: number): number {
  if (!text || !/^\d{1,7}$/.test(text)) throw new Unreadable('BadQuota', `“${text ?? ''}” is no number of seats`, line);
  return Number(text);
}

/** A person a row: an id (the first column when none is called so), the features of the quotas, maybe a household. */
export function poolOf({ columns, rows }: Table, quotas: readonly Quota[], seatCount: number): Pool {
  const features = [...new Set(quotas.map(({ feature }) => feature))];
  const at = features.map((feature) => columns.indexOf(feature));
  const missing = features.find((_, i) => at[i]! < 0);
  if (missing !== undefined) throw new Unreadable('MissingColumn', `The pool has no column ${missing}`, 1);
  const idAt = Math.max(0, column(columns, 'id'));
  const householdAt = column(columns, 'household');
  const hasHousehold = householdAt >= 0 && !at.includes(householdAt);
  const allowed = features.map(
    (feature) => new Set(quotas.filter((quota) => quota.feature === feature).map(({ value }) => value)),
  );
  const ids = new Set<string>();
  const people = rows.map(({ cells, line }): Candidate => {
    const id = cells[idAt] ?? '';
    if (id === '' || ids.has(id)) throw new Unreadable('BadId', `The id “${id}” is empty or stands twice`, line);
    ids.add(id);
    const values = at.map((place) => cells[place] ?? '');
    values.forEach((value, feature) => {
      if (!allowed[feature]!.has(value))
        throw new Unreadable('UnknownValue', `No quota speaks of “${value}” for ${features[feature]}`, line);
    });
    const household = hasHousehold ? (cells[householdAt] ?? '') : '';
    return { id, values, ...(household !== '' && { household }) };
  });
  return { features, people, quotas, seats: seatCount };
}
