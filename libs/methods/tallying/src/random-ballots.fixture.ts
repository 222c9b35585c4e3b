import fc from 'fast-check';
import type { Paper, RankedBallots } from './reading/ranked-ballots';
import { readText, type LineReader } from './reading/unreadable';
import type { ScoreBallots } from './reading/score-ballots';
import { tallyingMethods } from './methods';
import type { Counted } from './door/method';

export const optionsOf = (m: number) =>
  Array.from({ length: m }, (_, i) => ({ id: String.fromCharCode(97 + i), name: `Option ${i + 1}` }));

const strictPaper = (m: number): fc.Arbitrary<Paper> =>
  fc.record({
    count: fc.integer({ min: 1, max: 9 }).map(BigInt),
    order: fc.shuffledSubarray(Array.from({ length: m }, (_, i) => i)),
  });

/** A paper where some ranks may be equal; the ranks cover `order`. */
const equalPaper = (m: number): fc.Arbitrary<Paper> =>
  fc.tuple(strictPaper(m), fc.array(fc.boolean(), { minLength: m, maxLength: m })).map(([paper, joins]) => {
    const ranks: number[] = [];
    paper.order.forEach((_, i) => (i > 0 && joins[i] ? ranks[ranks.length - 1]!++ : ranks.push(1)));
    return ranks.some((size) => size > 1) ? { ...paper, ranks } : paper;
  });

export const ballotsOf = (papers: readonly Paper[], m: number, seats = 1): RankedBallots => ({
  options: optionsOf(m),
  papers,
  seats,
  voters: papers.reduce((n, { count }) => n + count, 0n),
});

export const randomBallots = ({ equal = false, most = 5 } = {}): fc.Arbitrary<RankedBallots> =>
  fc
    .integer({ min: 1, max: most })
    .chain((m) =>
      fc
        .tuple(fc.array(equal ? equalPaper(m) : strictPaper(m), { maxLength: 8 }), fc.integer({ min: 1, max: 3 }))
        .map(([papers, seats]) => ballotsOf(papers, m, seats)),
    );

export const randomScores = (max = 5): fc.Arbitrary<ScoreBallots> =>
  fc.integer({ min: 1, max: 4 }).chain((m) =>
    fc
      .array(
        fc.record({
          count: fc.integer({ min: 1, max: 4 }).map(BigInt),
          scores: fc.array(fc.option(fc.integer({ min: 0, max }).map(BigInt)), { minLength: m, maxLength: m }),
          line: fc.constant(1),
        }),
        { maxLength: 7 },
      )
      .map((papers) => ({ options: optionsOf(m), papers, voters: papers.reduce((n, { count }) => n + count, 0n) })),
  );

/** The same options under other numbers: `to[i]` is where option i goes; it keeps its id. */
export function renumbered(ballots: RankedBallots, to: readonly number[]): RankedBallots {
  const options = ballots.options.map((_, i) => ballots.options[to.indexOf(i)]!);
  return {
    ...ballots,
    options,
    papers: ballots.papers.map((one) => ({ ...one, order: one.order.map((i) => to[i]!) })),
  };
}

export const duplicated = (ballots: RankedBallots, times: bigint): RankedBallots => ({
  ...ballots,
  voters: ballots.voters * times,
  papers: ballots.papers.map((one) => ({ ...one, count: one.count * times })),
});

export const read = <T>(reader: LineReader<T>, text: string): T => readText(text, reader);

/** Through the table of methods, as the command does. */
export function tally(id: string, text: string, options: object = {}): Counted {
  const counting = tallyingMethods.find((one) => one.id === id)!.begin(options);
  return readText(text, { line: (line, number) => counting.line(line, number), end: () => counting.finish() });
}

/** What a refused input says. */
export function refused(act: () => unknown): { code: string; line: number | undefined } {
  try {
    act();
  } catch (fault) {
    const { code, line } = fault as { code: string; line?: number };
    return { code, line };
  }
  throw new Error('It was taken');
}
