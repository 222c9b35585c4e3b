const ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;

/** Days from today, there, until this one; negative once it has passed. */
export function daysUntil(day: string, now = new Date()): number {
  // the Swedish way of writing a date is the one of calendars: 2026-11-22
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** «Dimanche 22 novembre» */
export function todayInWords(locale: string, now = new Date()): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: ZONE } as const;
  const said = new Intl.DateTimeFormat(locale, options)
    .format(now)
    .replace(/ 1 /, locale === 'fr-FR' ? ' 1er ' : ' 1 ');
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}
