import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  condorcetWinner,
  irv,
  minimax,
  pairwiseOf,
  rankedPairs,
  RankedReader,
  readText,
  schulze,
  stvMeek,
  stvScottish,
  stvWigmPrf,
  tallyingMethods,
  type Pairwise,
  type RankedBallots,
} from './index';

const folder = join(process.env['MONDEE_SHARED']!, 'data/ranked');
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const read = (file: string) => readText(text(file), new RankedReader());
const ballotsOf = (file: string) => read(file) as RankedBallots;

interface Case {
  readonly file: string;
  readonly ballots: number;
  readonly candidates: number;
  readonly seats: number;
  readonly schulze: readonly number[];
  readonly condorcetWinner: readonly number[];
  readonly irv: number;
  readonly plurality: number;
  readonly stvScottish: readonly number[];
  readonly stvWigmPrf: readonly number[];
}
const { cases } = JSON.parse(text('expected.json')) as { cases: Case[] };

describe('the Scottish wards', () => {
  it.each(cases)('$file', (expected) => {
    const ballots = ballotsOf(expected.file);
    const pairs = pairwiseOf(ballots);
    const ids = (numbers: readonly number[]) => numbers.map(String);
    const winner = condorcetWinner(pairs);
    expect({ ballots: ballots.voters, candidates: ballots.options.length, seats: ballots.seats }).toEqual({
      ballots: BigInt(expected.ballots),
      candidates: expected.candidates,
      seats: expected.seats,
    });
    expect(schulze(pairs).result.winners).toEqual(ids(expected.schulze));
    expect(winner === undefined ? [] : [pairs.options[winner]!.id]).toEqual(ids(expected.condorcetWinner));
    expect(irv(ballots).result.winners).toEqual([String(expected.irv)]);
    expect(stvScottish(ballots).result.winners).toEqual(ids(expected.stvScottish));
    expect(stvWigmPrf(ballots).result.winners).toEqual(ids(expected.stvWigmPrf));
    expect(stvMeek(ballots).result.winners).toHaveLength(expected.seats);
  });

  it('every ballot file of the folder has its case', () => {
    const blt = readdirSync(folder).filter((file) => file.endsWith('.blt'));
    expect(blt.sort()).toEqual(cases.map(({ file }) => file).sort());
  });
});

describe('Burlington 2009', () => {
  const ballots = ballotsOf('burlington-2009.abif');
  const pairs = pairwiseOf(ballots);

  it('8 980 ballots; Kiss wins the instant runoff 4314 to 4064', () => {
    const { result, trace } = irv(ballots);
    expect(ballots.voters).toBe(8980n);
    expect(result.winners).toEqual(['Kiss']);
    const last = trace.at(-1) as { votes: ReadonlyMap<string, bigint> };
    expect([...last.votes]).toEqual([
      ['Kiss', 4314n],
      ['Wright', 4064n],
    ]);
  });

  it('Montroll beats every other, and wins by every pairwise method', () => {
    expect(pairs.options[condorcetWinner(pairs)!]!.id).toBe('Montroll');
    for (const method of [schulze, rankedPairs, minimax]) expect(method(pairs).result.winners).toEqual(['Montroll']);
  });
});

describe('Debian leader 2002', () => {
  it.each(['wv', 'margins'] as const)('option 3 wins by %s', (strength) => {
    const pairs = read('debian-leader-2002-pairwise.csv') as Pairwise;
    for (const method of [schulze, rankedPairs, minimax]) {
      expect(method(pairs, strength).result.winners).toEqual(['3']);
      expect(method(pairs, strength).result.ranking.at(-1)).toEqual(['N']);
    }
  });
});

describe('Tennessee', () => {
  it.each(['tennessee-example-STAR.abif', 'tennessee-example-scores.abif'])('%s: Nashville beats all', (file) => {
    const ballots = ballotsOf(file);
    expect(schulze(pairwiseOf(ballots)).result.ranking).toEqual([['Nash'], ['Chat'], ['Knox'], ['Memph']]);
    expect(irv(ballots).result.winners).toEqual(['Knox']);
  });

  it('the runoff that ties is decided by a lot that says so', () => {
    const { result, ties } = irv(ballotsOf('tennessee-example-irv-tie.abif'), { seed: 'a lot of Tennessee' });
    expect(result.ranking).toHaveLength(4);
    expect(ties.every(({ resolvedBy }) => resolvedBy !== null)).toBe(true);
  });
});

describe('every file of the folder', () => {
  it.each(readdirSync(folder).filter((file) => !file.endsWith('.json')))(
    '%s is read by every pairwise method',
    (file) => {
      for (const { id, begin } of tallyingMethods.filter(({ id }) => /schulze|pairs|minimax/.test(id))) {
        const counting = begin({});
        text(file)
          .split('\n')
          .forEach((line, i) => counting.line(line.replace(/\r$/, ''), i + 1));
        expect(counting.finish().standing?.winners.length, id).toBeGreaterThan(0);
      }
    },
  );
});
