import { sum } from '../counting/outcome';

/**
 * A stretch of the walk from the middle outwards: `pairs` times the grade below, then the grade above the middle.
 * Grades are numbers from 0, the worst.
 */
export interface Run {
  readonly below: number;
  /** None for the single grade in the very middle of an odd number. */
  readonly above: number | undefined;
  readonly pairs: bigint;
}

/**
 * The grades in the order in which medians are taken off, in stretches. Of n grades sorted from the worst, the lower
 * median is at ⌊(n − 1)/2⌋; taking it off, and again, gives for n = 5 the places 2 · 1 3 · 0 4, for n = 4 1 2 · 0 3.
 *
 * @param counts how often each grade occurs, worst first
 */
export function middleOut(counts: readonly bigint[]): Run[] {
  const total = sum(counts);
  if (total === 0n) return [];
  const runs: Run[] = [];
  const odd = total % 2n === 1n;
  const half = total / 2n;
  if (odd) runs.push({ below: gradeAt(counts, half), above: undefined, pairs: 1n });
  // Going down from place half − 1, and up from place half (+ 1 when odd).
  const down = stretches(counts, half).reverse();
  const up = stretches([...counts].reverse(), half)
    .reverse()
    .map(({ grade, size }) => ({ grade: counts.length - 1 - grade, size }));
  let [i, j] = [0, 0];
  let [left, right] = [down[0]?.size ?? 0n, up[0]?.size ?? 0n];
  while (i < down.length && j < up.length) {
    const pairs = left < right ? left : right;
    runs.push({ below: down[i]!.grade, above: up[j]!.grade, pairs });
    left -= pairs;
    right -= pairs;
    if (left === 0n) left = down[++i]?.size ?? 0n;
    if (right === 0n) right = up[++j]?.size ?? 0n;
  }
  return runs;
}

/** The first `size` grades from one end, as stretches of the same grade. */
function stretches(counts: readonly bigint[], size: bigint): { grade: number; size: bigint }[] {
  const found: { grade: number; size: bigint }[] = [];
  let left = size;
  for (let grade = 0; grade < counts.length && left > 0n; grade++) {
    const here = counts[grade]! < left ? counts[grade]! : left;
    if (here > 0n) found.push({ grade, size: here });
    left -= here;
  }
  return found;
}

function gradeAt(counts: readonly bigint[], place: bigint): number {
  let before = 0n;
  return counts.findIndex((n) => (before += n) > place);
}

/** Compares two walks of the same length; an empty one (nobody graded) is the least. */
export function compareRuns(a: readonly Run[], b: readonly Run[]): number {
  if (!a.length || !b.length) return a.length - b.length;
  let [i, j] = [0, 0];
  let [left, right] = [a[0]!.pairs, b[0]!.pairs];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    const differ = x.below - y.below || (x.above ?? 0) - (y.above ?? 0);
    if (differ) return differ;
    const pairs = left < right ? left : right;
    left -= pairs;
    right -= pairs;
    if (left === 0n) left = a[++i]?.pairs ?? 0n;
    if (right === 0n) right = b[++j]?.pairs ?? 0n;
  }
  return 0;
}
