import type { Instant, Language } from '@mondee/kernel';

/** Something dated that everybody may know of, as the common calendar shows it. */
export interface Happening {
  /** The same for ever, unique among all rooms. */
  readonly id: string;
  readonly title: string;
  readonly place?: string;
  readonly startsAt: Instant;
  /** Of whole days, the midnight after the last. */
  readonly endsAt: Instant;
  readonly allDay: boolean;
  readonly cancelled: boolean;
  /** Where more is said of it: an address of this site, or of another. */
  readonly path?: string;
  readonly link?: string;
  /** Grows with each change: calendars that were told the former one take the new one. */
  readonly revision: number;
  readonly changedAt: Instant;
}

/** What of a room takes place on a day, for the calendar; only what everybody may see. One statement. */
export interface Happenings {
  between(from: Instant, to: Instant, language: Language): Promise<readonly Happening[]>;
}

/** How many a room gives at most. */
export const HAPPENINGS_AT_MOST = 500;
