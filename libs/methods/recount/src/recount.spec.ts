import { readPabulib, electionOf } from '@mondee/methods/budgeting';
import { Unreadable } from '@mondee/methods/tallying';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ballotFile,
  ballotFileText,
  countBallot,
  pabulibOf,
  recount,
  type BallotRuleOf,
  type FileParts,
  type Votes,
} from './index';

const abc = ['a', 'b', 'c'].map((id) => ({ id, name: `Option ${id}` }));
const rule = (of: Partial<BallotRuleOf> & Pick<BallotRuleOf, 'count'>): BallotRuleOf => ({
  options: abc,
  registered: 100,
  quorum: null,
  majorities: [],
  colleges: [],
  budget: null,
  ...of,
});
const parts = (of: BallotRuleOf, votes: Votes[]): FileParts => ({
  software: { name: 'Mondée', version: '1.0.0' },
  ballot: {
    id: 'b1',
    question: { fr: 'Où poser le kiosque ?', en: 'Where shall the bandstand stand?' },
    address: null,
    opensAt: '2026-11-01T08:00:00.000Z',
    closesAt: '2026-11-15T19:00:00.000Z',
    secrecy: 'secret',
  },
  rule: of,
  votes,
  withheld: null,
  turnout: { voted: 3, channels: { web: null, paper: null } },
});
const patterns = (
  ...of: [Extract<Votes, { as: 'patterns' }>['patterns'][number]['choice'], number, string?][]
): Votes => ({
  as: 'patterns',
  patterns: of.map(([choice, count, college]) => ({ choice, count, ...(college && { college }) })),
});
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (fault) {
    if (fault instanceof Unreadable) return fault.code;
    throw fault;
  }
  return expect.unreachable();
};

const yesNo = rule({
  count: { method: 'yes-no' },
  colleges: [
    { id: 'habitants', name: 'Habitants', registered: 20 },
    { id: 'communes', name: 'Communes', registered: 18 },
    { id: 'associations', name: 'Associations', registered: 8 },
  ],
  quorum: { threshold: '1/2', base: 'cast', strict: true, each: true },
});
const cases: [string, BallotRuleOf, Votes[]][] = [
  [
    'yes-no',
    yesNo,
    [patterns(['yes', 12, 'habitants'], ['no', 3, 'communes'], ['yes', 8, 'communes'], ['abstain', 5, 'associations'])],
  ],
  ['approval', rule({ count: { method: 'approval' } }), [patterns([['a', 'b'], 5], [['c'], 4], [[], 2])]],
  [
    'mj',
    rule({ count: { method: 'mj', grades: ['bien', 'passable', 'non'], blank: 'worst' } }),
    [patterns([{ grades: { a: 'bien', b: 'non' } }, 5], [{ grades: { a: 'non', b: 'passable', c: 'bien' } }, 4])],
  ],
  [
    'schulze',
    rule({ count: { method: 'ranked.schulze', strength: 'wv' } }),
    [patterns([{ ranks: [['a'], ['b', 'c']] }, 4], [{ ranks: [['b'], ['c']] }, 3], [{ ranks: [['c']] }, 2])],
  ],
  [
    'stv',
    rule({ count: { method: 'stv.scottish', seats: 2, seed: 'le 15 novembre' } }),
    [patterns([{ ranks: [['a'], ['b']] }, 8], [{ ranks: [['b']] }, 4], [{ ranks: [['c']] }, 5])],
  ],
  [
    'budget',
    rule({
      count: { method: 'pb.mes', utility: 'cost', completion: 'add1u' },
      options: [
        { id: 'lavoir', name: 'Lavoir; refait', cost: '400' },
        { id: 'verger', name: 'Verger', cost: '250.50' },
        { id: 'banc', name: 'Banc', cost: '90' },
      ],
      budget: { amount: '600', currency: 'EUR', minVotes: 2, incompatible: [] },
    }),
    [patterns([['lavoir', 'banc'], 6], [['verger'], 5], [['banc'], 1])],
  ],
];

describe('the file of a result', () => {
  it.each(cases)('%s: counted again from the file, the same result and the same hash', (_, of, votes) => {
    const text = ballotFileText(ballotFile(parts(of, votes)));
    const again = recount(text);
    expect(again.differences).toEqual([]);
    expect(again.agrees).toBe(true);
    expect(again.hash).toBe(again.file.hash);
  });

  it.each(cases)('%s: a result, a vote or a hash that was tampered with shows', (_, of, votes) => {
    const file = ballotFile(parts(of, votes));
    type Tampered = {
      result: Record<string, unknown>;
      votes: { patterns: { count: number }[] }[];
      rule: { options: { name: string }[] };
      hash: string;
    };
    const changed = (change: (of: Tampered) => unknown) => {
      const copy = JSON.parse(ballotFileText(file)) as Tampered;
      change(copy);
      return recount(JSON.stringify(copy));
    };
    expect(changed((one) => (one.result['winners'] = ['zzz'])).differences.map(({ path }) => path)).toEqual([
      'result.winners',
    ]);
    const stuffed = changed((one) => (one.votes[0]!.patterns[0]!.count += 1));
    expect(stuffed.agrees).toBe(false);
    expect(stuffed.differences.map(({ path }) => path)).toEqual(expect.arrayContaining(['input', 'hash']));
    expect(changed((one) => (one.hash = '0'.repeat(64))).differences.map(({ path }) => path)).toEqual(['hash']);
    expect(changed((one) => (one.result['voices'] = 1.5)).agrees).toBe(false);
    expect(changed((one) => (one.rule.options[0]!.name = 'Autre')).agrees).toBe(false);
  });

  it('says nothing of the order in which ballots came', () => {
    const of = rule({ count: { method: 'approval' } });
    const file = (votes: Votes[]) => ballotFileText(ballotFile(parts(of, votes)));
    const one = file([patterns([['b', 'a'], 1], [['c'], 1], [['a', 'b'], 2])]);
    expect(file([patterns([['c'], 1], [['a', 'b'], 3])])).toBe(one);
  });

  it('refuses what is no such file, with a code and never a fault', () => {
    expect(refusal(() => recount(''))).toBe('Empty');
    expect(refusal(() => recount('{'))).toBe('NotJson');
    expect(refusal(() => recount('null'))).toBe('NotABallotFile');
    expect(refusal(() => recount('{"format":"mondee.ballot","version":2}'))).toBe('BadBallotFile');
    const file = JSON.parse(ballotFileText(ballotFile(parts(cases[1]![1], cases[1]![2])))) as Record<string, unknown>;
    expect(refusal(() => recount(JSON.stringify({ ...file, surprise: 1 })))).toBe('BadBallotFile');
    expect(refusal(() => recount(JSON.stringify({ ...file, votes: [patterns([['nobody'], 1])] })))).toBe(
      'UnknownOption',
    );
    expect(refusal(() => recount(JSON.stringify({ ...file, votes: [patterns([['a', 'a'], 1])] })))).toBe('OptionTwice');
    expect(refusal(() => recount(JSON.stringify({ ...file, votes: [patterns([{ ranks: [['a']] }, 1])] })))).toBe(
      'WrongChoice',
    );
  });

  it('whatever is cut out of a file is refused as unreadable, or counted again', () =>
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(4000), fc.nat(40), ([, of, votes], from, length) => {
        const text = ballotFileText(ballotFile(parts(of, votes)));
        const cut = text.slice(0, from % text.length) + text.slice((from % text.length) + length);
        try {
          recount(cut);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Unreadable);
        }
      }),
    ));
});

describe('what the count says', () => {
  it('fails on one college’s quorum, and names it', () => {
    const result = countBallot(yesNo, [
      patterns(['yes', 12, 'habitants'], ['yes', 12, 'communes'], ['yes', 2, 'associations']),
    ]);
    expect(result).toMatchObject({
      adopted: false,
      winners: ['no'],
      quorum: { reached: false, failing: ['associations'] },
    });
    expect((result['sentence'] as { fr: string }).fr).toContain('sans quorum\u00A0: Associations');
  });

  it('elects nobody where the quorum fails, and still shows how the options stand', () => {
    const of = rule({
      count: { method: 'approval' },
      quorum: { threshold: '1/2', base: 'cast', strict: false, each: false },
    });
    expect(countBallot(of, [patterns([['a'], 49])])).toMatchObject({ adopted: false, winners: [], wouldWin: ['a'] });
    expect(countBallot(of, [patterns([['a'], 50])])).toMatchObject({ adopted: true, winners: ['a'] });
  });

  it('tables count as the ballots they hide', () =>
    fc.assert(
      fc.property(fc.array(fc.subarray(['a', 'b', 'c']), { maxLength: 30 }), (all) => {
        const totals = Object.fromEntries(abc.map(({ id }) => [id, all.filter((one) => one.includes(id)).length]));
        const of = rule({ count: { method: 'approval' } });
        const shown = countBallot(of, [patterns(...all.map((one): [string[], number] => [one, 1]))]);
        const hidden = countBallot(of, [{ as: 'totals', voters: all.length, totals }]);
        for (const key of ['winners', 'ranking', 'scores', 'voices']) expect(hidden[key]).toEqual(shown[key]);
      }),
    ));

  it('a paper booth’s table of pairs adds to the ballots of the box', () => {
    const of = rule({ count: { method: 'ranked.schulze', strength: 'wv' } });
    const box = patterns([{ ranks: [['a'], ['b'], ['c']] }, 2]);
    const paper: Votes = { as: 'pairs', voters: 3, pairs: { b: { a: 3, c: 3 }, c: { a: 3 } } };
    expect(countBallot(of, [box, paper])).toMatchObject({ winners: ['b'], voices: 5 });
    expect(refusal(() => countBallot(of, [{ ...paper, voters: 2 }]))).toBe('TooManyVotes');
  });

  it('a transferable vote is not counted from tables', () =>
    expect(
      refusal(() =>
        countBallot(rule({ count: { method: 'stv.scottish', seats: 1 } }), [{ as: 'pairs', voters: 3, pairs: {} }]),
      ),
    ).toBe('NotCountable'));

  it('weights are voices', () => {
    const of = rule({ count: { method: 'approval' } });
    const heavy: Votes = {
      as: 'patterns',
      patterns: [
        { choice: ['a'], count: 2, weight: 3 },
        { choice: ['b'], count: 5 },
      ],
    };
    expect(countBallot(of, [heavy])).toMatchObject({ winners: ['a'], voices: 11, scores: { a: 6, b: 5 } });
  });

  it('more votes than the list has voices is refused', () =>
    expect(
      refusal(() => countBallot(rule({ count: { method: 'yes-no' }, registered: 2 }), [patterns(['yes', 3])])),
    ).toBe('TooManyVotes'));
});

describe('a budget', () => {
  const projects = (incompatible: string[][], minVotes = 0) =>
    rule({
      count: { method: 'pb.greedy' },
      options: [
        { id: 'a', name: 'A', cost: '50' },
        { id: 'b', name: 'B', cost: '50' },
        { id: 'c', name: 'C', cost: '20' },
      ],
      budget: { amount: '150', currency: 'EUR', minVotes, incompatible },
    });
  const votes = [patterns([['a'], 4], [['b', 'c'], 3], [['c'], 1])];

  it('of two incompatible projects the one with more votes enters the count', () => {
    expect(countBallot(projects([['a', 'b']]), votes)).toMatchObject({
      winners: ['c', 'a'],
      leftOut: [{ project: 'b', because: 'incompatible', with: 'a', votes: 3 }],
    });
    expect(countBallot(projects([]), votes)['winners']).toEqual(['c', 'a', 'b']);
  });

  it('a project below the minimum does not enter, and excludes nobody', () =>
    expect(countBallot(projects([['a', 'b']], 5), votes)).toMatchObject({
      winners: [],
      leftOut: [{ project: 'c' }, { project: 'a' }, { project: 'b' }],
    }));

  it('a part of the voters is rounded up', () => {
    const of = projects([]);
    const least = (minShare: string) =>
      countBallot({ ...of, budget: { ...of.budget!, minShare } }, votes)['leftOut'] as unknown[];
    expect(least('3/8')).toHaveLength(0);
    expect(least('0.376')).toHaveLength(1);
  });

  it('its .pb file holds the same count, names with semicolons too', () => {
    const [, of, cast] = cases[5]!;
    const election = electionOf(readPabulib(pabulibOf(of, cast, 'Budget; 2026')));
    expect(election).toMatchObject({ voters: 12, budget: 6000n, scale: 1 });
    expect(election.projects[0]!.name).toBe('Lavoir; refait');
  });

  it('shows honestly what greedy would have done', () =>
    expect(countBallot(cases[5]![1], cases[5]![2])['greedy']).toMatchObject({ winners: ['banc', 'lavoir'] }));
});
