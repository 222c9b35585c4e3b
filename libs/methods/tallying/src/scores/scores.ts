import { compareShares, share, type Share } from '@mondee/kernel';
import { byBigint, levelsBy, shownTies, standing, sum, type Outcome } from '../counting/outcome';
import { hashOfScores, type ScoreBallots } from '../reading/score-ballots';
import { Unreadable } from '../reading/unreadable';

/** How many ballots speak for each option (above zero): out of them a majority is reckoned. */
export const supporters = ({ options, papers }: ScoreBallots): bigint[] =>
  options.map((_, i) => sum(papers.map(({ count, scores }) => ((scores[i] ?? 0n) > 0n ? count : 0n))));

const totals = ({ options, papers }: ScoreBallots): bigint[] =>
  options.map((_, i) => sum(papers.map(({ count, scores }) => (scores[i] ?? 0n) * count)));

function bySum(method: string, ballots: ScoreBallots): Outcome {
  const figures = totals(ballots);
  const result = standing(
    ballots.options,
    levelsBy(figures.length, (i) => figures[i]!, byBigint),
    (i) => figures[i]!,
  );
  const trace = ballots.options.map(({ id }, i) => ({ option: id, total: figures[i]!, ...spread(ballots, i) }));
  return { result, trace, ties: shownTies(result.ranking), method, version: 1, inputHash: hashOfScores(ballots) };
}

/** How many gave what: what a chart of the result shows. */
function spread({ papers }: ScoreBallots, option: number) {
  const given = new Map<string, bigint>();
  for (const { count, scores } of papers) {
    const score = scores[option] === null ? 'blank' : String(scores[option]);
    given.set(score, (given.get(score) ?? 0n) + count);
  }
  return { given };
}

/** Approval voting (Brams & Fishburn 1978): most approvals; all tied ones are shown. Scores are 0 or 1. */
export function approval(ballots: ScoreBallots): Outcome {
  for (const { scores, line } of ballots.papers)
    if (scores.some((one) => one !== null && one !== 0n && one !== 1n))
      throw new Unreadable('NotAMark', 'An approval is 0 or 1', line);
  return bySum('approval', ballots);
}

export interface ScoreOptions {
  /** A blank counts zero, or is left out and the mean decides. */
  readonly blank?: 'zero' | 'ignore';
  readonly min?: bigint;
  readonly max?: bigint;
}

/** Score voting: the greatest sum (a blank is zero), or with `ignore` the greatest mean of the grades given, exact. */
export function score(ballots: ScoreBallots, { blank = 'zero', min, max }: ScoreOptions = {}): Outcome {
  within(ballots, min, max);
  const sums = bySum('score', ballots);
  if (blank === 'zero') return sums;
  const figures = totals(ballots);
  const graded = ballots.options.map((_, i) =>
    sum(ballots.papers.map((one) => (one.scores[i] === null ? 0n : one.count))),
  );
  const means = figures.map((total, i): Share => share(total, graded[i] || 1n));
  const result = standing(
    ballots.options,
    levelsBy(means.length, (i) => means[i]!, compareShares),
    (i) => means[i]!,
  );
  return { ...sums, result, ties: shownTies(result.ranking) };
}

function within({ papers }: ScoreBallots, min?: bigint, max?: bigint): void {
  for (const { scores, line } of papers)
    for (const one of scores)
      if (one !== null && ((min !== undefined && one < min) || (max !== undefined && one > max)))
        throw new Unreadable('OutOfRange', `A score of ${one} is not between ${min ?? '…'} and ${max ?? '…'}`, line);
}

/**
 * Quadratic voting (Posner & Weyl 2015; Lalley & Weyl 2018): v votes for or against an option cost v² credits; a
 * ballot over its credits is refused, with its line. The greatest sum of votes wins.
 */
export function quadratic(ballots: ScoreBallots, { credits }: { readonly credits?: bigint } = {}): Outcome {
  for (const { scores, line } of ballots.papers) {
    const cost = sum(scores.map((one) => (one ?? 0n) ** 2n));
    if (credits !== undefined && cost > credits)
      throw new Unreadable('OverCredits', `A ballot costs ${cost} credits of ${credits}`, line);
  }
  return bySum('quadratic', ballots);
}
