/** A day as forms take it (YYYY-MM-DD), so many days from today in the territory's time. */
export function inDays(days: number): string {
  return Temporal.Now.plainDateISO('Europe/Paris').add({ days }).toString();
}
