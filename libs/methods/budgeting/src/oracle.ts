// Naive and obvious, for tests only: every voter alone, every fraction written out, every project tried each time.
import {
  addShares,
  compareShares,
  divideShares,
  multiplyShares,
  share,
  subtractShares,
  type Share,
} from '@mondee/kernel';
import { tieOrder, type BudgetElection } from './election';

const ZERO = share(0n);
const least = (a: Share, b: Share) => (compareShares(a, b) <= 0 ? a : b);

function votersOf({ groups, voters }: BudgetElection): (readonly number[])[] {
  const all = groups.flatMap(({ approved, voters: times }) => Array.from({ length: times }, () => approved));
  return [...all, ...Array.from({ length: voters - all.length }, () => [])];
}

/** Equal Shares, straight from its definition: ρ by trying every supporter's money as the border of the poor. */
export function naiveEqualShares(
  election: BudgetElection,
  utility: 'cost' | 'cardinality',
  endowment: Share,
): number[] {
  const ballots = votersOf(election);
  const money = ballots.map(() => endowment);
  const place = tieOrder(election);
  const winners = election.projects.flatMap(({ cost }, project) => (cost === 0n ? [project] : []));
  for (;;) {
    let best: { project: number; price: Share; value: Share } | undefined;
    election.projects.forEach(({ cost }, project) => {
      if (winners.includes(project)) return;
      const supporters = ballots.flatMap((ballot, voter) => (ballot.includes(project) ? [voter] : []));
      const price = naivePrice(
        share(cost),
        supporters.map((voter) => money[voter]!),
      );
      if (!price) return;
      const value = divideShares(price, share(utility === 'cost' ? cost : 1n));
      const order = best ? compareShares(value, best.value) : -1;
      if (order < 0 || (order === 0 && place[project]! < place[best!.project]!)) best = { project, price, value };
    });
    if (!best) return winners;
    winners.push(best.project);
    ballots.forEach((ballot, voter) => {
      if (ballot.includes(best!.project))
        money[voter] = subtractShares(money[voter]!, least(money[voter]!, best!.price));
    });
  }
}

function naivePrice(cost: Share, money: readonly Share[]): Share | undefined {
  const sorted = [...money].sort(compareShares);
  let before = ZERO;
  for (let poor = 0; poor < sorted.length; poor++) {
    const each = divideShares(subtractShares(cost, before), share(BigInt(sorted.length - poor)));
    if (compareShares(each, sorted[poor]!) <= 0) return each;
    before = addShares(before, sorted[poor]!);
  }
  return undefined;
}

/** Sequential Phragmén, one purse per voter. */
export function naivePhragmen(election: BudgetElection): number[] {
  const ballots = votersOf(election);
  const place = tieOrder(election);
  let money = ballots.map(() => ZERO);
  const winners = election.projects.flatMap(({ cost }, project) => (cost === 0n ? [project] : []));
  let left = share(election.budget);
  for (;;) {
    const due = election.projects.flatMap(({ cost }, project) => {
      const supporters = ballots.flatMap((ballot, voter) => (ballot.includes(project) ? [voter] : []));
      if (winners.includes(project) || supporters.length === 0) return [];
      const held = supporters.reduce((sum, voter) => addShares(sum, money[voter]!), ZERO);
      const wait = divideShares(subtractShares(share(cost), held), share(BigInt(supporters.length)));
      return [{ project, cost: share(cost), wait: compareShares(wait, ZERO) < 0 ? ZERO : wait }];
    });
    if (due.length === 0) return winners;
    const wait = due.reduce((first, one) => least(first, one.wait), due[0]!.wait);
    const tied = due.filter((one) => compareShares(one.wait, wait) === 0);
    if (tied.some(({ cost }) => compareShares(cost, left) > 0)) return winners;
    const { project, cost } = tied.reduce((a, b) => (place[b.project]! < place[a.project]! ? b : a));
    money = money.map((held, voter) => (ballots[voter]!.includes(project) ? ZERO : addShares(held, wait)));
    left = subtractShares(left, cost);
    winners.push(project);
  }
}

/** Add1 by counting again at each endowment. */
export function naiveAddOne(election: BudgetElection, utility: 'cost' | 'cardinality', increment: Share): number[] {
  const cost = (chosen: readonly number[]) =>
    chosen.reduce((sum, project) => sum + election.projects[project]!.cost, 0n);
  const wanted = election.projects.filter(
    ({ cost }, project) => cost === 0n || election.groups.some(({ approved }) => approved.includes(project)),
  ).length;
  let kept: number[] = [];
  for (let raised = 0n; ; raised++) {
    const start = share(election.budget, BigInt(election.voters));
    const endowment = addShares(start, multiplyShares(increment, share(raised)));
    const outcome = naiveEqualShares(election, utility, endowment);
    if (cost(outcome) > election.budget) return kept;
    kept = outcome;
    if (outcome.length >= wanted) return kept;
  }
}
