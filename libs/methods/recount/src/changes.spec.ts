import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotRuleOf, Choice, Votes } from './ballot-file';
import { changesOf } from './changes';
import { countBallot } from './count-ballot';

const OPTIONS = ['1', '2', '3', '4'];
const rule = (of: Partial<BallotRuleOf> & Pick<BallotRuleOf, 'count'>): BallotRuleOf => ({
  options: OPTIONS.map((id) => ({ id, name: `Choix ${id}` })),
  ...{ registered: 10_000, quorum: null, majorities: [], colleges: [], budget: null },
  ...of,
});
const patterns = (choices: readonly Choice[]): Votes[] => [
  { as: 'patterns', patterns: choices.map((choice) => ({ choice, count: 1 })) },
];
const winnersOf = (of: BallotRuleOf, choices: readonly Choice[]) =>
  (countBallot(of, patterns(choices)) as { winners: string[] }).winners;

/** Naive: a ballot more, and counted again, until it wins. */
function oneByOne(of: BallotRuleOf, choices: readonly Choice[], more: Choice, option: string): number {
  for (let n = 0; n < 200; n++)
    if (winnersOf(of, [...choices, ...Array<Choice>(n).fill(more)]).includes(option)) return n;
  return -1;
}

function agrees(of: BallotRuleOf, choices: readonly Choice[], alone: (option: string) => Choice): void {
  const winners = winnersOf(of, choices);
  const expected = winners.length
    ? OPTIONS.filter((id) => !winners.includes(id)).map((option) => ({
        ...{ option, by: 'more' as const, voices: oneByOne(of, choices, alone(option), option) },
      }))
    : [];
  expect(changesOf(of, patterns(choices), winners)).toEqual(expected.filter(({ voices }) => voices >= 0));
}

const approved = fc.array(fc.subarray(OPTIONS), { minLength: 1, maxLength: 12 });
const GRADES = ['Bien', 'Passable', 'À rejeter'];

describe('what would have changed it', () => {
  it('of approvals, as many more as it lacks', () =>
    fc.assert(fc.property(approved, (all) => agrees(rule({ count: { method: 'approval' } }), all, (id) => [id]))));

  it('of grades, found by halves what one finds one by one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
        (all) => {
          const graded = (row: number[]) => ({
            grades: Object.fromEntries(OPTIONS.map((id, at) => [id, GRADES[row[at]!]!])),
          });
          agrees(rule({ count: { method: 'mj', grades: GRADES, blank: 'worst' } }), all.map(graded), (id) => ({
            grades: { [id]: GRADES[0]! },
          }));
        },
      ),
    ));

  it('of pairs', () =>
    fc.assert(
      fc.property(
        fc.array(fc.shuffledSubarray(OPTIONS), { minLength: 1, maxLength: 9 }),
        fc.constantFrom('wv' as const, 'margins' as const),
        (all, strength) =>
          agrees(
            rule({ count: { method: 'ranked.schulze', strength } }),
            all.map((order) => ({ ranks: order.map((id) => [id]) })),
            (id) => ({ ranks: [[id]] }),
          ),
      ),
      { numRuns: 60 },
    ));

  it('of a budget by votes, with a least number, a least share and projects that exclude each other', () =>
    fc.assert(
      fc.property(
        approved,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(undefined, '1/3', '2/5', '1/20', '1/1'),
        fc.constantFrom<string[][]>([], [['1', '2']], [['2', '3', '4']]),
        fc.nat(3),
        (all, costs, amount, minShare, incompatible, minVotes) =>
          agrees(
            rule({
              count: { method: 'pb.greedy' },
              options: OPTIONS.map((id, at) => ({ id, name: id, cost: String(costs[at]!) })),
              budget: {
                amount: String(amount),
                currency: 'EUR',
                minVotes,
                incompatible,
                ...(minShare && { minShare }),
              },
            }),
            all,
            (id) => [id],
          ),
      ),
    ));

  it('of a yes or no, voices that say the other, whatever majority is asked and of what', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(9), fc.nat(9), fc.nat(4)),
        fc.constantFrom('simple' as const, 'absolute' as const, 'qualified' as const),
        fc.constantFrom('expressed' as const, 'cast' as const, 'registered' as const),
        ([yes, no, abstain], kind, base) => {
          const of = rule({
            count: { method: 'yes-no' },
            options: [
              { id: 'yes', name: 'Oui' },
              { id: 'no', name: 'Non' },
            ],
            registered: 24,
            majorities: [{ id: 'm1', kind, base, over: 'votes', ...(kind === 'qualified' && { threshold: '2/3' }) }],
          });
          const said = (pro: number, against: number): Votes[] => [
            { as: 'totals', voters: pro + against + abstain, totals: { yes: pro, no: against, abstain } },
          ];
          const outcome = (pro: number, against: number) =>
            (countBallot(of, said(pro, against)) as { winners: string[] }).winners[0]!;
          const winner = outcome(yes, no);
          const [from, step, other] = winner === 'no' ? [no, 1, 'yes'] : [yes, -1, 'no'];
          const found = Array.from({ length: from + 1 }, (_, n) => n).find(
            (n) => outcome(yes + step * n, no - step * n) === other,
          );
          const expected = found === undefined ? [] : [{ option: other, by: 'turned', voices: found }];
          expect(changesOf(of, said(yes, no), [winner])).toEqual(expected);
        },
      ),
    ));

  it('says nothing where nothing was decided, nor of what it cannot say exactly', () => {
    expect(changesOf(rule({ count: { method: 'approval' } }), patterns([['1']]), [])).toEqual([]);
    const transfers = rule({ count: { method: 'stv.scottish', seats: 1 } });
    expect(changesOf(transfers, patterns([{ ranks: [['1']] }]), ['1'])).toEqual([]);
  });
});
