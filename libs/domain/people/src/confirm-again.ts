import { ok, refuse, type Instant, type Result } from '@mondee/kernel';

/** How long a confirmation counts for what cannot be taken back. */
export const FRESH_MINUTES = 15;

/** Whether the person showed lately that it is them: by a link, or by a passkey. A clock set back gives nothing. */
export function freshlyConfirmed(confirmedAt: Instant | undefined, now: Instant): Result<true> {
  const age = confirmedAt === undefined ? Infinity : Date.parse(now) - Date.parse(confirmedAt);
  const fresh = age >= 0 && age <= FRESH_MINUTES * 60_000;
  return fresh ? ok(true) : refuse('people.ConfirmAgain', { params: { minutes: FRESH_MINUTES } });
}
