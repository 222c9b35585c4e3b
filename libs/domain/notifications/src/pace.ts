import { addDays, dayIn, type Instant } from '@mondee/kernel';
import type { Follow } from './follow';

/** How soon one is written to. The list in the application is the same for all. */
export const PACES = ['instant', 'daily', 'weekly', 'none'] as const;
export type Pace = (typeof PACES)[number];

/** What a person chose for their letters; nothing chosen is `DEFAULT_CHOICE`. */
export interface LetterChoice {
  readonly pace: Pace;
  /** From this hour of the place until that one nothing is sent; both the same: always. */
  readonly quiet: { readonly from: number; readonly until: number };
}

export const DEFAULT_CHOICE: LetterChoice = { pace: 'instant', quiet: { from: 21, until: 7 } };

/** A place, an axis or a body brings much: told once a day unless something else was chosen for it. */
export const WIDE_KINDS: readonly string[] = ['commune', 'axis', 'organisation', 'territory'];

/** The soonest pace of what makes one be told. «None» for all letters silences every follow. */
export function paceOf(follows: readonly Follow[], choice: LetterChoice): Pace {
  if (choice.pace === 'none') return 'none';
  const paces = follows.map(({ of, why, pace }) => {
    if (pace) return pace;
    return why === 'chosen' && WIDE_KINDS.includes(of.kind) ? later(choice.pace, 'daily') : choice.pace;
  });
  return paces.reduce<Pace>((soonest, pace) => (rank(pace) < rank(soonest) ? pace : soonest), 'none');
}

const rank = (pace: Pace): number => PACES.indexOf(pace);
const later = (one: Pace, other: Pace): Pace => (rank(one) > rank(other) ? one : other);

/** The hour of the place at which digests leave. */
export const DIGEST_HOUR = 7;
const HOUR_MS = 3_600_000;

/**
 * The last moment, now or before, at which a digest of this pace was due: seven in the morning of the place, each day
 * or on Mondays.
 * @example digestDue('daily', '2026-11-23T06:30:00.000Z', 'Europe/Paris') // '2026-11-23T06:00:00.000Z'
 */
export function digestDue(pace: 'daily' | 'weekly', now: Instant, zone: string): Instant {
  for (let back = 0; ; back++) {
    const day = addDays(dayIn(now, zone), -back);
    const due = hourOf(day, DIGEST_HOUR, zone);
    if (due <= now && (pace === 'daily' || new Date(`${day}T12:00:00Z`).getUTCDay() === 1)) return due;
  }
}

/** The first moment, now or later, that is not in the quiet hours of the place. */
export function notBefore(now: Instant, { from, until }: LetterChoice['quiet'], zone: string): Instant {
  if (from === until) return now;
  const hour = hourIn(now, zone);
  const quiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!quiet) return now;
  const today = hourOf(dayIn(now, zone), until, zone);
  return today > now ? today : hourOf(addDays(dayIn(now, zone), 1), until, zone);
}

function hourIn(at: Instant, zone: string): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at)),
  );
}

/** The instant at which a clock of the zone shows this hour, on that day. */
function hourOf(day: string, hour: number, zone: string): Instant {
  const guess = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`);
  const shown = hourIn(new Date(guess).toISOString(), zone);
  const ahead = ((shown - hour + 36) % 24) - 12;
  return new Date(guess - ahead * HOUR_MS).toISOString();
}
