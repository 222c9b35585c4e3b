import { defaultSeed } from '../counting/input-hash';
import { Lots } from '../counting/lots';
import { byBigint, levelsBy, shownTies, standing, sum, type Outcome, type Tie } from '../counting/outcome';
import { hashOfScores, type ScoreBallots } from '../reading/score-ballots';

export interface StarStep {
  readonly step: 'sums' | 'runoff';
  readonly figures: ReadonlyMap<string, bigint>;
  /** Ballots that score both finalists alike. */
  readonly equal?: bigint;
}

/**
 * STAR, “score then automatic runoff” (Equal Vote Coalition): the two greatest sums are finalists; of them the one
 * scored higher on more ballots wins. Blank is 0.
 *
 * Options tied for a place in the runoff: who wins most of the pairs among the tied, then who has most top scores,
 * then by lot. The runoff tied: the greater sum, then most top scores, then by lot. The order is the winner, the other
 * finalist, then all others by sum.
 */
export function star(ballots: ScoreBallots, { seed }: { readonly seed?: string } = {}): Outcome {
  const { options, papers } = ballots;
  const inputHash = hashOfScores(ballots);
  const lots = new Lots(seed ?? defaultSeed(inputHash));
  const rules: Tie[] = [];
  const id = (one: number) => options[one]!.id;
  const scoreOf = (scores: readonly (bigint | null)[], one: number) => scores[one] ?? 0n;
  const count = (when: (scores: readonly (bigint | null)[]) => boolean) =>
    sum(papers.map((paper) => (when(paper.scores) ? paper.count : 0n)));
  const sums = options.map((_, one) => sum(papers.map((paper) => scoreOf(paper.scores, one) * paper.count)));
  const top = papers.flatMap(({ scores }) => scores.map((one) => one ?? 0n)).reduce((a, b) => (b > a ? b : a), 0n);
  const over = (a: number, b: number) => count((scores) => scoreOf(scores, a) > scoreOf(scores, b));
  const wins = (one: number, among: readonly number[]) =>
    BigInt(among.filter((other) => other !== one && over(one, other) > over(other, one)).length);
  const tops = (one: number) => count((scores) => scoreOf(scores, one) === top);

  const firstOf = (
    tied: readonly number[],
    by: readonly ((one: number, among: readonly number[]) => bigint)[],
    where: string,
  ) => {
    let left = [...tied];
    for (const figure of by) {
      const among = left;
      left = levelsBy(among.length, (i) => figure(among[i]!, among), byBigint)[0]!.map((i) => among[i]!);
    }
    if (left.length > 1) return lots.among(left, id, where);
    if (tied.length > 1) rules.push({ between: tied.map(id), resolvedBy: 'rule', where });
    return left[0]!;
  };

  const finalists: number[] = [];
  for (const level of levelsBy(options.length, (one) => sums[one]!, byBigint)) {
    const left = [...level];
    while (finalists.length < 2 && left.length) {
      // Two tied for the two places need no parting.
      const all = finalists.length + left.length <= 2;
      const next = all ? left[0]! : firstOf(left, [wins, tops], 'a place in the runoff');
      finalists.push(next);
      left.splice(left.indexOf(next), 1);
    }
  }
  const trace: StarStep[] = [{ step: 'sums', figures: new Map(sums.map((total, one) => [id(one), total])) }];
  const [a, b] = finalists;
  let order = finalists;
  if (a !== undefined && b !== undefined) {
    const [forA, forB] = [over(a, b), over(b, a)];
    const winner =
      forA !== forB
        ? forA > forB
          ? a
          : b
        : firstOf(
            [a, b].sort((x, y) => x - y),
            [(one) => sums[one]!, tops],
            'the runoff',
          );
    order = [winner, winner === a ? b : a];
    const figures = new Map([
      [id(a), forA],
      [id(b), forB],
    ]);
    trace.push({ step: 'runoff', figures, equal: sum(papers.map((one) => one.count)) - forA - forB });
  }
  const rest = levelsBy(options.length, (one) => sums[one]!, byBigint)
    .map((level) => level.filter((one) => !order.includes(one)))
    .filter((level) => level.length);
  const result = standing(options, [...order.map((one) => [one]), ...rest], (one) => sums[one]!);
  return {
    result,
    trace,
    ties: [...rules, ...lots.drawn, ...shownTies(result.ranking)],
    method: 'star',
    version: 1,
    inputHash,
  };
}
