import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RankedReader, readText } from '../index';
import { randomBallots, refused, tally } from '../random-ballots.fixture';
import { isPairwise } from './ranked';
import { hashOfRanked, ranksOf, type RankedBallots } from './ranked-ballots';

const ranked = (text: string): RankedBallots => {
  const input = readText(text, new RankedReader());
  if (isPairwise(input)) throw new Error('pairs');
  return input;
};
const papers = (text: string) => {
  const { options, papers: all } = ranked(text);
  return all.map(
    (one) =>
      `${one.count}:${ranksOf(one)
        .map((rank) => rank.map((i) => options[i]!.id).join('='))
        .join('>')}`,
  );
};
const wrong = (text: string) => refused(() => ranked(text));

describe('BLT', () => {
  const file = [
    '# a ward',
    '4 2 # candidates, seats',
    '-3',
    '3 1 3 4 0',
    '(b-17) 2 4 - 2 0',
    '1 2',
    '1 0 # over two lines',
    '3 1 3 4 0',
    '2 0',
    '0',
    '"Élise ""Lili"" Noël"',
    '"O\'Neil" # the second',
    '"Gone"',
    '"𝔘nicode 名"',
    '"A ward"',
  ];

  it('takes comments, names in quotes, weights, the withdrawn, ballot ids, skipped ranks, ballots over two lines', () => {
    expect(papers(file.join('\n'))).toEqual(['6:1>4', '2:4>2', '1:2>1', '2:']);
    expect(ranked(file.join('\n')).options).toEqual([
      { id: '1', name: 'Élise "Lili" Noël' },
      { id: '2', name: "O'Neil" },
      { id: '4', name: '𝔘nicode 名' },
    ]);
  });

  it('is the same with a byte order mark and CRLF', () => {
    const windows = ranked(`\uFEFF${file.join('\r\n')}\r\n`);
    expect(hashOfRanked(windows)).toBe(hashOfRanked(ranked(file.join('\n'))));
  });

  it('reads equal ranks and weights of 10¹⁸', () => {
    expect(papers('3 1\n1000000000000000001 2=3 1 0\n0\n')).toEqual(['1000000000000000001:2=3>1']);
  });

  it.each([
    ['', 'Empty', 1],
    ['\n\n', 'Empty', 1],
    ['3 1\n1 1 0\n', 'Unfinished', 2],
    ['3 1\n1 1 0\n1 4 0\n0\n', 'UnknownCandidate', 3],
    ['3 1\n1 1 2 1 0\n0\n', 'RankedTwice', 2],
    ['3 1\nx 1 0\n0\n', 'NotACount', 2],
    ['0 1\n0\n', 'BadHeader', 1],
    ['2 0\n0\n', 'BadHeader', 1],
    ['999999999 1\n0\n', 'BadHeader', 1],
    ['3 1\n1 1 0\n0\n"A"\n', 'NamesMissing', 4],
  ])('%j is refused: %s, line %i', (text, code, line) => expect(wrong(text)).toEqual({ code, line }));

  it('gives back what was written, whatever the ballots', () =>
    fc.assert(
      fc.property(randomBallots(), (ballots) => {
        const lines = ballots.papers.map(({ count, order }) => [count, ...order.map((i) => i + 1), 0].join(' '));
        const back = ranked([`${ballots.options.length} ${ballots.seats}`, ...lines, '0'].join('\n'));
        expect(back.voters).toBe(ballots.voters);
        const named = { ...ballots, options: back.options };
        expect(hashOfRanked(back)).toBe(hashOfRanked(named));
      }),
    ));
});

describe('ABIF', () => {
  it('takes names in brackets, equals, ratings, comments, settings', () => {
    const text =
      '{"title": "x"}\n# no\n=K:[Knox # 1]\n=M:[Memphis, TN]\n=N:[Nash]\n3:K>M=N # tail\n2:[Nash]/5,K/2,M/2\n1:K\n';
    expect(papers(text)).toEqual(['3:K', '2:N', '1:K']);
    expect(papers('1:a>b=c>d')).toEqual(['1:a>b=c>d']);
    expect(ranked(text).options.map(({ name }) => name)).toEqual(['Knox # 1', 'Memphis, TN', 'Nash']);
  });

  it.each([
    ['=A:[A]\n1:A>B\n', 'UnknownCandidate', 2],
    ['=A:[A]\n=A:[B]\n1:A\n', 'CandidateTwice', 2],
    ['1:A>B\n1:A>A\n', 'RankedTwice', 2],
    ['1:A>B\n1:A>\n', 'NotABallot', 2],
    ['1:A>B\nnothing\n', 'NotABallot', 2],
    ['x:A>B\n', 'NotACount', 1],
  ])('%j is refused: %s, line %i', (text, code, line) => expect(wrong(text)).toEqual({ code, line }));
});

describe('PrefLib', () => {
  const header =
    '# FILE NAME: x.toi\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Un\n# ALTERNATIVE NAME 2: Deux\n# ALTERNATIVE NAME 3: Trois\n';

  it('takes numbers for names where the header says only how many', () =>
    expect(papers('# NUMBER ALTERNATIVES: 2\n3: 2,1\n')).toEqual(['3:2>1']));

  it('reads soi and toc, and the first edition of the format', () => {
    expect(papers(`${header}4: 1,2\n2: {1,2},3\n1: 3,{1,2}\n`)).toEqual(['4:1>2', '2:1=2>3', '1:3']);
    expect(papers('3\n1,Un\n2,Deux\n3,Trois\n7,7,2\n4,1,2\n3,{2,3}\n')).toEqual(['4:1>2', '3:2=3']);
  });

  it.each([
    [`${header}4: 1,9\n`, 'UnknownCandidate', 6],
    [`${header}4: 1,{2\n`, 'NotABallot', 6],
    [`${header}4: 1,1\n`, 'RankedTwice', 6],
    [`${header}# ALTERNATIVE NAME 1: Encore\n`, 'CandidateTwice', 6],
  ])('%j is refused: %s, line %i', (text, code, line) => expect(wrong(text)).toEqual({ code, line }));
});

describe('a table of pairs', () => {
  it.each([
    ['over,under,votes\n1,1,2\n', 'NotAPair', 2],
    ['over,under,votes\n1,2,2\n1,2,3\n', 'PairTwice', 3],
    ['over,under,votes\n1,2,-4\n', 'NotACount', 2],
    ['over,under,votes\n1,2\n', 'NotAPair', 2],
    ['over,under,votes\n', 'Empty', 1],
  ])('%j is refused: %s, line %i', (text, code, line) => expect(wrong(text)).toEqual({ code, line }));

  it('has no ballots to count one by one', () =>
    expect(refused(() => tally('ranked.irv', 'over;under;votes\r\n1;2;2\r\n')).code).toBe('BallotsNeeded'));
});

describe('CSV', () => {
  it('takes BOM, CRLF, semicolons, quotes with line breaks, names of any script, and weights', () => {
    const text = '\uFEFFvoter;"Le ""Pré""; haut";"名\n前";poids\r\n1;1;0;1000000000000000000\r\n"2";0;1;5\r\n\r\n';
    const { standing } = tally('approval', text);
    expect([...standing!.scores]).toEqual([
      ['Le "Pré"; haut', 10n ** 18n],
      ['名\n前', 5n],
    ]);
  });

  it.each([
    ['', 'Empty', 1],
    ['a,a\n1,0\n', 'CandidateTwice', 1],
    ['a,\n1,0\n', 'BadHeader', 1],
    ['a,b\n1\n', 'RaggedRow', 2],
    ['voter,a\n7,1\n7,0\n', 'VoterTwice', 3],
    ['a,b\n1,"0\n', 'Unfinished', 2],
    ['a,b\n1,0\nperhaps,1\n', 'NotAMark', 3],
  ])('%j is refused: %s, line %i', (text, code, line) =>
    expect(refused(() => tally('approval', text))).toEqual({ code, line }),
  );
});

describe('at the edges', () => {
  const one = '1 1\n3 1 0\n0\n';
  const blank = '3 2\n4 0\n0\n';
  const methods = ['ranked.schulze', 'ranked.ranked-pairs', 'ranked.minimax', 'ranked.irv', 'plurality'];
  const stv = ['stv.scottish', 'stv.wigm-prf', 'stv.meek'];

  it.each([...methods, ...stv])('%s: a single option is elected', (id) =>
    expect(tally(id, one).standing).toMatchObject({ winners: ['1'], ranking: [['1']] }),
  );

  it.each(methods)('%s: blank ballots decide nothing, and it shows', (id) => {
    const { standing, outcome, voters } = tally(id, blank);
    expect(voters).toBe(4n);
    expect(standing!.ranking.flat()).toHaveLength(3);
    expect(outcome.ties.length).toBeGreaterThan(0);
  });

  it.each(stv)('%s: blank ballots fill the seats by lot, and it shows', (id) => {
    const { standing, outcome } = tally(id, blank);
    expect(standing!.winners).toHaveLength(2);
    expect(outcome.ties.every(({ resolvedBy }) => resolvedBy === 'lot')).toBe(true);
  });

  it('an id that means something to a program is an id like another', () => {
    const { standing } = tally('approval', '__proto__,constructor\n1,0\n');
    expect(standing!.winners).toEqual(['__proto__']);
  });
});
