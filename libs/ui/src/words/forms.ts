import type { Words } from './words';

type Language = Words['language'];

/** Days are those of the territory, wherever the reader is. */
const ZONE = 'Europe/Paris';
const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const FORMS = {
  /** 7 novembre */
  day: { day: 'numeric', month: 'long' },
  /** 7 novembre 2026 */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 7 nov. */
  short: { day: 'numeric', month: 'short' },
  /** nov. 2026 */
  month: { month: 'short', year: 'numeric' },
  /** novembre 2026 */
  monthLong: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const days = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** A calendar day (`2026-11-07`) or an instant, as one writes it; the first of the month is «1er» in French. */
export function dayIn(language: Language, value: string, form: keyof typeof FORMS = 'full'): string {
  const isDay = value.length === 10;
  const name = `${language} ${form} ${isDay}`;
  let format = days.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[language], { ...FORMS[form], timeZone: isDay ? 'UTC' : ZONE });
    days.set(name, format);
  }
  const text = format.format(new Date(value));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Thousands kept together, in the manner of the language. */
export function numberIn(language: Language, value: number): string {
  let format = numbers.get(language);
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 })));
  return format.format(value);
}
