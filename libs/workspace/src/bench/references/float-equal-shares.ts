// Reference: Equal Shares as one writes it first, in floats: each voter's purse a number, the price by sorting the
// supporters' purses, every project looked at in every round. Written for the bench only; it decides nothing.
import type { BudgetElection } from '@mondee/methods/budgeting';

/** @returns the winners in the order of purchase; ties as floats fall */
export function floatEqualShares({ projects, groups, voters, budget }: BudgetElection): number[] {
  const supporters: number[][] = projects.map(() => []);
  const purses: number[] = [];
  for (const { approved, voters: times } of groups)
    for (let i = 0; i < times; i++) {
      for (const project of approved) supporters[project]!.push(purses.length);
      purses.push(Number(budget) / voters);
    }
  const costs = projects.map(({ cost }) => Number(cost));
  const open = new Set(projects.keys());
  const winners: number[] = [];
  for (;;) {
    let best = { project: -1, price: Infinity, value: Infinity };
    for (const project of open) {
      const price = priceOf(costs[project]!, supporters[project]!, purses);
      if (price === undefined) open.delete(project);
      else if (price / costs[project]! < best.value) best = { project, price, value: price / costs[project]! };
    }
    if (best.project < 0) return winners;
    winners.push(best.project);
    open.delete(best.project);
    for (const voter of supporters[best.project]!) purses[voter] = Math.max(0, purses[voter]! - best.price);
  }
}

function priceOf(cost: number, supporters: readonly number[], purses: readonly number[]): number | undefined {
  const money = supporters.map((voter) => purses[voter]!).sort((a, b) => a - b);
  let left = cost;
  for (let poor = 0; poor < money.length; poor++) {
    const each = left / (money.length - poor);
    if (each <= money[poor]! + 1e-9) return each;
    left -= money[poor]!;
  }
  return undefined;
}
