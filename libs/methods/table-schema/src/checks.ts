import { isDay } from './cells';
import { ACTES } from './nomenclature-actes';
import type { CustomCheck } from './schema';

/** A row by column; an empty cell is an empty text. */
export type Row = Readonly<Record<string, string>>;

export interface Found {
  readonly column: string;
  readonly message: string;
}

type Check = (row: Row, params: Readonly<Record<string, unknown>>) => Found | undefined;

const text = (params: Readonly<Record<string, unknown>>, name: string): string => String(params[name] ?? '');
const list = (params: Readonly<Record<string, unknown>>, name: string): string[] =>
  (params[name] as string[] | undefined) ?? [];
const cell = (row: Row, column: string): string => row[column] ?? '';
const oneCell =
  (wrong: (value: string, params: Readonly<Record<string, unknown>>) => string | undefined): Check =>
  (row, params) => {
    const column = text(params, 'column');
    const value = cell(row, column);
    const message = value === '' ? undefined : wrong(value, params);
    return message === undefined ? undefined : { column, message };
  };

/** Luhn's sum of a number of digits. */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** La Poste gives its offices numbers whose digits add up to a multiple of five. */
const LA_POSTE = '356000000';

export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value)) return false;
  if (value.startsWith(LA_POSTE) && luhn(value) === false)
    return [...value].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  return luhn(value) && luhn(value.slice(0, 9));
}

export const isSiren = (value: string): boolean => /^\d{9}$/.test(value) && luhn(value);

const comparable = (value: string): number | string | undefined =>
  /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : isDay(value) ? value : undefined;

const OPERATORS: Readonly<Record<string, readonly [(a: number | string, b: number | string) => boolean, string]>> = {
  '>=': [(a, b) => a >= b, 'au moins égal à'],
  '>': [(a, b) => a > b, 'supérieur à'],
  '<=': [(a, b) => a <= b, 'au plus égal à'],
  '<': [(a, b) => a < b, 'inférieur à'],
  '==': [(a, b) => a === b, 'égal à'],
};

const plain = (value: string): string =>
  value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, "'").replace(/\s+/g, ' ').trim();
const MATTERS = new Set(ACTES.map(([, name]) => plain(name)));

/** Checks across cells, by the names Validata gives them. Empty cells are for `required` to refuse, not for these. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'french-siret-value': oneCell((value) =>
    isSiret(value) ? undefined : `« ${value} » n’est pas un numéro SIRET valide : 14 chiffres, clé comprise.`,
  ),
  'french-siren-value': oneCell((value) =>
    isSiren(value) ? undefined : `« ${value} » n’est pas un numéro SIREN valide : 9 chiffres, clé comprise.`,
  ),
  'year-interval-value': oneCell((value, params) => {
    if (/^\d{4}$/.test(value) && text(params, 'allow-year-only') === 'yes') return undefined;
    const match = /^(\d{4})\/(\d{4})$/.exec(value);
    if (!match) return `« ${value} » n’est pas une année ni un intervalle comme 2026/2027.`;
    return Number(match[1]) < Number(match[2])
      ? undefined
      : `Dans « ${value} », la première année doit venir avant la seconde.`;
  }),
  'nomenclature-actes-value': oneCell((value) => {
    if (!value.includes('/'))
      return `« ${value} » s’écrit matière/sous-matière, comme « commande publique/marchés publics ».`;
    if (/\s\/|\/\s/.test(value)) return `Pas d’espace autour de la barre oblique dans « ${value} ».`;
    return MATTERS.has(plain(value)) ? undefined : `« ${value} » n’est pas une matière de la nomenclature ACTES.`;
  }),
  'cohesive-columns-value': (row, params) => {
    const column = text(params, 'column');
    const columns = [column, ...list(params, 'othercolumns')];
    const filled = columns.filter((one) => cell(row, one) !== '');
    if (filled.length === 0 || filled.length === columns.length) return undefined;
    const empty = columns.filter((one) => cell(row, one) === '');
    return { column, message: `${columns.join(', ')} se remplissent ensemble ; il manque ${empty.join(', ')}.` };
  },
  'compare-columns-value': (row, params) => {
    const [column, other] = [text(params, 'column'), text(params, 'column2')];
    const [a, b] = [comparable(cell(row, column)), comparable(cell(row, other))];
    const operator = OPERATORS[text(params, 'op')];
    if (a === undefined || b === undefined || typeof a !== typeof b || !operator) return undefined;
    return operator[0](a, b)
      ? undefined
      : {
          column,
          message: `${column} (${cell(row, column)}) doit être ${operator[1]} ${other} (${cell(row, other)}).`,
        };
  },
  'sum-columns-value': (row, params) => {
    const column = text(params, 'column');
    const columns = list(params, 'columns');
    const values = [column, ...columns].map((one) => cell(row, one));
    if (!values.every((value) => /^[+-]?\d+(\.\d+)?$/.test(value))) return undefined;
    const [whole, ...parts] = values.map(Number);
    const sum = parts.reduce((total, part) => total + part, 0);
    return sum === whole
      ? undefined
      : { column, message: `${column} (${whole}) doit être la somme de ${columns.join(', ')} (${sum}).` };
  },
  'one-of-required': (row, params) => {
    const [column, other] = [text(params, 'column1'), text(params, 'column2')];
    return cell(row, column) !== '' || cell(row, other) !== ''
      ? undefined
      : { column, message: `Il faut ${column} ou ${other}.` };
  },
};

/** Names of checks a schema asks for and that are not known here. */
export const unknownChecks = (checks: readonly CustomCheck[]): string[] =>
  [...new Set(checks.map(({ name }) => name))].filter((name) => !Object.hasOwn(CHECKS, name));
