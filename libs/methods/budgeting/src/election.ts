import { share, type Share } from '@mondee/kernel';

/** A project as the count sees it. Money is in whole units of `10^-scale` of the currency, see `BudgetElection`. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly cost: bigint;
}

/** Ballots that say the same, counted once with their number. */
export interface BallotGroup {
  /** Indexes into `projects`, each once, ascending. */
  readonly approved: readonly number[];
  /** Beside `approved`; absent when a ballot only approves. */
  readonly points?: readonly Share[];
  /** How many voters. */
  readonly voters: number;
}

/** A participatory budget to count: exact decimals are integers once multiplied by `10^scale`. */
export interface BudgetElection {
  readonly projects: readonly Project[];
  readonly groups: readonly BallotGroup[];
  /** All who voted, empty ballots too. */
  readonly voters: number;
  readonly budget: bigint;
  readonly scale: number;
  /** A committee: every seat is filled, in the end by candidates nobody approves. Absent for a budget. */
  readonly committee?: true;
  /** The least score a project needs, when the file states one. */
  readonly threshold?: Share;
}

/** One voter's ballot, before those that say the same are put together. */
export interface SingleBallot {
  readonly approved: readonly number[];
  readonly points?: readonly Share[];
}

/** Puts ballots that say the same together: the first trick of every method here. Order of ballots does not matter. */
export function groupBallots(ballots: Iterable<SingleBallot>): BallotGroup[] {
  const groups = new Map<string, { ballot: SingleBallot; voters: number }>();
  for (const ballot of ballots) {
    const points = ballot.points?.map(({ num, den }) => `${num}/${den}`).join();
    const key = points === undefined ? ballot.approved.join() : `${ballot.approved.join()};${points}`;
    const known = groups.get(key);
    if (known) known.voters++;
    else groups.set(key, { ballot, voters: 1 });
  }
  return [...groups.values()].map(({ ballot, voters }) => ({ ...ballot, voters }));
}

/** Approvals of each project: voters who name it. */
export function approvals({ projects, groups }: BudgetElection): number[] {
  const counts = projects.map(() => 0);
  for (const { approved, voters } of groups) for (const project of approved) counts[project]! += voters;
  return counts;
}

/** The score of each project: the sum of points where ballots give any, else approvals. */
export function scores(election: BudgetElection): Share[] {
  const nums = election.projects.map(() => share(0n));
  if (!election.groups.some(({ points }) => points)) return approvals(election).map((count) => share(BigInt(count)));
  for (const { approved, points, voters } of election.groups)
    approved.forEach((project, at) => {
      const { num, den } = points?.[at] ?? share(1n);
      const sum = nums[project]!;
      nums[project] = share(sum.num * den + num * BigInt(voters) * sum.den, sum.den * den);
    });
  return nums;
}

/**
 * The order in which ties are broken: most approvals, then lowest cost, then id compared as a string. Total, as ids differ.
 * @returns the place of each project, 0 first
 */
export function tieOrder(election: BudgetElection): number[] {
  const counts = approvals(election);
  const { projects } = election;
  const order = projects
    .map((_, index) => index)
    .sort((a, b) => {
      const [x, y] = [projects[a]!, projects[b]!];
      return counts[b]! - counts[a]! || (x.cost < y.cost ? -1 : x.cost > y.cost ? 1 : 0) || (x.id < y.id ? -1 : 1);
    });
  const place: number[] = [];
  order.forEach((project, at) => (place[project] = at));
  return place;
}

/** What projects cost together. */
export function costOf({ projects }: BudgetElection, chosen: Iterable<number>): bigint {
  let sum = 0n;
  for (const project of chosen) sum += projects[project]!.cost;
  return sum;
}

/** Text of an amount in the file's own decimals. @example moneyText(12345n, 2) // '123.45' */
export function moneyText(amount: bigint, scale: number): string {
  if (scale === 0) return String(amount);
  const digits = String(amount < 0n ? -amount : amount).padStart(scale + 1, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
