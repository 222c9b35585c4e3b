import { isDay, type Language } from '@mondee/kernel';
import { asSaid, FORMATS } from './formats';
import type { MessageParams } from './format';

/**
 * A sentence parsed when the site was built, so that no page carries a parser: the text itself when nothing is put in;
 * else its parts. `0` is the `#` of a plural; `[name]` a value; `[name, 'n']` a number; `[name, 'day' | 'moment']` a
 * date; `[name, 's' | 'p', {option: parts}]` a choice by value or by
 * number, `'o'` one by rank (1st, 2nd).
 */
export type Parsed = string | readonly Part[];
export type Part =
  | string
  | 0
  | readonly [name: string]
  | readonly [name: string, how: 'n' | keyof typeof FORMATS.date]
  | readonly [name: string, by: 's' | 'p' | 'o', options: Readonly<Record<string, readonly Part[]>>];

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Fills a parsed sentence, as `formatText` fills its text. @throws when a param it names is missing */
export function formatParsed(language: Language, parsed: Parsed, params: MessageParams = {}): string {
  return typeof parsed === 'string' ? parsed : filled(language, parsed, params);
}

function filled(language: Language, parts: readonly Part[], params: MessageParams, counted?: number): string {
  return parts.map((part) => one(language, part, params, counted)).join('');
}

function one(language: Language, part: Part, params: MessageParams, counted?: number): string {
  if (typeof part === 'string') return part;
  if (part === 0) return counted === undefined ? '#' : numbers(language).format(counted);
  const [name, how, options] = part;
  const value = params[name];
  if (value === undefined || value === null) throw new Error(`No value for «${name}»`);
  if (how === undefined) return String(value);
  if (how === 'n') return numbers(language).format(Number(value));
  if (how === 's') return filled(language, chosen(options!, String(value)), params, counted);
  if (how === 'p' || how === 'o')
    return filled(language, numbered(plurals(`${language} ${how}`), options!, Number(value)), params, Number(value));
  return dated(language, how, value);
}

type Options = Readonly<Record<string, readonly Part[]>>;

const chosen = (options: Options, name: string): readonly Part[] =>
  (Object.hasOwn(options, name) ? options[name] : options['other']) ?? [];

function numbered(rules: Intl.PluralRules, options: Options, value: number): readonly Part[] {
  return options[`=${value}`] ?? chosen(options, rules.select(value));
}

function dated(language: Language, form: keyof typeof FORMATS.date, value: string | number | boolean | Date): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && !isDay(value) && !INSTANT.test(value)) return value;
  return asSaid(language, dates(`${language} ${form}`).format(new Date(value)));
}

/** Making one costs a hundred times using it. */
function kept<Key extends string, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const it = made.get(key) ?? make(key);
    made.set(key, it);
    return it;
  };
}

const numbers = kept((language: Language) => new Intl.NumberFormat(language));
const plurals = kept((key: `${Language} ${'p' | 'o'}`) => {
  const [language, by] = key.split(' ');
  return new Intl.PluralRules(language, { type: by === 'o' ? 'ordinal' : 'cardinal' });
});
const dates = kept((key: `${Language} ${keyof typeof FORMATS.date}`) => {
  const [language, form] = key.split(' ') as [Language, keyof typeof FORMATS.date];
  return new Intl.DateTimeFormat(language, FORMATS.date[form]);
});
