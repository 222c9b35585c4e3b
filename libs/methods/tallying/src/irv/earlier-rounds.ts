/**
 * Of options that are tied now, those who had the fewest (or the most) at the latest earlier round where they were not
 * all equal; among those still equal, the round before it decides, and so on. More than one only where they were
 * equal in every round.
 *
 * @param history votes by option, a row for each round, the present one last
 */
export function partedByEarlierRounds(
  tied: readonly number[],
  history: readonly (readonly bigint[])[],
  which: 'fewest' | 'most',
): number[] {
  let left = [...tied];
  for (let round = history.length - 1; round >= 0 && left.length > 1; round--) {
    const votes = history[round]!;
    const chosen = left.map((one) => votes[one]!).reduce((a, b) => ((which === 'fewest' ? b < a : b > a) ? b : a));
    left = left.filter((one) => votes[one] === chosen);
  }
  return left;
}
