import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feed, tallyingMethods } from './index';

const data = join(process.env['MONDEE_SHARED']!, 'data');

function tally(id: string, file: string, options: object = {}) {
  const counting = tallyingMethods.find((one) => one.id === id)!.begin(options);
  const lines = feed(counting);
  lines.chunk(readFileSync(join(data, file), 'utf8'));
  lines.end();
  return counting.finish();
}

describe('Orsay 2007, majority judgment', () => {
  it.each([
    ['bureau_01.csv', ['Bayrou', 'Sarkozy', 'Royal'], 559n],
    ['bureau_12.csv', ['Royal', 'Bayrou', 'Sarkozy'], 573n],
  ])('%s', (file, first, voters) => {
    for (const options of [{}, { grades: [6, 5, 4, 3, 2, 1], blank: 'worst' }, { grades: 6 }]) {
      const counted = tally('mj', `mj/orsay-2007/${file}`, options);
      expect(counted.standing!.ranking.slice(0, 3).flat()).toEqual(first);
      expect(counted.standing!.ranking.flat()).toHaveLength(12);
      expect(counted.voters).toBe(voters);
    }
  });
});

describe('plurality', () => {
  const { cases } = JSON.parse(readFileSync(join(data, 'ranked/expected.json'), 'utf8')) as {
    cases: { file: string; plurality: number; ballots: number }[];
  };

  it.each(cases)('$file', ({ file, plurality, ballots }) => {
    const counted = tally('plurality', `ranked/${file}`);
    expect(counted.standing!.winners).toEqual([String(plurality)]);
    expect(counted.voters).toBe(BigInt(ballots));
  });

  it('Burlington 2009: Wright leads', () => {
    expect(tally('plurality', 'ranked/burlington-2009.abif').standing!.winners).toEqual(['Wright']);
  });
});

describe('Tennessee, STAR', () => {
  it('Nashville 261, Chattanooga 246, Memphis 210, Knoxville 182; the runoff 68 to 32', () => {
    const { standing, outcome } = tally('star', 'ranked/tennessee-example-STAR.abif');
    expect(Object.fromEntries(standing!.scores)).toEqual({ Memph: 210n, Nash: 261n, Chat: 246n, Knox: 182n });
    expect(standing!.winners).toEqual(['Nash']);
    expect(outcome.trace[1]).toMatchObject({
      figures: new Map([
        ['Nash', 68n],
        ['Chat', 32n],
      ]),
    });
  });

  it('the sums of the score file lead Nashville', () => {
    expect(tally('score', 'ranked/tennessee-example-scores.abif').standing!.winners).toEqual(['Nash']);
  });
});
