import type { Pick } from './equal-shares';

/** More outcomes than this are refused, not listed. */
export const MOST_OUTCOMES = 10_000;
const MOST_RUNS = 200_000;

/**
 * Every outcome a rule allows when no order of ties is stated: the rule is run once for each way of choosing at its
 * ties, depth first. Outcomes are sets; each is listed once.
 * @returns nothing when there are more than `MOST_OUTCOMES`
 */
export function allOutcomes(rule: (pick: Pick) => readonly number[]): readonly (readonly number[])[] | undefined {
  const found = new Map<string, readonly number[]>();
  const waiting: number[][] = [[]];
  for (let runs = 0; waiting.length > 0; runs++) {
    if (found.size > MOST_OUTCOMES || runs > MOST_RUNS) return undefined;
    const path = waiting.pop()!;
    let at = 0;
    const winners = rule((tied) => {
      const ordered = [...tied].sort((a, b) => a - b);
      const chosen = path[at] ?? 0;
      if (at >= path.length) {
        // A tie met for the first time on this path: the other ways are tried later.
        for (let other = 1; other < ordered.length; other++) waiting.push([...path, ...zeros(at - path.length), other]);
      }
      at++;
      return ordered[chosen]!;
    });
    const outcome = [...winners].sort((a, b) => a - b);
    found.set(outcome.join(), outcome);
  }
  return [...found.values()].sort(byMembers);
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

function byMembers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
