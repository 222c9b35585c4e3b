import type { Field } from './schema';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const FRENCH_DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const URI = /^[a-z][a-z0-9+.-]*:[^\s]+$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A value as its field understands it. */
export type Value = string | number | boolean | readonly unknown[];

export interface Wrong {
  readonly code: string;
  readonly message: string;
}

/** The value of a filled cell, or why it is none. */
export function valueOf(cell: string, field: Field): { readonly value: Value } | Wrong {
  const { type = 'string', format } = field;
  const wrong = (message: string): Wrong => ({ code: 'type', message });
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(cell) ? { value: Number(cell) } : wrong(`« ${clip(cell)} » n’est pas un nombre entier.`);
    case 'number':
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)
        ? { value: Number(cell) }
        : wrong(
            `« ${clip(cell)} » n’est pas un nombre${/,/.test(cell) ? ' : le séparateur des décimales est le point' : ''}.`,
          );
    case 'boolean':
      return (
        booleanOf(cell, field) ??
        wrong(`« ${clip(cell)} » n’est pas une des valeurs ${[...yes(field), ...no(field)].join(', ')}.`)
      );
    case 'date':
      return isDay(cell) ? { value: cell } : wrong(dayMessage(cell));
    case 'datetime':
      return Number.isNaN(Date.parse(cell)) || !/^\d{4}-\d{2}-\d{2}T/.test(cell)
        ? wrong(`« ${clip(cell)} » n’est pas une date et heure comme 2026-11-22T18:00:00Z.`)
        : { value: cell };
    case 'year':
      return /^-?\d{4}$/.test(cell) ? { value: Number(cell) } : wrong(`« ${clip(cell)} » n’est pas une année.`);
    case 'array':
      return arrayOf(cell) ?? wrong(`« ${clip(cell)} » n’est pas une liste JSON.`);
    default:
      return formatOf(cell, format) ?? { value: cell };
  }
}

const yes = ({ trueValues }: Field) => trueValues ?? ['true', 'True', 'TRUE', '1'];
const no = ({ falseValues }: Field) => falseValues ?? ['false', 'False', 'FALSE', '0'];

function booleanOf(cell: string, field: Field): { value: boolean } | undefined {
  if (yes(field).includes(cell)) return { value: true };
  return no(field).includes(cell) ? { value: false } : undefined;
}

function arrayOf(cell: string): { value: readonly unknown[] } | undefined {
  try {
    const read: unknown = JSON.parse(cell);
    return Array.isArray(read) ? { value: read } : undefined;
  } catch {
    return undefined;
  }
}

function formatOf(cell: string, format: string | undefined): Wrong | undefined {
  const wrong = (what: string): Wrong => ({ code: 'format', message: `« ${clip(cell)} » n’est pas ${what}.` });
  if (format === 'uri' && !URI.test(cell)) return wrong('une adresse comme https://exemple.fr');
  if (format === 'email' && !EMAIL.test(cell)) return wrong('une adresse électronique');
  if (format === 'uuid' && !UUID.test(cell)) return wrong('un identifiant UUID');
  return undefined;
}

/** A real calendar day, `2026-11-22`. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [, year, month, date] = match.map(Number) as [number, number, number, number];
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) === text && year > 0;
}

/** A day as French spreadsheets write it, turned round; nothing when it is none. */
export function frenchDay(text: string): string | undefined {
  const match = FRENCH_DAY.exec(text.trim());
  if (!match) return undefined;
  const day = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

function dayMessage(cell: string): string {
  const meant = frenchDay(cell);
  return meant ? `« ${clip(cell)} » s’écrit ${meant}.` : `« ${clip(cell)} » n’est pas une date comme 2026-11-22.`;
}

export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\s+/g, ' ');

/** What of a field's constraints a value breaks. */
export function brokenBy(cell: string, value: Value, { constraints = {} }: Field): Wrong[] {
  const { pattern, enum: allowed, minLength, maxLength, minimum, maximum } = constraints;
  const found: Wrong[] = [];
  const add = (code: string, message: string) => void found.push({ code, message });
  if (pattern !== undefined && !matches(pattern, cell))
    add('pattern', `« ${clip(cell)} » n’a pas la forme attendue (${pattern}).`);
  if (allowed && !allowed.map(String).includes(cell))
    add('enum', `« ${clip(cell)} » n’est pas une des valeurs : ${allowed.join(', ')}.`);
  const length = [...cell].length;
  if (minLength !== undefined && length < minLength)
    add('minLength', `Il faut au moins ${minLength} signes ; il y en a ${length}.`);
  if (maxLength !== undefined && length > maxLength)
    add('maxLength', `Il faut au plus ${maxLength} signes ; il y en a ${length}.`);
  if (minimum !== undefined && less(value, minimum)) add('minimum', `« ${clip(cell)} » est au-dessous de ${minimum}.`);
  if (maximum !== undefined && less(maximum, value)) add('maximum', `« ${clip(cell)} » est au-dessus de ${maximum}.`);
  return found;
}

function matches(pattern: string, cell: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(cell);
}

const less = (a: Value | string, b: Value | string): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a < b : Number(a) < Number(b);
