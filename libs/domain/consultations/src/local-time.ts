import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '@mondee/kernel';

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant at which the clocks of a zone show this day and hour. An hour that spring leaves out is moved forward; one
 * that autumn shows twice is the first: nobody loses time that was promised at the beginning of a phase.
 * @example instantAt('2026-12-01T08:00', 'Europe/Paris') // '2026-12-01T07:00:00.000Z'
 */
export function instantAt(wall: string, zone: string): Instant | undefined {
  if (!WALL.test(wall)) return undefined;
  try {
    const at = Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).toZonedDateTime(zone);
    return new Date(at.epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

/** What the clocks of a zone show at an instant: `2026-12-01T08:00`. */
export function wallAt(at: Instant, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** So many days later at the same hour of the clock, whatever the season does in between. */
export function daysLater(day: Day, days: number, hour: string): string {
  return `${Temporal.PlainDate.from(day).add({ days }).toString()}T${hour}`;
}
