import { addDays, dayIn } from '@mondee/kernel';
import { ZONE } from '../zone';

const HOUR_MS = 3_600_000;

/**
 * An instant of the demonstration's story, counted back from today at the place, so that the story never ages.
 * @param time the hour there, close enough: UTC plus one; keep it in the daytime, and the day is right all year
 * @example at(30, '18:30') // a month ago, in the evening
 */
export function at(daysAgo: number, time = '10:00', now = Date.now()): string {
  return new Date(Date.parse(`${day(daysAgo, now)}T${time}:00.000Z`) - HOUR_MS).toISOString();
}

/** The day of an instant of the story; a negative number is in the future. */
export function day(daysAgo: number, now = Date.now()): string {
  return addDays(dayIn(new Date(now).toISOString(), ZONE), -daysAgo);
}
