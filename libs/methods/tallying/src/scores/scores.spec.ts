import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approval, quadratic, score, star, type ScoreBallots } from '../index';
import { optionsOf, randomScores, refused, tally } from '../random-ballots.fixture';

const of = (rows: readonly (readonly (number | null)[])[]): ScoreBallots => ({
  options: optionsOf(rows[0]!.length),
  papers: rows.map((row, i) => ({ count: 1n, line: i + 2, scores: row.map((n) => (n === null ? null : BigInt(n))) })),
  voters: BigInt(rows.length),
});

/** Ballot by ballot, in plain numbers. */
const naiveSums = (ballots: ScoreBallots) =>
  ballots.options.map((_, i) =>
    ballots.papers.reduce((n, one) => n + Number(one.scores[i] ?? 0n) * Number(one.count), 0),
  );

describe('sums', () => {
  it('approval, score and quadratic votes elect the greatest sum, all tied ones', () =>
    fc.assert(
      fc.property(randomScores(1), (ballots) => {
        const sums = naiveSums(ballots);
        const best = ballots.options.filter((_, i) => sums[i] === Math.max(...sums)).map(({ id }) => id);
        for (const method of [approval, score, quadratic]) expect(method(ballots).result.winners).toEqual(best);
      }),
    ));

  it('with blanks ignored the greatest mean wins, as an exact part', () => {
    const { result } = score(
      of([
        [5, 3],
        [null, 4],
        [null, 4],
      ]),
      { blank: 'ignore' },
    );
    expect(result.winners).toEqual(['a']);
    expect(result.scores.get('b')).toEqual({ num: 11n, den: 3n });
    expect(
      score(
        of([
          [5, 3],
          [null, 4],
          [null, 4],
        ]),
      ).result.winners,
    ).toEqual(['b']);
  });

  it('what is out of range is refused with its line', () => {
    expect(refused(() => tally('score', 'a,b\n1,2\n3,9\n', { max: 5 }))).toEqual({ code: 'OutOfRange', line: 3 });
    expect(refused(() => tally('approval', 'a,b\n1,2\n'))).toEqual({ code: 'NotAMark', line: 2 });
    expect(refused(() => tally('quadratic', 'a,b\n3,0\n2,3\n', { credits: 9 }))).toEqual({
      code: 'OverCredits',
      line: 3,
    });
  });

  it('votes against count too: Σ v² is what is paid', () => {
    expect(
      quadratic(
        of([
          [-3, 0],
          [2, 2],
        ]),
        { credits: 9n },
      ).result.winners,
    ).toEqual(['b']);
  });
});

describe('STAR', () => {
  it('elects the one of the two greatest sums whom more ballots prefer', () =>
    fc.assert(
      fc.property(randomScores(), (ballots) => {
        const sums = naiveSums(ballots);
        const order = [...sums.keys()].sort((a, b) => sums[b]! - sums[a]! || a - b);
        fc.pre(order.length > 1 && sums[order[1]!] !== sums[order[2]!]);
        const [a, b] = order as [number, number];
        const lead = ballots.papers.reduce((n, { count, scores }) => {
          const gap = (scores[a] ?? 0n) - (scores[b] ?? 0n);
          return n + (gap > 0n ? Number(count) : gap < 0n ? -Number(count) : 0);
        }, 0);
        const winner = lead > 0 ? a : lead < 0 ? b : sums[a]! > sums[b]! ? a : undefined;
        if (winner !== undefined) expect(star(ballots).result.winners).toEqual([ballots.options[winner]!.id]);
      }),
    ));

  it('a place in the runoff shared by two goes to whom more ballots prefer', () => {
    // a 9; b and c 6 each, and c is above b on two ballots of three.
    const { result, ties } = star(
      of([
        [5, 5, 0],
        [2, 0, 3],
        [2, 1, 3],
      ]),
    );
    expect(result.ranking.slice(0, 2).flat().sort()).toEqual(['a', 'c']);
    expect(ties).toContainEqual({ between: ['b', 'c'], resolvedBy: 'rule', where: 'a place in the runoff' });
  });

  it('equal in everything: a lot from the seed, always the same', () => {
    const ballots = of([[5, 5, 5]]);
    expect(star(ballots, { seed: 'x' })).toEqual(star(ballots, { seed: 'x' }));
    expect(star(ballots).ties.some(({ resolvedBy }) => resolvedBy === 'lot')).toBe(true);
  });
});

describe('a majority and a quorum', () => {
  const text = 'a,b,c\n1,0,0\n1,0,0\n0,1,0\n0,0,1\n';

  it('the first of a plurality is elected only if the majority asked for is reached', () => {
    expect(tally('plurality', text).standing!.winners).toEqual(['a']);
    expect(tally('plurality', text, { majority: 'absolute' }).standing!.winners).toEqual([]);
    expect(tally('plurality', text, { majority: '1/2' }).standing!.winners).toEqual(['a']);
    expect(tally('approval', text, { quorum: '1/2', registered: 9 }).standing!.winners).toEqual([]);
    expect(tally('approval', text, { quorum: '1/2', registered: 8 }).standing!.winners).toEqual(['a']);
  });

  it('yes and no: a tie is no adoption, and the base is what it is said to be', () => {
    const votes = 'vote\noui\noui\nnon\nabstention\n\n';
    expect(tally('yes-no', votes).standing!.winners).toEqual(['yes']);
    expect(tally('yes-no', votes, { majority: 'absolute', base: 'cast' }).standing!.winners).toEqual(['no']);
    expect(tally('yes-no', votes, { majority: '2/3' }).standing!.winners).toEqual(['yes']);
    const tied = tally('yes-no', 'answer,votes\nyes,4\nno,4\n');
    expect(tied.standing!.winners).toEqual(['no']);
    expect(tied.outcome.ties).toHaveLength(1);
    expect(tally('yes-no', 'yes,no,abstain\n1000000000000000000,5,2\n').standing!.scores.get('yes')).toBe(10n ** 18n);
  });

  it('more ballots than are registered, or a quorum without them, is refused', () => {
    expect(refused(() => tally('approval', text, { quorum: '1/2' })).code).toBe('BadOption');
    expect(refused(() => tally('approval', text, { registered: 3 })).code).toBe('BadOption');
  });
});
