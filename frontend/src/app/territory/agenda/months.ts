const ZONE = 'Europe/Paris';

/** The month it is at the place, `2026-11`. */
export function thisMonth(now = new Date()): string {
  return dayAt(now).slice(0, 7);
}

/** So many months later. */
export function moved(month: string, by: number): string {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 15));
  return at.toISOString().slice(0, 7);
}

/** What begins each day, in its order. */
export function daysOf<T extends { readonly startsAt: string }>(events: readonly T[]): { day: string; events: T[] }[] {
  const days = new Map<string, T[]>();
  for (const event of events) {
    const day = dayAt(new Date(event.startsAt));
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, of]) => ({ day, events: of }));
}

function dayAt(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
}
