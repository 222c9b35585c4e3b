import { daysBetween, type Day, type Id, type Instant } from '@mondee/kernel';

/** What an organisation promised to do, because of a decision, by a day that everybody can read. */
export interface Commitment {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly decision: Id;
  /** The organisation that keeps the promise. */
  readonly owner: Id;
  readonly madeAt: Instant;
  readonly madeBy: Id;
  readonly due: Day;
  /** What was promised at first. Never changes: lateness is read against it. */
  readonly firstDue: Day;
  readonly indicator?: Id;
  /** At least one, in order of their days. */
  readonly milestones: readonly Milestone[];
  /** Every move of a date, oldest first: the slippage ledger. */
  readonly slippages: readonly Slippage[];
}

export interface Milestone {
  readonly id: Id;
  readonly title: string;
  readonly due: Day;
  readonly firstDue: Day;
  readonly doneOn?: Day;
  /** What shows that it is done. A milestone said done elsewhere (an import) may lack it. */
  readonly evidence?: string;
  readonly evidenceUrl?: string;
}

export interface Slippage {
  readonly id: Id;
  /** Of this milestone; of the commitment itself when there is none. */
  readonly milestone?: Id;
  readonly from: Day;
  readonly to: Day;
  /** Below zero when the date came nearer. */
  readonly days: number;
  readonly reason: string;
  readonly author: Id;
  readonly writtenAt: Instant;
}

/** Days between what was promised first and what is promised now: the sum of all moves of that date. */
export function slippageDays(of: { readonly firstDue: Day; readonly due: Day }): number {
  return daysBetween(of.firstDue, of.due);
}

export type MilestoneState = 'done' | 'late' | 'now' | 'todo';

/** Of the milestones still open and not late, the nearest one is what is being done now. */
export function milestoneState(milestones: readonly Milestone[], of: Milestone, today: Day): MilestoneState {
  if (of.doneOn) return 'done';
  if (of.due < today) return 'late';
  const next = inOrder(milestones).find((one) => !one.doneOn && one.due >= today);
  return next?.id === of.id ? 'now' : 'todo';
}

/** By day; the same day keeps the order they were written in. */
export function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
