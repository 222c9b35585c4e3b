/** An instant: ISO 8601, UTC, milliseconds, `2026-11-22T20:00:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant?: unique symbol };

/** A day without hour or zone: `2026-11-22`. Sorts as text. */
export type Day = string & { readonly __day?: unique symbol };

/** Where time comes from. Rules get instants as arguments; only the shell holds a clock. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still until it is moved, for tests and for seeds. */
export class FakeClock implements Clock {
  constructor(private at: Instant) {}
  now(): Instant {
    return this.at;
  }
  set(at: Instant): void {
    this.at = new Date(at).toISOString();
  }
  /** Moves forward by whole days of 24 hours, or by milliseconds. */
  advance(by: { days?: number; ms?: number }): void {
    this.at = new Date(Date.parse(this.at) + (by.days ?? 0) * DAY_MS + (by.ms ?? 0)).toISOString();
  }
}

const DAY_MS = 86_400_000;

/** Adds calendar days to a day. @example addDays('2027-02-28', 1) // '2027-03-01' */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** True for a real calendar day in the form `2026-11-22`. There was no year 0, and PostgreSQL has none. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/**
 * The day it is at an instant in a time zone (IANA name).
 * @example dayIn('2026-11-22T23:30:00Z', 'Europe/Paris') // '2026-11-23'
 */
export function dayIn(at: Instant, zone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
}
