import { ok, refuse, type Instant, type Result } from '@mondee/kernel';

export const LINK_MINUTES = 15;
export const SESSION_IDLE_DAYS = 30;
export const SESSION_LONGEST_DAYS = 180;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What is stored of a sign-in link: never the link itself, only when it was made and used. */
export interface SignInLink {
  readonly createdAt: Instant;
  readonly usedAt?: Instant;
}

/**
 * Whether a link opens a session now. It holds for 15 minutes less one millisecond, once, and never before it
 * was made (a clock set back must not bring an old link to life). No link at all: `LinkUnknown`.
 */
export function linkOpens(link: SignInLink | undefined, now: Instant): Result<true> {
  if (!link) return refuse('people.LinkUnknown');
  if (link.usedAt) return refuse('people.LinkUsed');
  const age = Date.parse(now) - Date.parse(link.createdAt);
  const holds = age >= 0 && age < LINK_MINUTES * MINUTE;
  return holds ? ok(true) : refuse('people.LinkExpired', { params: { minutes: LINK_MINUTES } });
}

export interface SessionTimes {
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly revokedAt?: Instant;
}

/** Whether a session still counts: not closed, seen within 30 days, and never older than 180. */
export function sessionHolds(session: SessionTimes, now: Instant): Result<true> {
  const at = Date.parse(now);
  const idle = at - Date.parse(session.lastSeenAt);
  const age = at - Date.parse(session.createdAt);
  const holds = !session.revokedAt && idle < SESSION_IDLE_DAYS * DAY && age < SESSION_LONGEST_DAYS * DAY;
  return holds ? ok(true) : refuse('people.SessionEnded');
}
