import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condorcetWinner, minimax, pairwiseOf, rankedPairs, schulze, type Pairwise, type Strength } from '../index';
import { ballotsOf, duplicated, randomBallots, renumbered } from '../random-ballots.fixture';
import { ranksOf, type RankedBallots } from '../reading/ranked-ballots';

/** d[a,b] by asking every ballot. */
function naivePairs(ballots: RankedBallots): Pairwise {
  const place = (paper: RankedBallots['papers'][number], option: number) => {
    const rank = ranksOf(paper).findIndex((one) => one.includes(option));
    return rank < 0 ? Infinity : rank;
  };
  const over = (a: number, b: number) =>
    ballots.papers.reduce((n, paper) => (a !== b && place(paper, a) < place(paper, b) ? n + paper.count : n), 0n);
  return { options: ballots.options, voters: ballots.voters, over };
}

const link = ({ over }: Pairwise, strength: Strength, a: number, b: number) =>
  over(a, b) > over(b, a) ? (strength === 'wv' ? over(a, b) : over(a, b) - over(b, a)) : 0n;

/** The widest of all simple paths, one by one. */
function naiveWidest(pairs: Pairwise, strength: Strength, a: number, b: number, been: readonly number[] = [a]): bigint {
  let best = 0n;
  for (let c = 0; c < pairs.options.length; c++) {
    const first = been.includes(c) ? 0n : link(pairs, strength, a, c);
    if (first === 0n) continue;
    const rest = c === b ? first : naiveWidest(pairs, strength, c, b, [...been, c]);
    const width = rest < first ? rest : first;
    if (width > best) best = width;
  }
  return best;
}

const strengths = fc.constantFrom<Strength>('wv', 'margins');
const methods = [schulze, rankedPairs, minimax];

describe('pairs', () => {
  it('are what asking every ballot gives, equal ranks and ballots beyond 2⁵³ too', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), fc.constantFrom(1n, 10n ** 18n), (few, times) => {
        const ballots = duplicated(few, times);
        const [fast, naive] = [pairwiseOf(ballots), naivePairs(ballots)];
        for (let a = 0; a < few.options.length; a++)
          for (let b = 0; b < few.options.length; b++) if (a !== b) expect(fast.over(a, b)).toBe(naive.over(a, b));
      }),
    ));
});

describe('Schulze', () => {
  it('wins as all simple paths say', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), strengths, (ballots, strength) => {
        const pairs = pairwiseOf(ballots);
        const all = [...ballots.options.keys()];
        const winners = all.filter((a) =>
          all.every((b) => a === b || naiveWidest(pairs, strength, a, b) >= naiveWidest(pairs, strength, b, a)),
        );
        expect(schulze(pairs, strength).result.winners).toEqual(winners.map((one) => ballots.options[one]!.id));
      }),
    ));

  it('example 1 of the paper: E > A > C > B > D', () => {
    const orders = { ACBED: 5n, ADECB: 5n, BEDAC: 8n, CABED: 3n, CAEBD: 7n, CBADE: 2n, DCEBA: 7n, EBADC: 8n };
    const papers = Object.entries(orders).map(([order, count]) => ({
      count,
      order: [...order].map((letter) => letter.charCodeAt(0) - 65),
    }));
    expect(
      schulze(pairwiseOf(ballotsOf(papers, 5)))
        .result.ranking.flat()
        .join(''),
    ).toBe('eacbd');
  });

  it('turned ballots turn the order when nobody is tied', () =>
    fc.assert(
      fc.property(randomBallots(), strengths, (some, strength) => {
        const full = some.papers.map((paper) => ({
          ...paper,
          order: [...paper.order, ...[...some.options.keys()].filter((one) => !paper.order.includes(one))],
        }));
        const turned = full.map((paper) => ({ ...paper, order: [...paper.order].reverse() }));
        const order = schulze(pairwiseOf({ ...some, papers: full }), strength).result.ranking;
        const back = schulze(pairwiseOf({ ...some, papers: turned }), strength).result.ranking;
        if (order.every((level) => level.length === 1)) expect(back).toEqual([...order].reverse());
      }),
    ));

  it('raising a sole winner on one ballot leaves it among the winners', () =>
    fc.assert(
      fc.property(randomBallots(), strengths, (ballots, strength) => {
        const [winner, ...others] = schulze(pairwiseOf(ballots), strength).result.winners;
        const at = ballots.options.findIndex(({ id }) => id === winner);
        fc.pre(others.length === 0 && ballots.papers.length > 0);
        const [first, ...rest] = ballots.papers;
        const raised = { ...first!, order: [at, ...first!.order.filter((one) => one !== at)] };
        const after = schulze(pairwiseOf({ ...ballots, papers: [raised, ...rest] }), strength).result.winners;
        expect(after).toContain(winner);
      }),
    ));

  it('500 options are counted in a few seconds', () => {
    const m = 500;
    const papers = Array.from({ length: 60 }, (_, v) => ({
      count: 1n,
      order: Array.from({ length: m }, (_n, i) => (i * (2 * v + 1) * 3 + v * 7) % m).filter(
        (x, i, all) => all.indexOf(x) === i,
      ),
    }));
    const began = performance.now();
    expect(schulze(pairwiseOf(ballotsOf(papers, m))).result.winners.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('every pairwise method', () => {
  it('does not care how options are numbered, unless published order decides', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), strengths, fc.infiniteStream(fc.nat()), (ballots, strength, nats) => {
        const to = [...ballots.options.keys()];
        for (let i = to.length - 1; i > 0; i--) {
          const j = nats.next().value % (i + 1);
          [to[i], to[j]] = [to[j]!, to[i]!];
        }
        for (const method of methods) {
          const here = method(pairwiseOf(ballots), strength);
          const there = method(pairwiseOf(renumbered(ballots, to)), strength);
          const sorted = (levels: readonly (readonly string[])[]) => levels.map((level) => [...level].sort());
          if (!here.ties.some(({ where }) => where?.includes('published order')))
            expect(sorted(there.result.ranking)).toEqual(sorted(here.result.ranking));
        }
      }),
    ));

  it('gives the same order when every ballot is there three times', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), strengths, (ballots, strength) => {
        for (const method of methods)
          expect(method(pairwiseOf(duplicated(ballots, 3n)), strength).result.ranking).toEqual(
            method(pairwiseOf(ballots), strength).result.ranking,
          );
      }),
    ));

  it('elects whoever beats all others', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), strengths, (ballots, strength) => {
        const pairs = pairwiseOf(ballots);
        const best = condorcetWinner(pairs);
        if (best !== undefined)
          for (const method of methods)
            expect(method(pairs, strength).result.winners).toEqual([ballots.options[best]!.id]);
      }),
    ));
});

describe('ranked pairs', () => {
  it('keeps what a plain walk through the victories keeps', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), strengths, (ballots, strength) => {
        const pairs = pairwiseOf(ballots);
        const kept: [number, number][] = [];
        const reaches = (a: number, b: number): boolean => a === b || kept.some(([x, y]) => x === a && reaches(y, b));
        const all = [...ballots.options.keys()].flatMap((a) => [...ballots.options.keys()].map((b) => [a, b] as const));
        const key = ([a, b]: readonly [number, number]) => [-link(pairs, strength, a, b), pairs.over(b, a), a, b];
        const victories = all.filter(([a, b]) => link(pairs, strength, a, b) > 0n);
        victories.sort((x, y) => {
          const [left, right] = [key(x), key(y)];
          const i = left.findIndex((one, at) => one !== right[at]);
          return i < 0 ? 0 : left[i]! < right[i]! ? -1 : 1;
        });
        for (const [a, b] of victories) if (!reaches(b, a)) kept.push([a, b]);
        const winners = [...ballots.options.keys()].filter((one) => !kept.some(([, under]) => under === one));
        expect(rankedPairs(pairs, strength).result.winners).toEqual(winners.map((one) => ballots.options[one]!.id));
      }),
    ));

  it('says where published order decided a circle of equals', () => {
    const circle = [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ].map((order) => ({ count: 1n, order }));
    const { result, ties } = rankedPairs(pairwiseOf(ballotsOf(circle, 3)));
    expect(result.winners).toEqual(['a']);
    expect(ties).toMatchObject([{ between: ['a', 'b', 'c'], resolvedBy: 'rule' }]);
  });
});

describe('minimax', () => {
  it('elects whose worst defeat is least', () =>
    fc.assert(
      fc.property(randomBallots({ equal: true }), strengths, (ballots, strength) => {
        const pairs = pairwiseOf(ballots);
        const all = [...ballots.options.keys()];
        const worst = all.map((a) => Math.max(...all.map((b) => (a === b ? 0 : Number(link(pairs, strength, b, a))))));
        const winners = all.filter((a) => worst[a] === Math.min(...worst));
        expect(minimax(pairs, strength).result.winners).toEqual(winners.map((one) => ballots.options[one]!.id));
      }),
    ));
});
