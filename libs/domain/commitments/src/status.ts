import type { Day } from '@mondee/kernel';
import type { Commitment } from './commitment';

export const COMMITMENT_STATUSES = ['to-come', 'under-way', 'late', 'kept', 'kept-late', 'awaiting-evidence'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** How many milestones are done. */
type Done = 'none' | 'some' | 'all';
/**
 * Where the calendar stands. While something is open: `ahead` (nothing open has passed its day), `milestone-passed`
 * (a milestone's day has), `passed` (the commitment's own day has). When all is done, where the last milestone fell:
 * `in-time` (by the first promise and by the present one), `by-moved-date` (after the first promise, by the moved
 * one), `after` (after the present one).
 */
type When = 'ahead' | 'milestone-passed' | 'passed' | 'in-time' | 'by-moved-date' | 'after';
/** Whether each milestone that is done has its evidence. */
type Evidence = 'complete' | 'missing';

export interface StatusRow {
  readonly done: Done;
  readonly when: When;
  readonly evidence: Evidence;
  readonly status: CommitmentStatus;
  /** Key of the sentence `commitments.statusReason.<reason>` that tells the reader why. */
  readonly reason: string;
}

const row = (done: Done, when: When, evidence: Evidence, status: CommitmentStatus, reason: string): StatusRow => ({
  done,
  when,
  evidence,
  status,
  reason,
});

/** Every situation there is, each with what it is called and why. Nobody sets a status: it is read from here. */
export const STATUS_TABLE: readonly StatusRow[] = [
  row('none', 'ahead', 'complete', 'to-come', 'nothing-done-yet'),
  row('none', 'milestone-passed', 'complete', 'late', 'first-milestone-passed'),
  row('none', 'passed', 'complete', 'late', 'passed-with-nothing-done'),
  row('some', 'ahead', 'complete', 'under-way', 'on-the-way'),
  row('some', 'ahead', 'missing', 'under-way', 'on-the-way-unproven'),
  row('some', 'milestone-passed', 'complete', 'late', 'milestone-passed'),
  row('some', 'milestone-passed', 'missing', 'late', 'milestone-passed'),
  row('some', 'passed', 'complete', 'late', 'passed-with-some-done'),
  row('some', 'passed', 'missing', 'late', 'passed-with-some-done'),
  row('all', 'in-time', 'complete', 'kept', 'kept'),
  row('all', 'in-time', 'missing', 'awaiting-evidence', 'done-unproven'),
  // A word kept on a date that was moved is kept late: moving a date does not make it the one that was given.
  row('all', 'by-moved-date', 'complete', 'kept-late', 'kept-by-moved-date'),
  row('all', 'by-moved-date', 'missing', 'awaiting-evidence', 'done-unproven'),
  row('all', 'after', 'complete', 'kept-late', 'kept-after-date'),
  row('all', 'after', 'missing', 'awaiting-evidence', 'done-unproven'),
];

/** The row of the table a commitment stands on, on a day. */
export function statusOf(of: Commitment, today: Day): StatusRow {
  const situation = situationOf(of, today);
  const found = STATUS_TABLE.find(
    (one) => one.done === situation.done && one.when === situation.when && one.evidence === situation.evidence,
  );
  if (!found) throw new TypeError(`No row for ${JSON.stringify(situation)}`);
  return found;
}

function situationOf(of: Commitment, today: Day): Pick<StatusRow, 'done' | 'when' | 'evidence'> {
  const finished = of.milestones.filter((one) => one.doneOn);
  const evidence = finished.every((one) => one.evidence) ? 'complete' : 'missing';
  if (finished.length < of.milestones.length) {
    const open = of.milestones.filter((one) => !one.doneOn);
    const when = of.due < today ? 'passed' : open.some((one) => one.due < today) ? 'milestone-passed' : 'ahead';
    return { done: finished.length ? 'some' : 'none', when, evidence };
  }
  const last = finished.reduce((latest, { doneOn }) => (doneOn && doneOn > latest ? doneOn : latest), '');
  const when = last > of.due ? 'after' : last > of.firstDue ? 'by-moved-date' : 'in-time';
  return { done: 'all', when, evidence };
}
