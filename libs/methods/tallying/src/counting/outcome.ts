import type { Share } from '@mondee/kernel';

/** What can be chosen. `id` is the file's own; `name` is what people read. */
export interface Option {
  readonly id: string;
  readonly name: string;
}

/** Options that stood equal somewhere in the count, and how the rule parted them: by itself, by lot, or not at all. */
export interface Tie {
  readonly between: readonly string[];
  readonly resolvedBy: 'rule' | 'lot' | null;
  /** In what the tie was, in a few words. */
  readonly where?: string;
  /** Drawn by lot: whom the lot named. */
  readonly drawn?: string;
  /** What it was drawn from. */
  readonly seed?: string;
}

/** Who is elected (all tied ones), the whole order best first (tied ones together), and the figures behind. */
export interface Standing {
  readonly winners: readonly string[];
  readonly ranking: readonly (readonly string[])[];
  readonly scores: ReadonlyMap<string, bigint | Share>;
}

/** What every method gives back: the result, how it came about, and what is needed to check it. */
export interface Outcome<R = Standing, S = unknown> {
  readonly result: R;
  readonly trace: readonly S[];
  readonly ties: readonly Tie[];
  readonly method: string;
  readonly version: number;
  /** SHA-256 of the canonical input: same ballots in another order, same hash. */
  readonly inputHash: string;
}

/** Option numbers sorted by a figure, greatest first; equal figures stand together, in their published order. */
export function levelsBy<F>(count: number, figure: (option: number) => F, compare: (a: F, b: F) => number): number[][] {
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => compare(figure(b), figure(a)) || a - b);
  const levels: number[][] = [];
  for (const option of order) {
    const level = levels.at(-1);
    if (level && compare(figure(level[0]!), figure(option)) === 0) level.push(option);
    else levels.push([option]);
  }
  return levels;
}

export const byBigint = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
export const sum = (values: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const value of values) total += value;
  return total;
};

/** The standing of options ranked in levels; the first level wins. */
export function standing(
  options: readonly Option[],
  levels: readonly (readonly number[])[],
  score: (option: number) => bigint | Share,
): Standing {
  const ids = (level: readonly number[] = []) => level.map((option) => options[option]!.id);
  return {
    winners: ids(levels[0]),
    ranking: levels.map(ids),
    scores: new Map(options.map(({ id }, option) => [id, score(option)])),
  };
}

/** Ties that the rule leaves standing: every level with more than one option. */
export function shownTies(ranking: readonly (readonly string[])[]): Tie[] {
  return ranking.filter((level) => level.length > 1).map((between) => ({ between, resolvedBy: null }));
}
