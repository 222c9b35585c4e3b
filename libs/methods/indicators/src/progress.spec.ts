import { addDays, share, shareText } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, latestOf, progress, toNumber, type Direction } from './index';

const at = (value: number, on = '2027-05-01') => ({ on, value });

describe('progress', () => {
  it.each<[number, number, Direction, number[], string, string | undefined, string | undefined]>([
    [120, 360, 'up', [], 'no-data', undefined, undefined],
    [120, 360, 'up', [180], 'progressing', '1/4', '180'],
    [120, 360, 'up', [360], 'reached', '1', '0'],
    [120, 360, 'up', [400], 'reached', '7/6', '0'],
    [120, 360, 'up', [120], 'flat', '0', '240'],
    [120, 360, 'up', [90], 'away', '-1/8', '270'],
    [6.1, 4, 'down', [5.4], 'progressing', '1/3', '7/5'],
    [6.1, 4, 'down', [3.9], 'reached', '22/21', '0'],
    [6.1, 4, 'down', [6.2], 'away', '-1/21', '11/5'],
    [0.1, 0.3, 'up', [0.2], 'progressing', '1/2', '1/10'],
    [98, 98, 'up', [98], 'reached', undefined, '0'],
    [98, 98, 'up', [97], 'away', undefined, '1'],
  ])('from %d to %d (%s), measured %j: %s', (baseline, target, direction, values, status, reached, missing) => {
    const said = progress({ baseline, target, direction, measurements: values.map((value) => at(value)) });
    expect(said.status).toBe(status);
    expect(said.reachedShare && shareText(said.reachedShare)).toBe(reached);
    expect(said.missing && shareText(said.missing)).toBe(missing);
  });

  it('reads the latest day, and of one day the last entry', () => {
    const first = { on: '2027-05-01', value: 1, enteredAt: '2027-05-02T08:00:00.000Z' };
    const corrected = { ...first, value: 2, enteredAt: '2027-05-03T08:00:00.000Z' };
    expect(latestOf([corrected, first, { on: '2027-04-01', value: 9 }])).toBe(corrected);
    expect(latestOf([at(1), at(2)])?.value).toBe(2);
  });

  it('throws on what rules refuse before storing', () => {
    expect(() => progress({ baseline: 1, target: 2, direction: 'down', measurements: [] })).toThrow(RangeError);
    expect(() => progress({ baseline: 1, target: Number.NaN, direction: 'up', measurements: [] })).toThrow(RangeError);
    expect(() => progress({ baseline: 1, target: 2, direction: 'up', measurements: [at(1, '2027-02-30')] })).toThrow();
  });

  // Hundredths as whole numbers: the naive counting is exact, and knows nothing of fractions.
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n));

  it('agrees with naive counting in hundredths', () => {
    fc.assert(
      fc.property(hundredths, hundredths, fc.array(fc.tuple(day, hundredths)), (a, b, rows) => {
        const direction = b >= a ? 'up' : 'down';
        const measurements = rows.map(([on, n]) => ({ on, value: n / 100 }));
        const said = progress({ baseline: a / 100, target: b / 100, direction, measurements });
        let last: [string, number] | undefined;
        for (const row of rows) if (!last || row[0] >= last[0]) last = row;
        if (!last) {
          expect(said.status).toBe('no-data');
          return;
        }
        const n = last[1];
        const up = b >= a;
        const naive = (up ? n >= b : n <= b)
          ? 'reached'
          : n === a
            ? 'flat'
            : (up ? n > a : n < a)
              ? 'progressing'
              : 'away';
        expect(said.status).toBe(naive);
        expect(said.missing).toEqual(naive === 'reached' ? share(0n) : share(BigInt(Math.abs(b - n)), 100n));
        if (a !== b) expect(said.reachedShare).toEqual(share(BigInt(n - a), BigInt(b - a)));
      }),
    );
  });

  it('looked at in a mirror says the same', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (a, b, n) => {
        const one = { baseline: a / 100, target: b / 100, direction: b >= a ? ('up' as const) : ('down' as const) };
        const two = {
          baseline: -a / 100,
          target: -b / 100,
          direction: -b > -a || a === b ? ('up' as const) : ('down' as const),
        };
        const left = progress({ ...one, measurements: [at(n / 100)] });
        const right = progress({ ...two, measurements: [at(-n / 100)] });
        if (a !== b)
          expect([left.status, left.reachedShare, left.missing]).toEqual([
            right.status,
            right.reachedShare,
            right.missing,
          ]);
      }),
    );
  });

  it('does not depend on the order of days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(day, hundredths), { selector: ([on]) => on }), (rows) => {
        const measurements = rows.map(([on, value]) => ({ on, value }));
        expect(latestOf(measurements)).toEqual(latestOf(measurements.toReversed()));
      }),
    );
  });
});

describe('decimals', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '1/10'],
    [-2.5, '-5/2'],
    [1e21, '1000000000000000000000'],
    [1e-7, '1/10000000'],
    [12e-8, '3/25000000'],
  ])('%d is exactly %s', (value, text) => expect(shareText(decimal(value))).toBe(text));

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (n, places) => {
        const value = n / 10 ** places;
        expect(toNumber(decimal(value))).toBeCloseTo(value, 6);
      }),
    );
  });
});
