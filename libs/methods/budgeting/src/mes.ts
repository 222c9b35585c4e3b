import { addShares, compareShares, share, type Share } from '@mondee/kernel';
import { costOf, scores, type BudgetElection } from './election';
import { equalShares, prepare, type EqualSharesRun, type Pick, type Prepared, type Utility } from './equal-shares';
import { earnOn, emptySeats } from './phragmen';

export type Completion = 'none' | 'utilitarian' | 'phragmen' | 'add1' | 'add1u';

/** What cities vary. */
export interface MesOptions {
  /** What a voter gains by an approved project: its cost (default), or one. */
  readonly utility?: Utility;
  readonly completion?: Completion;
  /** Add1 stops as soon as nothing more fits, even when the next endowment would buy otherwise. */
  readonly stopWhenExhaustive?: boolean;
  /** The first endowment is B/n rounded down to a whole unit of currency. */
  readonly integralStart?: boolean;
  /** By how much Add1 raises each endowment, in units of the election's scale; one unit of currency by default. */
  readonly increment?: bigint;
}

export interface MesResult {
  /** In the order of purchase; what a completion adds comes last. */
  readonly winners: readonly number[];
  /** The run whose purchases stand. */
  readonly run: EqualSharesRun;
  /** Bought by the completion, not by Equal Shares itself. */
  readonly completed: readonly number[];
  /** Runs of Equal Shares it took. */
  readonly runs: number;
  /** Ties of the standing run in which the stated order decided. */
  readonly ties: readonly (readonly number[])[];
}

/** Equal Shares with the completion asked for. @see equalShares for the rule itself */
export function mes(election: BudgetElection, options: MesOptions = {}, pick?: Pick): MesResult {
  const prepared = prepare(election, options.utility ?? 'cost');
  const start = firstEndowment(election, options.integralStart ?? false);
  const completion = options.completion ?? 'none';
  const raised = completion === 'add1' || completion === 'add1u';
  const { run, runs } = raised
    ? addOne(prepared, start, options, pick)
    : { run: equalShares(prepared, start, { ...(pick && { pick }) }), runs: 1 };
  const own = winnersOf(run);
  const completed =
    completion === 'utilitarian' || completion === 'add1u'
      ? leftToGreedy(prepared, own, pick)
      : completion === 'phragmen'
        ? earnOn(prepared, run, own, pick).bought.map(({ project }) => project)
        : [];
  if (completion !== 'none') completed.push(...emptySeats(prepared, [...own, ...completed], pick));
  const ties = run.bought.map(({ tied }) => tied).filter((tied) => tied.length > 1);
  return { winners: [...own, ...completed], run, completed, runs, ties };
}

export const winnersOf = ({ free, bought }: EqualSharesRun): number[] => [
  ...free,
  ...bought.map(({ project }) => project),
];

/** B/n, exactly or rounded down to a whole unit of currency. */
export function firstEndowment({ budget, voters, scale }: BudgetElection, integral = false): Share {
  if (voters === 0) return share(0n);
  const unit = 10n ** BigInt(scale);
  return integral ? share((budget / (BigInt(voters) * unit)) * unit) : share(budget, BigInt(voters));
}

/**
 * Add1: raises each endowment and counts again; keeps the last outcome within the budget, stops before the first above
 * it, or when every project with a supporter is bought. A run ends as soon as it is above the budget.
 */
function addOne(prepared: Prepared, start: Share, options: MesOptions, pick?: Pick) {
  const { election, supporters } = prepared;
  const { budget, projects, scale } = election;
  const increment = share(options.increment ?? 10n ** BigInt(scale));
  const wanted = projects.filter(({ cost }, project) => cost > 0n && supporters[project]!.length > 0).length;
  const count = (endowment: Share) => equalShares(prepared, endowment, { ...(pick && { pick }), stopAbove: budget });
  let run = count(start);
  let runs = 1;
  let endowment = start;
  while (run.bought.length < wanted && run.spent <= budget) {
    if (options.stopWhenExhaustive && isExhaustive(election, winnersOf(run))) break;
    endowment = addShares(endowment, increment);
    const next = count(endowment);
    runs++;
    if (next.spent > budget) break;
    run = next;
  }
  return { run, runs };
}

/** True when no project left out fits in what is left of the budget. */
export function isExhaustive(election: BudgetElection, chosen: readonly number[]): boolean {
  const left = election.budget - costOf(election, chosen);
  const set = new Set(chosen);
  return election.projects.every(({ cost }, project) => set.has(project) || cost > left);
}

/** The most wanted project that still fits, again and again; projects nobody wants stay out. */
function leftToGreedy(prepared: Prepared, own: readonly number[], pick?: Pick): number[] {
  const { election, supporters, place } = prepared;
  const points = scores(election);
  let left = election.budget - costOf(election, own);
  const added: number[] = [];
  const open = new Set(election.projects.keys());
  for (const project of own) open.delete(project);
  for (;;) {
    const fitting = [...open].filter((p) => election.projects[p]!.cost <= left && supporters[p]!.length > 0);
    if (fitting.length === 0) return added;
    const most = fitting.map((p) => points[p]!).reduce((a, b) => (compareShares(b, a) > 0 ? b : a));
    const tied = fitting.filter((p) => compareShares(points[p]!, most) === 0);
    const project = pick ? pick(tied) : tied.reduce((best, one) => (place[one]! < place[best]! ? one : best));
    added.push(project);
    open.delete(project);
    left -= election.projects[project]!.cost;
  }
}
