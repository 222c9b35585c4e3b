import type { Id, Instant, Ref } from '@mondee/kernel';
import type { RestoredBecause } from './moderation-facts';
import type { Reason } from './reason';

/** One moderator at a time: who works on it, until when. */
export interface Claim {
  readonly by: Id;
  readonly until: Instant;
}

/** That a thing, or a part of it, is hidden, and all that its author is told (DSA, art. 17 §3). */
export interface Decision {
  readonly by: Id;
  readonly at: Instant;
  readonly reason: Reason;
  /** The facts and circumstances, written to the author. */
  readonly explanation: string;
  readonly scope: string;
  /** When it comes back of itself. */
  readonly until?: Instant;
  /** The second person, where removals take two. */
  readonly second?: Id;
}

export interface Ask {
  readonly by: Id;
  readonly at: Instant;
  readonly text: string;
  readonly until: Instant;
}

export interface Appeal {
  readonly by: Id;
  readonly at: Instant;
  readonly text: string;
  /** When it is decided at the latest. */
  readonly due: Instant;
}

/** How a case ended, or how an appeal did. */
export interface Settlement {
  /** Nobody when the term itself came. */
  readonly by?: Id;
  readonly at: Instant;
  readonly because: RestoredBecause | 'dismissed' | 'upheld';
  readonly text: string;
}

interface Begun {
  readonly id: Id;
  readonly of: Ref;
  /** Where the thing lay when the case was opened (INSEE code): nothing for what is everywhere’s. */
  readonly commune?: string;
  /** Who is told and may appeal. */
  readonly authors: readonly Id[];
  readonly openedAt: Instant;
  readonly due: Instant;
  readonly urgent: boolean;
  readonly claim?: Claim;
  /** What the author was last asked; it stays for whoever decides next. */
  readonly ask?: Ask;
}

export interface Open extends Begun {
  readonly state: 'open';
}
export interface Asked extends Begun {
  readonly state: 'asked';
  readonly ask: Ask;
}
/** One wants to hide it; nothing is hidden before a second person says so too. */
export interface Proposed extends Begun {
  readonly state: 'proposed';
  readonly decision: Decision;
}
export interface Dismissed extends Begun {
  readonly state: 'dismissed';
  readonly settlement: Settlement;
}
export interface HiddenCase extends Begun {
  readonly state: 'hidden';
  readonly decision: Decision;
}
export interface Appealed extends Begun {
  readonly state: 'appealed';
  readonly decision: Decision;
  readonly appeal: Appeal;
}
/** The appeal was heard, and it stays hidden. */
export interface Upheld extends Begun {
  readonly state: 'upheld';
  readonly decision: Decision;
  readonly appeal: Appeal;
  readonly settlement: Settlement;
}
export interface Restored extends Begun {
  readonly state: 'restored';
  readonly decision: Decision;
  readonly appeal?: Appeal;
  readonly settlement: Settlement;
}

export type Case = Open | Asked | Proposed | Dismissed | HiddenCase | Appealed | Upheld | Restored;
export type CaseState = Case['state'];

/** Those that wait for a moderator. */
export const WAITING = ['open', 'proposed', 'appealed'] as const satisfies readonly CaseState[];

export function isHidden(one: Case): one is HiddenCase | Appealed | Upheld {
  return one.state === 'hidden' || one.state === 'appealed' || one.state === 'upheld';
}

/** @example later('2026-11-22T09:00:00.000Z', 30) // half an hour on */
export function later(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** The same day some months on, or the last day of that month. */
export function monthsLater(at: Instant, months: number): Instant {
  const day = new Date(at);
  const wanted = day.getUTCMonth() + months;
  const last = new Date(Date.UTC(day.getUTCFullYear(), wanted + 1, 0)).getUTCDate();
  const to = new Date(day);
  to.setUTCMonth(wanted, Math.min(day.getUTCDate(), last));
  return to.toISOString();
}
