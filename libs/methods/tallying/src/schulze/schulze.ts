import { shownTies, standing, type Outcome } from '../counting/outcome';
import { condorcetWinner, levelsOf, tableOf, victory, type Strength } from '../counting/strength';
import { hashOfPairwise, type Pairwise } from '../reading/pairwise';

export interface SchulzeStep {
  readonly step: 'pairwise' | 'paths';
  readonly options: readonly string[];
  /** Row over column; nothing on the diagonal. */
  readonly table: readonly (readonly (bigint | null)[])[];
  readonly condorcetWinner?: string | null;
}

/**
 * Schulze's method. M. Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method”, Social Choice and Welfare 36 (2011); arXiv:1804.02973.
 *
 * A link goes from a to b where d[a,b] > d[b,a], as strong as d[a,b] (`wv`) or as the margin. A path is as strong as
 * its weakest link; a stands above b when its widest path to b is stronger than b's to a. Winners are all above whom
 * nobody stands. The score of an option is how many others it stands above.
 * Cost: m³ steps on whole numbers of 32 bits (the order of the strengths, which is all a widest path needs, so any
 * size of count stays exact): 500 options in about a quarter of a second.
 */
export function schulze(pairs: Pairwise, strength: Strength = 'wv', hash = hashOfPairwise(pairs)): Outcome {
  const m = pairs.options.length;
  const { widest, strengths } = widestPaths(pairs, strength);
  const above = (a: number, b: number) => widest[a * m + b]! > widest[b * m + a]!;
  const result = standing(pairs.options, levelsOf(m, above), (a) =>
    BigInt(pairs.options.filter((_, b) => b !== a && above(a, b)).length),
  );
  const options = pairs.options.map(({ id }) => id);
  const winner = condorcetWinner(pairs);
  const trace: SchulzeStep[] = [
    {
      step: 'pairwise',
      options,
      table: tableOf(pairs),
      condorcetWinner: winner === undefined ? null : options[winner]!,
    },
    {
      step: 'paths',
      options,
      table: options.map((_, a) => options.map((_o, b) => (a === b ? null : strengths[widest[a * m + b]!]!))),
    },
  ];
  return { result, trace, ties: shownTies(result.ranking), method: 'ranked.schulze', version: 1, inputHash: hash };
}

/** Floyd and Warshall's closure with (max, min), on the rank of each strength among the distinct ones. */
function widestPaths(pairs: Pairwise, strength: Strength) {
  const m = pairs.options.length;
  const direct: bigint[] = [];
  for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) direct.push(a === b ? 0n : victory(pairs, strength, a, b));
  const strengths = [...new Set([0n, ...direct])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const rank = new Map(strengths.map((one, i) => [one, i]));
  const widest = Int32Array.from(direct, (one) => rank.get(one)!);
  for (let c = 0; c < m; c++) {
    const through = widest.subarray(c * m, c * m + m);
    for (let a = 0; a < m; a++) {
      const first = widest[a * m + c]!;
      if (a === c || first === 0) continue;
      const row = a * m;
      for (let b = 0; b < m; b++) {
        const next = through[b]! < first ? through[b]! : first;
        if (next > widest[row + b]! && b !== a) widest[row + b] = next;
      }
    }
  }
  return { widest, strengths };
}
