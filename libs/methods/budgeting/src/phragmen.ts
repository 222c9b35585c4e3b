import { addShares, compareShares, share, type Share } from '@mondee/kernel';
import { costOf, type BudgetElection } from './election';
import { prepare, type EqualSharesRun, type Pick, type Prepared } from './equal-shares';
import { EMPTY } from './purses';

export interface PhragmenBought {
  readonly project: number;
  /** When its supporters held its cost; money flows at one unit per voter and unit of time. */
  readonly at: Share;
  readonly tied: readonly number[];
}

export interface PhragmenResult {
  readonly bought: readonly PhragmenBought[];
  /** Projects due next of which one no longer fits: there the method ends. */
  readonly stoppedBy: readonly number[];
}

/**
 * Sequential Phragmén for budgets: everyone earns at the same pace from nothing; the first project whose supporters
 * hold its cost together is bought, their money returns to nothing; the method ends when a project due next does not
 * fit. Brill, Freeman, Janson, Lackner: Phragmén's Voting Methods and Justified Representation, AAAI 2017; for costs:
 * Los, Christoff, Grossi, IJCAI 2022.
 */
export function phragmen(
  election: BudgetElection,
  pick?: Pick,
): PhragmenResult & { readonly winners: readonly number[] } {
  const free = election.projects.flatMap(({ cost }, project) => (cost === 0n ? [project] : []));
  const prepared = prepare(election, 'cardinality');
  const nothing = new Int32Array(election.groups.length);
  const result = earn(prepared, { kinds: [share(0n)], kindOf: nothing }, free, pick);
  const winners = [...free, ...result.bought.map(({ project }) => project)];
  return { ...result, winners: [...winners, ...emptySeats(prepared, winners, pick)] };
}

/**
 * Who takes the seats of a committee that support alone does not fill: candidates nobody approves are all tied.
 * Nobody for a budget, where a project without a supporter is never funded.
 */
export function emptySeats(
  { election, supporters, place }: Prepared,
  winners: readonly number[],
  pick?: Pick,
): number[] {
  if (!election.committee) return [];
  const seated: number[] = [];
  for (let left = Number(election.budget) - winners.length; left > 0; left--) {
    const open = election.projects.flatMap((_, project) =>
      supporters[project]!.length > 0 || seated.includes(project) ? [] : [project],
    );
    if (open.length === 0) break;
    seated.push(pick ? pick(open) : open.reduce((best, one) => (place[one]! < place[best]! ? one : best)));
  }
  return seated;
}

/** Phragmén completion of Equal Shares: voters keep the money left and go on earning. */
export function earnOn(
  prepared: Prepared,
  run: EqualSharesRun,
  already: readonly number[],
  pick?: Pick,
): PhragmenResult {
  const kindOfClass = new Map<number, number>();
  const kinds: Share[] = [];
  const kindOf = Int32Array.from(run.classOf, (of) => {
    const known = kindOfClass.get(of);
    if (known !== undefined) return known;
    kinds.push(of === EMPTY ? share(0n) : share(run.purses.exact(of), run.purses.denominator));
    kindOfClass.set(of, kinds.length - 1);
    return kinds.length - 1;
  });
  return earn(prepared, { kinds, kindOf }, already, pick);
}

/**
 * Voters of one kind hold `balance + time`: what they began with, or less what they had when they last paid.
 * All who pay together become of one kind, so a project's due time needs only how many of each kind support it.
 */
interface Balances {
  readonly kinds: Share[];
  readonly kindOf: Int32Array;
}

function earn(
  prepared: Prepared,
  { kinds, kindOf }: Balances,
  already: readonly number[],
  pick?: Pick,
): PhragmenResult {
  const { election, supporters, groupVoters, place } = prepared;
  const choose = pick ?? ((tied) => tied.reduce((best, one) => (place[one]! < place[best]! ? one : best)));
  let left = election.budget - costOf(election, already);
  let open = election.projects.flatMap((_, project) =>
    already.includes(project) || supporters[project]!.length === 0 ? [] : [project],
  );
  let now = share(0n);
  const bought: PhragmenBought[] = [];
  const due = new Map<number, Share>();
  while (open.length > 0) {
    for (const project of open) if (!due.has(project)) due.set(project, dueTime(project));
    const times = open.map((project) => ({ project, at: later(due.get(project)!, now) }));
    const at = times.reduce((first, one) => (compareShares(one.at, first) < 0 ? one.at : first), times[0]!.at);
    const tied = times.filter((one) => compareShares(one.at, at) === 0).map(({ project }) => project);
    if (tied.some((project) => election.projects[project]!.cost > left)) return { bought, stoppedBy: tied };
    const project = choose(tied);
    now = at;
    bought.push({ project, at, tied: [project, ...tied.filter((one) => one !== project)] });
    left -= election.projects[project]!.cost;
    open = open.filter((one) => one !== project);
    kinds.push(share(-now.num, now.den));
    const paid = new Set(supporters[project]!);
    for (const group of paid) kindOf[group] = kinds.length - 1;
    for (const one of open) if (supporters[one]!.some((group) => paid.has(group))) due.delete(one);
  }
  return { bought, stoppedBy: [] };

  /** (cost − what its supporters began with) / supporters. */
  function dueTime(project: number): Share {
    const counts = new Map<number, number>();
    let all = 0;
    for (const group of supporters[project]!) {
      counts.set(kindOf[group]!, (counts.get(kindOf[group]!) ?? 0) + groupVoters[group]!);
      all += groupVoters[group]!;
    }
    let missing = share(election.projects[project]!.cost);
    for (const [kind, count] of counts) {
      const { num, den } = kinds[kind]!;
      missing = addShares(missing, share(-num * BigInt(count), den));
    }
    return share(missing.num, missing.den * BigInt(all));
  }
}

const later = (a: Share, b: Share): Share => (compareShares(a, b) < 0 ? b : a);
