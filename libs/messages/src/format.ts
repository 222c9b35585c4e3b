import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { isDay, type Language } from '@mondee/kernel';
import { asSaid, FORMATS } from './formats';

export { formatsIn } from './formats';

export type MessageParams = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Dates as `asSaid`; the rest as ever. A text is compiled once, so these are made once a text. */
const formatters: Formatters = {
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
  getDateTimeFormat(...args) {
    const inner = new Intl.DateTimeFormat(...args);
    const [language] = inner.resolvedOptions().locale.split('-');
    const plain = inner.format;
    const format = (date?: Date | number) => asSaid(language!, plain(date));
    return Object.defineProperty(inner, 'format', { value: format });
  },
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU text in a language. Parsing costs a hundred times a filling, so each text is parsed once per language;
 * texts come from the catalogue, so the cache is as large as the catalogue and no larger.
 * A day or an instant given as text becomes a date where the sentence wants one.
 * @throws when the text is not ICU, or a param it names is missing
 */
export function formatText(language: Language, text: string, params: MessageParams = {}): string {
  const name = `${language} ${text}`;
  let format = compiled.get(name);
  if (!format)
    compiled.set(name, (format = new IntlMessageFormat(text, language, FORMATS, { ignoreTag: true, formatters })));
  return String(format.format(sayable(params, datesOf(format))));
}

function sayable(params: MessageParams, dates: ReadonlySet<string>): Record<string, string | number | Date> {
  const said: Record<string, string | number | Date> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'boolean') said[name] = String(value);
    else if (typeof value === 'string' && dates.has(name)) said[name] = dateFrom(value) ?? value;
    else said[name] = value;
  }
  return said;
}

function dateFrom(text: string): Date | undefined {
  return isDay(text) || INSTANT.test(text) ? new Date(text) : undefined;
}

const DATE_ELEMENT = 3;
const dated = new WeakMap<IntlMessageFormat, ReadonlySet<string>>();

/** The names of the date arguments of a parsed text, at any depth. */
function datesOf(format: IntlMessageFormat): ReadonlySet<string> {
  let names = dated.get(format);
  if (!names)
    dated.set(
      format,
      (names = new Set(elementsOf(format.getAst()).flatMap((one) => (one.type === DATE_ELEMENT ? [one.value] : [])))),
    );
  return names;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Every element of a parsed text, those inside plurals and selects too. */
export function elementsOf(ast: readonly Element[]): Element[] {
  return ast.flatMap((one) => [
    one,
    ...('options' in one ? Object.values(one.options).flatMap(({ value }) => elementsOf(value)) : []),
  ]);
}

/**
 * The names that a text must be given, sorted.
 * @throws when the text is not ICU
 */
export function placeholdersOf(text: string): string[] {
  const ast = new IntlMessageFormat(text, 'fr', FORMATS, { ignoreTag: true }).getAst();
  const names = elementsOf(ast).flatMap((one) => ('value' in one && one.type !== 0 ? [String(one.value)] : []));
  return [...new Set(names)].toSorted();
}

const NUMBER_ELEMENT = 2;
const SELECT_ELEMENT = 5;
const PLURAL_ELEMENT = 6;

/**
 * The sentence as a reader will see it, with examples in the places of names, figures and dates.
 * @throws when the text is not ICU
 */
export function exampleOf(language: Language, text: string): string {
  const ast = new IntlMessageFormat(text, language, FORMATS, { ignoreTag: true }).getAst();
  const examples: Record<string, string | number | Date> = {};
  for (const one of elementsOf(ast)) {
    if (one.type === NUMBER_ELEMENT || one.type === PLURAL_ELEMENT) examples[one.value] = 3;
    else if (one.type === DATE_ELEMENT) examples[one.value] = new Date(Date.UTC(2026, 8, 21, 10));
    else if (one.type === SELECT_ELEMENT) examples[one.value] = Object.keys(one.options)[0]!;
    else if (one.type === 1) examples[one.value] ??= `[${one.value}]`;
  }
  return formatText(language, text, examples);
}
