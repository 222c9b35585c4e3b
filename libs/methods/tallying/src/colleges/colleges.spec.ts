import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refused, tally } from '../random-ballots.fixture';

const weighted = (input: object, options: object = {}) => {
  const { own } = tally('weighted', JSON.stringify(input), options);
  return own as unknown as {
    adopted: boolean;
    quorum: { reached: boolean; have: bigint; need: bigint };
    conditions: { id: string; met: boolean; for: { num: bigint; den: bigint }; need: { num: bigint; den: bigint } }[];
    sentence: string;
  };
};
const colleges = [
  { id: 'habitants', name: 'Habitants', weight: '40', registered: 20 },
  { id: 'associations', name: 'Associations', weight: '35', registered: 8 },
  { id: 'communes', name: 'Communes', weight: '25', carry: 'majority', registered: 18 },
];
const votes = {
  habitants: { for: 8, against: 4, abstain: 1 },
  associations: { for: 2, against: 4 },
  communes: { for: 9, against: 3, abstain: 2 },
};

describe('a vote by colleges', () => {
  it('weighs shares exactly: 40 × 8/12 + 35 × 2/6 + 25', () => {
    const { adopted, conditions } = weighted({ colleges, votes });
    expect(conditions[0]!.for).toEqual({ num: 190n, den: 3n });
    expect(adopted).toBe(true);
  });

  it('a double majority fails where one of its conditions fails, and the sentence says which', () => {
    const majorities = [
      { id: 'ensemble', kind: 'absolute', over: 'votes', base: 'expressed' },
      { id: 'chaque collège', kind: 'simple', over: 'each' },
    ];
    const result = weighted({ colleges, votes, majorities });
    expect(result.adopted).toBe(false);
    expect(result.conditions.map(({ met }) => met)).toEqual([true, false]);
    expect(result.sentence).toBe(
      'Rejeté\u00A0: aucun quorum à atteindre\u202F; ensemble\u00A0: 19 pour sur 30, il fallait au moins 16, condition remplie\u202F; chaque collège\u00A0: 2 pour sur 3, il fallait au moins 3, condition non remplie.',
    );
    expect(weighted({ colleges, votes, majorities }, { language: 'en' }).sentence).toMatch(/^Rejected: .* not met\.$/);
  });

  it('fails on one college’s quorum, though all together reach it', () => {
    const quorum = { threshold: '1/2', strict: true, each: true };
    const some = { ...votes, habitants: { for: 8, against: 2 } };
    const result = weighted({ colleges, votes: some, quorum });
    expect(result.quorum).toMatchObject({ reached: false, have: 30n, need: 24n, failing: ['habitants'] });
    expect(result.sentence).toContain('sans quorum\u00A0: Habitants');
    expect(weighted({ colleges, votes: some, quorum: { ...quorum, secondCall: true } }).adopted).toBe(true);
  });

  it('proxies vote and do not make the quorum, unless the rule says so', () => {
    const all = ['a', 'b', 'c', 'd'].map((voter, i) => ({ voter, choice: i < 3 ? 'for' : 'against', proxy: i > 1 }));
    const council = (proxies: boolean) =>
      weighted({
        colleges: [{ id: 'conseil', registered: 5 }],
        votes: all,
        quorum: { threshold: '1/2', strict: true, proxies },
      });
    expect(council(false).quorum).toMatchObject({ reached: false, have: 2n, need: 3n });
    expect(council(true).quorum).toMatchObject({ reached: true, have: 4n });
  });

  it('a blocking minority blocks', () => {
    const blocking = (threshold: string) =>
      weighted({ votes: { for: 7, against: 3 }, majorities: [{ id: 'b', kind: 'blocking', threshold }] }).adopted;
    expect(blocking('3/10')).toBe(false);
    expect(blocking('1/3')).toBe(true);
  });

  it('a silent college leaves the total, or weighs in it, as stated', () => {
    const silent = (how: string) =>
      weighted({
        colleges: [
          { id: 'x', weight: '50' },
          { id: 'y', weight: '50', silent: how },
        ],
        votes: { x: { for: 3, against: 1 } },
        majorities: [{ kind: 'absolute', over: 'weights' }],
      }).adopted;
    expect(silent('leave-out')).toBe(true);
    expect(silent('against')).toBe(false);
  });

  it('nobody voted: nothing is adopted', () => {
    for (const kind of ['simple', 'absolute'])
      expect(weighted({ votes: [], majorities: [{ kind }] }).adopted).toBe(false);
    expect(weighted({ votes: [], majorities: [{ threshold: '2/3' }] }).adopted).toBe(false);
  });

  it('compares for·m with k·base: no vote more, no vote less', () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 9 }), (pro, contra, k) => {
        const result = weighted({ votes: { for: pro, against: contra }, majorities: [{ threshold: `${k}/9` }] });
        expect(result.adopted).toBe(pro > 0 && pro * 9 >= k * (pro + contra));
        const need = Number(result.conditions[0]!.need.num);
        expect(pro >= Math.max(need, 1)).toBe(result.adopted);
      }),
    ));

  it('the colleges of a SCIC are at least three, each of 10 to 50 %', () => {
    expect(weighted({ colleges, votes, form: 'scic' }).adopted).toBe(true);
    const two = colleges.slice(0, 2);
    const some = { habitants: votes.habitants, associations: votes.associations };
    expect(
      weighted({ colleges: two, votes: some, form: 'scic' })
        .conditions.map(({ met }) => met)
        .slice(0, 2),
    ).toEqual([false, false]);
  });

  it('a LEADER committee needs half of its members, half of those present private', () => {
    const members = (privately: number, publicly: number) =>
      weighted({
        form: 'leader',
        colleges: [
          { id: 'public', public: true, registered: 10 },
          { id: 'entreprises', registered: 6 },
          { id: 'associations', registered: 6 },
        ],
        votes: { public: { for: publicly }, entreprises: { for: privately }, associations: { for: privately } },
      }).adopted;
    expect(members(3, 6)).toBe(true);
    expect(members(3, 7)).toBe(false);
    expect(members(2, 3)).toBe(false);
  });

  it('one person is in one college; unknown colleges and keys are refused', () => {
    const twice = [
      { voter: 'Karim', college: 'habitants', choice: 'for' },
      { voter: 'Karim', college: 'associations', choice: 'for' },
    ];
    expect(refused(() => weighted({ colleges, votes: twice })).code).toBe('VoterTwice');
    expect(refused(() => weighted({ colleges, votes: { nobody: {} } })).code).toBe('UnknownCollege');
    expect(refused(() => weighted({ colleges, votes, quorums: 1 })).code).toBe('UnknownKey');
    expect(refused(() => weighted({ colleges, votes: { habitants: { for: 21 } } })).code).toBe('TooManyVotes');
  });
});
