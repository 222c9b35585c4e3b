import type { Meeting } from '@mondee/domain/assemblies';
import { addDays, dayIn, refuse, ok, type Day, type Result } from '@mondee/kernel';

/** A line of the list that is put up after a meeting: what was voted on, and whether it was adopted. */
export interface DeliberationLine {
  readonly subject: string;
  readonly adopted: boolean;
}

export type ListState = 'none' | 'due' | 'overdue' | 'published';

/** The day of a meeting is the one it was opened on, in the zone of the territory. */
export function meetingDay({ openedAt, startsAt }: Pick<Meeting, 'openedAt' | 'startsAt'>, zone: string): Day {
  return dayIn(openedAt ?? startsAt, zone);
}

/** Published within one week of the meeting (CGCT L2121-25). @example listDue('2026-11-16') // '2026-11-23' */
export function listDue(on: Day): Day {
  return addDays(on, 7);
}

/** When the secretary is reminded: two days before it is due. */
export function listReminder(on: Day): Day {
  return addDays(on, 5);
}

export function listState(on: Day, published: boolean, today: Day): ListState {
  if (published) return 'published';
  return today > listDue(on) ? 'overdue' : 'due';
}

/** The deliberations of a meeting that is over, as its votes left them. */
export function listOf(meeting: Meeting): Result<DeliberationLine[]> {
  if (meeting.state !== 'closed') return refuse('decisions.MeetingNotOver', { field: 'meetingId' });
  const lines = meeting.items.flatMap(({ title, vote }) => (vote ? [{ subject: title, adopted: vote.adopted }] : []));
  return lines.length ? ok(lines) : refuse('decisions.NothingVoted', { field: 'meetingId' });
}
