import type { Instant } from '@mondee/kernel';

/** The same day and hour so many calendar months later; the last of the month when that day does not exist. */
export function laterMonths(at: Instant, months: number): Instant {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString();
}

export function isInstantAfter(one: Instant, other: Instant): boolean {
  return Date.parse(one) > Date.parse(other);
}
