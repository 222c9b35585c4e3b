import { byBigint, levelsBy, shownTies, standing, type Outcome } from '../counting/outcome';
import { victory, type Strength } from '../counting/strength';
import { hashOfPairwise, type Pairwise } from '../reading/pairwise';

export interface MinimaxStep {
  readonly option: string;
  /** How strong its worst defeat is; zero where nobody beats it. */
  readonly worstDefeat: bigint;
  /** By whom, all who defeat it as strongly. */
  readonly by: readonly string[];
}

/**
 * Minimax (Simpson 1969, Kramer 1977): the option whose worst defeat is least wins, all tied ones. A defeat weighs the
 * votes for it (`wv`) or the margin. The score is the worst defeat: less is better.
 */
export function minimax(pairs: Pairwise, strength: Strength = 'wv', hash = hashOfPairwise(pairs)): Outcome {
  const trace = pairs.options.map(({ id }, a): MinimaxStep => {
    const defeats = pairs.options.map((_, b) => (a === b ? 0n : victory(pairs, strength, b, a)));
    const worstDefeat = defeats.reduce((most, one) => (one > most ? one : most), 0n);
    const by = pairs.options.filter((_, b) => worstDefeat > 0n && defeats[b] === worstDefeat).map((one) => one.id);
    return { option: id, worstDefeat, by };
  });
  const levels = levelsBy(trace.length, (a) => -trace[a]!.worstDefeat, byBigint);
  const result = standing(pairs.options, levels, (a) => trace[a]!.worstDefeat);
  return { result, trace, ties: shownTies(result.ranking), method: 'ranked.minimax', version: 1, inputHash: hash };
}
