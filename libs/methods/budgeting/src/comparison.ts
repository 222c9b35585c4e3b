import type { BudgetElection } from './election';

export type Comparison = 'none' | 'satisfaction' | 'exclusion';

export interface Compared {
  readonly preferFirst: number;
  readonly preferSecond: number;
  readonly indifferent: number;
}

/**
 * How many voters prefer one outcome to another: by more approved winners (`satisfaction`), or by having at least one
 * (`exclusion`). Some cities let greedy stand when strictly more voters prefer it.
 */
export function compareOutcomes(
  { groups }: BudgetElection,
  first: readonly number[],
  second: readonly number[],
  by: Exclude<Comparison, 'none'>,
): Compared {
  const [one, other] = [new Set(first), new Set(second)];
  const worth = (approved: readonly number[], winners: ReadonlySet<number>) => {
    const count = approved.filter((project) => winners.has(project)).length;
    return by === 'satisfaction' ? count : Math.min(count, 1);
  };
  const compared = { preferFirst: 0, preferSecond: 0, indifferent: 0 };
  for (const { approved, voters } of groups) {
    const difference = worth(approved, one) - worth(approved, other);
    compared[difference > 0 ? 'preferFirst' : difference < 0 ? 'preferSecond' : 'indifferent'] += voters;
  }
  return compared;
}
