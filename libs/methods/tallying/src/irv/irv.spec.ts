import { compareShares, share, type Share } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irv } from '../index';
import { ballotsOf, duplicated, randomBallots } from '../random-ballots.fixture';
import { ranksOf, type RankedBallots } from '../reading/ranked-ballots';

const plus = (a: Share, b: Share) => share(a.num * b.den + b.num * a.den, a.den * b.den);

/** Counts everything anew in every round; nothing where a lot would be needed. */
function naiveOrder({ options, papers }: RankedBallots): string[] | undefined {
  let left = [...options.keys()];
  const rounds: Share[][] = [];
  const out: number[] = [];
  while (left.length > 1) {
    const votes = options.map(() => share(0n));
    for (const paper of papers) {
      const rank = ranksOf(paper)
        .map((one) => one.filter((option) => left.includes(option)))
        .find((one) => one.length);
      for (const one of rank ?? []) votes[one] = plus(votes[one]!, share(paper.count, BigInt(rank!.length)));
    }
    rounds.unshift(votes);
    let last = left;
    for (const round of rounds) {
      const least = last.map((one) => round[one]!).reduce((a, b) => (compareShares(b, a) < 0 ? b : a));
      last = last.filter((one) => compareShares(round[one]!, least) === 0);
    }
    if (last.length > 1) return undefined;
    out.unshift(last[0]!);
    left = left.filter((one) => one !== last[0]);
  }
  return [...left, ...out].map((one) => options[one]!.id);
}

describe('instant runoff', () => {
  it('eliminates as a full recount of every round does', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), (ballots) => {
        const expected = naiveOrder(ballots);
        const { result, ties } = irv(ballots);
        if (expected) expect(result.ranking.flat()).toEqual(expected);
        else expect(ties.some(({ resolvedBy }) => resolvedBy === 'lot')).toBe(true);
      }),
      { numRuns: 400 },
    ));

  it('every ballot is with somebody or used up, in every round', () =>
    fc.assert(
      fc.property(
        randomBallots({ equal: true }),
        fc.constantFrom('split' as const, 'stop' as const),
        (ballots, equal) => {
          for (const round of irv(ballots, { equal }).trace as {
            votes: Map<string, bigint | Share>;
            exhausted: bigint | Share;
          }[]) {
            const all = [...round.votes.values(), round.exhausted].map((one) =>
              typeof one === 'bigint' ? share(one) : one,
            );
            expect(all.reduce(plus, share(0n))).toEqual(share(ballots.voters));
          }
        },
      ),
    ));

  it('elects whom more than half put first', () =>
    fc.assert(
      fc.property(randomBallots(), (ballots) => {
        for (const [i, { id }] of ballots.options.entries()) {
          const first = ballots.papers.reduce((n, { count, order }) => (order[0] === i ? n + count : n), 0n);
          if (first * 2n > ballots.voters) expect(irv(ballots).result.winners).toEqual([id]);
        }
      }),
    ));

  it('the same seed draws the same, and ballots twice over change nothing but the lot', () =>
    fc.assert(
      fc.property(randomBallots(), fc.string(), (ballots, seed) => {
        expect(irv(ballots, { seed })).toEqual(irv(ballots, { seed }));
        const twice = irv(duplicated(ballots, 2n), { seed });
        expect(twice.result.ranking).toEqual(irv(ballots, { seed }).result.ranking);
      }),
    ));

  it('a lot says whom it drew, among whom, and from what', () => {
    const { ties, inputHash } = irv(ballotsOf([], 3));
    expect(ties).toHaveLength(2);
    expect(ties[0]).toMatchObject({ between: ['a', 'b', 'c'], resolvedBy: 'lot', seed: `mondee:${inputHash}` });
  });

  it('a last place shared by two goes to who had fewer in the round before', () => {
    // Round 1: a 4, b 3, c 2, d 1. d's ballot goes to c: b and c are tied with 3, and c had fewer.
    const papers = [
      { count: 4n, order: [0] },
      { count: 3n, order: [1] },
      { count: 2n, order: [2] },
      { count: 1n, order: [3, 2] },
    ];
    const { result, ties } = irv(ballotsOf(papers, 4));
    expect(result.ranking.flat()).toEqual(['a', 'b', 'c', 'd']);
    expect(ties).toMatchObject([{ between: ['b', 'c'], resolvedBy: 'rule' }]);
  });
});
