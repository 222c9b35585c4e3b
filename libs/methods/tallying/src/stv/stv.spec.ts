import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stvMeek, stvScottish, stvWigmPrf, type Outcome, type RankedBallots, type StvStage } from '../index';
import { ballotsOf, duplicated, randomBallots } from '../random-ballots.fixture';

interface Paper {
  readonly order: readonly number[];
  value: bigint;
  at: number | undefined;
}

/** Every ballot is a paper of its own, and each stage counts them all anew; nothing where a lot would be needed. */
function naiveGregory(ballots: RankedBallots, digits: number, rule: 'scottish' | 'prf'): string[] | undefined {
  const { options, seats } = ballots;
  const unit = 10n ** BigInt(digits);
  const papers = ballots.papers.flatMap(({ order, count }) =>
    Array.from({ length: Number(count) }, (): Paper => ({ order, value: unit, at: undefined })),
  );
  const valid = BigInt(papers.filter(({ order }) => order.length).length);
  const share = BigInt(seats + 1);
  const quota = rule === 'scottish' ? (valid / share + 1n) * unit : (valid * unit) / share + 1n;
  let hopeful = [...options.keys()];
  const elected: number[] = [];
  let pending: number[] = [];
  const stages: bigint[][] = [];
  const settle = (paper: Paper) => void (paper.at = paper.order.find((one) => hopeful.includes(one)));
  const held = (one: number) => papers.reduce((n, { at, value }) => (at === one ? n + value : n), 0n);
  const kept = new Map<number, bigint>();
  papers.forEach(settle);
  for (;;) {
    const votes = options.map((_, one) => kept.get(one) ?? held(one));
    stages.unshift(votes);
    const winners = hopeful.filter((one) => votes[one]! >= quota);
    elected.push(...winners);
    hopeful = hopeful.filter((one) => !winners.includes(one));
    pending.push(...winners.filter((one) => rule === 'prf' || votes[one]! > quota));
    if (elected.length >= seats || elected.length + hopeful.length <= seats) break;
    const among = pending.length ? pending : hopeful;
    const sign = pending.length ? -1n : 1n;
    let chosen = among;
    for (const stage of rule === 'scottish' ? stages : stages.slice(0, 1)) {
      const edge = chosen.map((one) => stage[one]! * sign).reduce((a, b) => (b < a ? b : a));
      chosen = chosen.filter((one) => stage[one]! * sign === edge);
    }
    if (chosen.length > 1) return undefined;
    const [who] = chosen as [number];
    const surplus = votes[who]! - quota;
    const mine = papers.filter(({ at }) => at === who);
    if (pending.length) {
      pending = pending.filter((one) => one !== who);
      kept.set(who, quota);
      for (const paper of mine)
        paper.value =
          rule === 'scottish'
            ? (surplus * paper.value) / votes[who]!
            : (((paper.value * surplus) / unit) * unit) / votes[who]!;
    } else hopeful = hopeful.filter((one) => one !== who);
    mine.forEach(settle);
  }
  const all = elected.length < seats ? [...elected, ...hopeful] : elected;
  return all.sort((a, b) => a - b).map((one) => options[one]!.id);
}

/** Meek's distribution ballot by ballot, in whole numbers of 10⁻⁹. */
function naiveMeek({ options, papers, seats }: RankedBallots): string[] | undefined {
  const unit = 10n ** 9n;
  const ceil = (a: bigint, b: bigint) => (a % b ? a / b + 1n : a / b);
  const state = options.map(() => ({ kf: unit, is: 'hopeful' as 'hopeful' | 'elected' | 'out', votes: 0n }));
  const those = (is: string) => state.filter((one) => one.is === is);
  while (those('elected').length < seats && those('elected').length + those('hopeful').length > seats) {
    let before = papers.reduce((n, { count }) => n + count, 0n) * unit;
    for (;;) {
      for (const one of state) one.votes = 0n;
      for (const { order, count } of papers)
        for (let each = 0n; each < count; each++) {
          let weight = unit;
          for (const one of order) {
            const keep = ceil(weight * state[one]!.kf, unit);
            state[one]!.votes += keep;
            weight -= keep;
            if (weight <= 0n) break;
          }
        }
      const quota = state.reduce((n, { votes }) => n + votes, 0n) / BigInt(seats + 1) + 1n;
      const reached = those('hopeful').filter(({ votes }) => votes >= quota);
      for (const one of reached) one.is = 'elected';
      let surplus = those('elected').reduce((n, { votes }) => n + votes - quota, 0n);
      if (surplus < 0n) surplus = 0n;
      if (reached.length) break;
      if (surplus < 1_000n || surplus >= before) {
        const lowest = those('hopeful')
          .map(({ votes }) => votes)
          .reduce((a, b) => (b < a ? b : a));
        const tied = those('hopeful').filter(({ votes }) => votes <= lowest + surplus);
        if (tied.length > 1) return undefined;
        Object.assign(tied[0]!, { is: 'out', kf: 0n });
        break;
      }
      before = surplus;
      for (const one of those('elected')) one.kf = ceil(ceil(one.kf * quota, unit) * unit, one.votes);
    }
  }
  if (those('elected').length < seats) for (const one of those('hopeful')) one.is = 'elected';
  return options.filter((_, i) => state[i]!.is === 'elected').map(({ id }) => id);
}

type Stv = (ballots: RankedBallots) => Outcome<Outcome['result'], StvStage>;
const rules: readonly (readonly [string, Stv, (ballots: RankedBallots) => string[] | undefined])[] = [
  ['Scottish', stvScottish, (ballots) => naiveGregory(ballots, 5, 'scottish')],
  ['PRF WIGM', stvWigmPrf, (ballots) => naiveGregory(ballots, 4, 'prf')],
  ['PRF Meek', stvMeek, naiveMeek],
];

describe.each(rules)('%s', (_name, stv, naive) => {
  it('elects as a count paper by paper does', () =>
    fc.assert(
      fc.property(randomBallots({ most: 6 }), (ballots) => {
        const expected = naive(ballots);
        const { result, ties } = stv(ballots);
        if (expected) expect(result.winners).toEqual(expected);
        else expect(ties.some(({ resolvedBy }) => resolvedBy === 'lot')).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('fills the seats, as far as there are candidates, and ranks everybody once', () =>
    fc.assert(
      fc.property(randomBallots({ most: 6 }), (ballots) => {
        const { result } = stv(ballots);
        expect(result.winners).toHaveLength(Math.min(ballots.seats, ballots.options.length));
        expect([...result.ranking.flat()].sort()).toEqual(ballots.options.map(({ id }) => id));
      }),
    ));

  it('the order of the ballots changes nothing', () =>
    fc.assert(
      fc.property(randomBallots({ most: 6 }), (ballots) => {
        expect(stv({ ...ballots, papers: [...ballots.papers].reverse() })).toEqual(stv(ballots));
      }),
    ));

  it('no vote is made out of nothing', () =>
    fc.assert(
      fc.property(randomBallots({ most: 6 }), (ballots) => {
        for (const { nonTransferable } of stv(ballots).trace) expect(nonTransferable.startsWith('-')).toBe(false);
      }),
    ));

  it('a ballot with equal ranks is refused with its line', () => {
    const ballots = ballotsOf([{ count: 1n, order: [0, 1], ranks: [2], line: 7 }], 3, 2);
    expect(() => stv(ballots)).toThrow(expect.objectContaining({ code: 'EqualRanks', line: 7 }) as Error);
  });

  it('weights of 10¹⁸ are exact', () => {
    const papers = [
      { count: 1n, order: [0] },
      { count: 1n, order: [1, 0] },
      { count: 1n, order: [2] },
    ];
    const large = duplicated(ballotsOf(papers, 3, 1), 10n ** 18n);
    const one = { ...large, papers: [...large.papers, { count: 1n, order: [0] }], voters: large.voters + 1n };
    expect(stv(one).result.winners).toEqual(['a']);
  });
});

describe('the Scottish rule', () => {
  it('truncates a transfer value after the multiplication, to five decimals', () => {
    // 7 votes, quota 3 of 2 seats: a has 5, so 2 over, and each paper goes on at 2 ÷ 5; of b's 5 × 0.4 + 1 = 3.
    const papers = [
      { count: 5n, order: [0, 1] },
      { count: 1n, order: [1] },
      { count: 1n, order: [2] },
    ];
    const { trace } = stvScottish(ballotsOf(papers, 3, 2));
    expect(trace[1]!.votes.get('b')).toBe('3.00000');
    expect(trace[0]!.then).toEqual({ transfer: 'a', surplus: '2.00000' });
  });

  it('two lowest alike: out goes who had fewer at the latest stage where they differed', () => {
    const papers = [
      { count: 6n, order: [0] },
      { count: 4n, order: [1] },
      { count: 3n, order: [2] },
      { count: 1n, order: [3, 2] },
    ];
    const { ties, trace } = stvScottish(ballotsOf(papers, 4, 1));
    expect(ties).toMatchObject([{ between: ['b', 'c'], resolvedBy: 'rule' }]);
    expect(trace[1]!.then).toEqual({ exclude: 'c' });
  });
});
