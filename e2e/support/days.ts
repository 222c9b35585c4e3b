const DAY_MS = 86_400_000;
/** Sweden writes its days as forms take them: YYYY-MM-DD. */
const AS_FORMS_DO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** A day for a form, so many days from today in the territory's time. */
export function inDays(days: number): string {
  return AS_FORMS_DO.format(Date.now() + days * DAY_MS);
}
