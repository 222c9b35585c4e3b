import { addDays, dayIn, daysBetween, ok, refuse, type Day, type Instant, type Result } from '@mondee/kernel';
import type { BodyRules } from '../bodies/body-rules';

/** The last day on which a notice may leave: neither that day nor the meeting's counts. */
export function noticeBy(startsAt: Instant, rules: BodyRules, zone: string, urgent = false): Day {
  const due = urgent ? rules.urgentDays : rules.noticeDays;
  return due === 0 ? dayIn(startsAt, zone) : addDays(dayIn(startsAt, zone), -(due + 1));
}

/** Days of the calendar of the place are counted, so summer time changes no deadline. */
export function checkNotice(
  sentAt: Instant,
  startsAt: Instant,
  rules: BodyRules,
  zone: string,
  urgency: string | undefined,
): Result<true> {
  const today = dayIn(sentAt, zone);
  if (startsAt <= sentAt) return refuse('assemblies.TooLate', { field: 'startsAt' });
  const by = noticeBy(startsAt, rules, zone);
  if (today <= by) return ok(true);
  const clear = Math.max(0, daysBetween(today, dayIn(startsAt, zone)) - 1);
  const params = { clear, due: rules.noticeDays, by };
  if (rules.urgentDays >= rules.noticeDays) return refuse('assemblies.NoticeTooShort', { field: 'startsAt', params });
  if (today > noticeBy(startsAt, rules, zone, true))
    return refuse('assemblies.NoticeTooShort', { field: 'startsAt', params: { ...params, due: rules.urgentDays } });
  return urgency ? ok(true) : refuse('assemblies.UrgencyNeeded', { field: 'reason', params });
}
