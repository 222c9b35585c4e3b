import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '@mondee/kernel';
import {
  allOutcomes,
  compareOutcomes,
  costOf,
  electionOf,
  explain,
  greedy,
  groupBallots,
  mes,
  phragmen,
  readAbcYaml,
  readPabulib,
  writePabulib,
  type BudgetElection,
} from './index';
import { naiveAddOne, naiveEqualShares, naivePhragmen } from './oracle';

/** Small budgets with many ties: few different costs, few voters, equal ballots. */
const small = fc
  .record({
    costs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
    ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), { minLength: 1, maxLength: 9 }),
    budget: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ costs, ballots, budget }) => election(costs, ballots, budget));

function election(costs: readonly number[], ballots: readonly (readonly number[])[], budget: number): BudgetElection {
  return {
    projects: costs.map((cost, at) => ({ id: `p${at}`, name: `p${at}`, cost: BigInt(cost) })),
    groups: groupBallots(
      ballots.map((ballot) => ({ approved: ballot.filter((at) => at < costs.length).sort((a, b) => a - b) })),
    ),
    voters: ballots.length,
    budget: BigInt(budget),
    scale: 0,
  };
}

const utilities = ['cost', 'cardinality'] as const;
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe('Equal Shares', () => {
  for (const utility of utilities)
    it(`buys what its definition says, utility ${utility}`, () => {
      fc.assert(
        fc.property(small, (e) => {
          const endowment = share(e.budget, BigInt(e.voters));
          expect(mes(e, { utility }).winners).toEqual(naiveEqualShares(e, utility, endowment));
        }),
        { numRuns: 400 },
      );
    });

  it('Add1 keeps the last outcome within the budget', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...utilities), (e, utility) => {
        expect(sorted(mes(e, { utility, completion: 'add1' }).winners)).toEqual(
          sorted(naiveAddOne(e, utility, share(1n))),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never spends more than the budget, whatever completes it', () => {
    const completions = fc.constantFrom('none', 'utilitarian', 'phragmen', 'add1', 'add1u' as const);
    fc.assert(
      fc.property(
        small,
        completions,
        fc.boolean(),
        fc.boolean(),
        (e, completion, stopWhenExhaustive, integralStart) => {
          const { winners } = mes(e, { completion, stopWhenExhaustive, integralStart } as never);
          expect(costOf(e, winners)).toBeLessThanOrEqual(e.budget);
          expect(new Set(winners).size).toBe(winners.length);
        },
      ),
    );
  });

  it('does not look at the order of ballots, nor at how often all of them are repeated', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 5 }), (e, times) => {
        const once = mes(e).winners;
        expect(mes({ ...e, groups: [...e.groups].reverse() }).winners).toEqual(once);
        const repeated = {
          ...e,
          voters: e.voters * times,
          groups: e.groups.map((group) => ({ ...group, voters: group.voters * times })),
        };
        expect(mes(repeated).winners).toEqual(once);
      }),
    );
  });

  it('gives a group of like mind what its share of the money buys', () => {
    // 6 of 10 want the three first, 4 want the last: greedy gives all to the six, Equal Shares both their part.
    const ballots = [...Array(6).fill([0, 1, 2]), ...Array(4).fill([3])] as number[][];
    const e = election([30, 30, 30, 40], ballots, 100);
    expect(sorted(greedy(e).winners)).toEqual([0, 1, 2]);
    expect(sorted(mes(e).winners)).toEqual([0, 1, 3]);
  });

  it('tells the exact price, and what was missing', () => {
    const ballots = [[0], [0, 1], [0, 1], [1], [2]];
    const e = election([10, 40, 30], ballots, 100);
    const told = explain(e, mes(e));
    expect(told[0]).toMatchObject({ outcome: 'bought', pricePerSupporter: '10/3', paidInFull: 3, gaveAllTheyHad: 0 });
    expect(told[1]).toMatchObject({ outcome: 'bought', pricePerSupporter: '40/3', paidInFull: 3 });
    expect(told[2]).toMatchObject({
      outcome: 'not-affordable',
      supportersHold: '20',
      affordableAt: '20',
      supportersMissing: 1,
    });
  });

  it('would have bought at the cost it tells', () => {
    fc.assert(
      fc.property(small, (e) => {
        explain(e, mes(e)).forEach(({ outcome, affordableAt }, project) => {
          if (outcome !== 'not-affordable') return;
          const projects = e.projects.map((one, at) =>
            at === project ? { ...one, cost: BigInt(affordableAt!) } : one,
          );
          expect(mes({ ...e, projects }).winners).toContain(project);
        });
      }),
    );
  });
});

describe('Phragmén', () => {
  it('buys when its definition says', () => {
    fc.assert(
      fc.property(small, (e) => {
        expect(phragmen(e).winners).toEqual(naivePhragmen(e));
      }),
      { numRuns: 300 },
    );
  });
});

describe('greedy', () => {
  const e = election([5, 8, 3], [[0], [0], [1], [1], [1], [2]], 10);
  it('goes on to what still fits, or stops for good', () => {
    expect(greedy(e).winners).toEqual([1]);
    expect(greedy({ ...e, budget: 11n }).winners).toEqual([1, 2]);
    expect(greedy({ ...e, budget: 11n }, 'no-skip').winners).toEqual([1]);
  });
  it('leaves out what is under the threshold', () => {
    expect(greedy({ ...e, budget: 16n }, 'skip', share(2n)).winners).toEqual([1, 0]);
  });
  it('shows where a tie decided', () => {
    expect(greedy(election([6, 6], [[0], [1]], 10)).ties).toEqual([[0, 1]]);
  });
});

describe('all outcomes', () => {
  it('lists each set once', () => {
    const e = election([1, 1, 1], [[0], [1], [2]], 2);
    expect(allOutcomes((pick) => mes(e, { completion: 'utilitarian' }, pick).winners)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
  it('holds the outcome of the stated order', () => {
    fc.assert(
      fc.property(small, (e) => {
        const all = allOutcomes((pick) => mes(e, {}, pick).winners)!;
        expect(all).toContainEqual(sorted(mes(e).winners));
      }),
    );
  });
});

describe('comparison', () => {
  it('counts who has more, or who has anything at all', () => {
    const e = election([1, 1, 1], [[0, 1], [2], []], 3);
    expect(compareOutcomes(e, [0, 1], [0, 2], 'satisfaction')).toEqual({
      preferFirst: 1,
      preferSecond: 1,
      indifferent: 1,
    });
    expect(compareOutcomes(e, [0, 1], [0, 2], 'exclusion')).toEqual({
      preferFirst: 0,
      preferSecond: 1,
      indifferent: 2,
    });
  });
});

const PB = `META
key;value
budget;10,5
vote_type;approval
PROJECTS
project_id;cost;name
2024/A;4.25;"A; with
a break"
B;999999999;withdrawn
VOTES
voter_id;vote
1;2024/A,B,2024/A
2;
`;

describe('a .pb file', () => {
  it('is read with byte order mark, other line ends, comma decimals, quoted breaks, doubles and empty ballots', () => {
    const e = electionOf(readPabulib('\ufeff' + PB.replaceAll('\n', '\r\n')));
    expect(e.budget).toBe(1050n);
    expect(e.projects.map(({ cost }) => cost)).toEqual([425n, 99999999900n]);
    expect(e.projects[0]!.name).toContain('A; with');
    expect(e.voters).toBe(2);
    expect(mes(e, { completion: 'utilitarian' }).winners).toEqual([0]);
  });
  it('is the same after writing', () => {
    const file = readPabulib(PB);
    expect(readPabulib(writePabulib(file))).toEqual(file);
  });
  it.each([
    ['nothing', '', 'MissingSection', 1],
    ['something else', 'hello', 'NoSection', 1],
    ['an unknown project', PB.replace('1;2024/A,B,2024/A', '1;C'), 'UnknownProject', 12],
    ['no budget', PB.replace('budget;10,5\n', ''), 'MissingBudget', 1],
    ['a cost in words', PB.replace('4.25', 'much'), 'NotANumber', 7],
    ['one id twice', PB.replace('B;999999999', '2024/A;1'), 'DuplicateProject', 9],
    ['an open quote', PB.replace('break"', 'break'), 'UnclosedQuote', 7],
  ])('with %s is refused with its line', (_, text, code, line) => {
    expect(() => electionOf(readPabulib(text))).toThrow(expect.objectContaining({ code, line }));
  });
});

describe('an .abc.yaml file', () => {
  it('is a budget of one per seat', () => {
    const e = readAbcYaml('profile: [[0, 1], [1]]\nnum_cand: 3\ncommitteesize: 2\n');
    expect(phragmen(e).winners).toEqual([1, 0]);
  });
  it('fills its seats with whom nobody approves, and shows that they tie', () => {
    const e = readAbcYaml('profile: [[0], [0]]\nnum_cand: 3\ncommitteesize: 2\n');
    expect(allOutcomes((pick) => phragmen(e, pick).winners)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });
  it.each([
    'profile: [',
    'profile: 3\ncommitteesize: 1',
    'committeesize: 2',
    'profile: [[5]]\nnum_cand: 2\ncommitteesize: 1',
    '7',
  ])('that says %j is refused', (text) =>
    expect(() => readAbcYaml(text)).toThrow(expect.objectContaining({ name: 'Unreadable' })),
  );
});
