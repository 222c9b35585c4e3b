const DAY_MS = 86_400_000;

/**
 * An instant of the demonstration's story, counted back from today so that the story never ages.
 * @param time the hour at the place, close enough: UTC plus one
 * @example at(30, '18:30') // a month ago, in the evening
 */
export function at(daysAgo: number, time = '10:00', now = Date.now()): string {
  const day = new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - 3_600_000).toISOString();
}

/** The day of an instant of the story; a negative number is in the future. */
export function day(daysAgo: number, now = Date.now()): string {
  return at(daysAgo, '12:00', now).slice(0, 10);
}
