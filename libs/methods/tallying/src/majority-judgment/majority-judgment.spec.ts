import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { majorityJudgment, type Profiles } from '../index';
import { optionsOf, refused, tally } from '../random-ballots.fixture';

const GRADES = ['A', 'B', 'C', 'D'];
const profilesOf = (counts: readonly (readonly number[])[], blanks?: readonly number[]): Profiles => ({
  options: optionsOf(counts.length),
  grades: GRADES,
  counts: counts.map((row) => row.map(BigInt)),
  blanks: counts.map((_, i) => BigInt(blanks?.[i] ?? 0)),
});

/** The grades one by one, the worst first; the lower median is taken off until nothing is left. */
function naiveWalk(row: readonly number[]): number[] {
  const grades = [...row].reverse().flatMap((n, grade) => Array.from({ length: n }, () => grade));
  const walk: number[] = [];
  while (grades.length) walk.push(...grades.splice(Math.floor((grades.length - 1) / 2), 1));
  return walk;
}

/** Rows of one and the same size: everybody graded everything. */
const equalRows = fc.integer({ min: 0, max: 9 }).chain((n) =>
  fc.array(
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n })
      .map((given) => GRADES.map((_, g) => given.filter((x) => x === g).length)),
    { minLength: 1, maxLength: 5 },
  ),
);

describe('majority judgment', () => {
  it('ranks as taking off medians one by one does', () =>
    fc.assert(
      fc.property(equalRows, (rows) => {
        const key = (i: number) => naiveWalk(rows[i]!).join('');
        const order = [...rows.keys()].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a - b));
        const levels: string[][] = [];
        order.forEach((one, i) => {
          const id = optionsOf(rows.length)[one]!.id;
          if (i && key(order[i - 1]!) === key(one)) levels.at(-1)!.push(id);
          else levels.push([id]);
        });
        expect(majorityJudgment(profilesOf(rows)).result.ranking).toEqual(levels);
      }),
      { numRuns: 500 },
    ));

  it('two are equal only when their profiles are', () =>
    fc.assert(
      fc.property(equalRows, (rows) => {
        const { ranking, profiles } = majorityJudgment(profilesOf(rows)).result;
        for (const level of ranking)
          for (const id of level) expect([...profiles.get(id)!]).toEqual([...profiles.get(level[0]!)!]);
      }),
    ));

  it('all ballots many times over, to 10¹⁸, change no rank', () =>
    fc.assert(
      fc.property(equalRows, fc.constantFrom(2n, 3n, 10n ** 18n), (rows, times) => {
        const once = profilesOf(rows);
        const many = { ...once, counts: once.counts.map((row) => row.map((n) => n * times)) };
        expect(majorityJudgment(many).result.ranking).toEqual(majorityJudgment(once).result.ranking);
      }),
    ));

  it('the gauge says what lies above and below the median', () => {
    const { gauge, medians } = majorityJudgment(profilesOf([[3, 4, 2, 1]])).result;
    expect(medians.get('a')).toBe('B');
    expect(gauge.get('a')).toEqual({ p: { num: 3n, den: 10n }, sign: '-', q: { num: 3n, den: 10n } });
  });

  it('a blank is the worst grade, or is left out', () => {
    const profiles = profilesOf(
      [
        [2, 0, 0, 0],
        [0, 3, 0, 0],
      ],
      [2, 1],
    );
    expect(majorityJudgment(profiles).result.ranking).toEqual([['b'], ['a']]);
    expect(majorityJudgment(profiles, { blank: 'ignore' }).result.ranking).toEqual([['a'], ['b']]);
  });

  it('an option that nobody graded is last', () => {
    const { ranking, medians } = majorityJudgment(
      profilesOf([
        [0, 0, 0, 0],
        [0, 0, 0, 1],
      ]),
      { blank: 'ignore' },
    ).result;
    expect(ranking).toEqual([['b'], ['a']]);
    expect(medians.get('a')).toBeNull();
  });
});

describe('reading grades', () => {
  const words = { grades: ['Très bien', 'Bien', 'À rejeter'] };

  it('ballots and profiles of the same votes give the same result', () => {
    const ballots = 'voter;Éole;Moulin\n1;Très bien;Bien\n2;Bien;À rejeter\n3;;Bien\n';
    const profiles = 'option,Très bien,Bien,À rejeter,blank\nÉole,1,1,0,1\nMoulin,0,2,1,0\n';
    const [one, other] = [tally('mj', ballots, words), tally('mj', profiles, words)];
    expect(other.standing).toEqual(one.standing);
    expect(other.outcome.inputHash).toBe(one.outcome.inputHash);
  });

  it('a word that is no grade is refused with its line', () =>
    expect(refused(() => tally('mj', 'a,b\nBien,Bien\nBien,Mal\n', words))).toEqual({ code: 'UnknownGrade', line: 3 }));

  it('numbers are grades, greater is better; 0 is blank unless it is said to be a grade', () => {
    const text = 'a,b\n5,0\n0,3\n5,3\n';
    expect(tally('mj', text).standing!.winners).toEqual(['a']);
    expect(tally('mj', text, { blank: 'ignore' }).own!['medians']).toEqual(
      new Map([
        ['a', '5'],
        ['b', '3'],
      ]),
    );
    expect(tally('mj', text, { grades: [0, 1, 2, 3, 4, 5], blank: 'ignore' }).own!['medians']).toEqual(
      new Map([
        ['a', '5'],
        ['b', '3'],
      ]),
    );
  });

  it('all blank ballots tie everybody', () =>
    expect(tally('mj', 'a,b\n,\n,\n').standing!.ranking).toEqual([['a', 'b']]));
});
