import type { Words } from '../words/words';

const formats = new Map<string, Intl.NumberFormat>();

/** «9 500 €»: cents only where there are some. */
export function moneyIn(language: Words['language'], value: number, currency = 'EUR'): string {
  const whole = Number.isInteger(value);
  const name = `${language} ${currency} ${whole}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      style: 'currency',
      currency,
      minimumFractionDigits: whole ? 0 : 2,
      maximumFractionDigits: whole ? 0 : 2,
    });
    formats.set(name, format);
  }
  return format.format(value);
}
