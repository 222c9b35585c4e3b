import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from './progress';
import { trend } from './trend';

const day = (at: number) =>
  new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10) as SeriesPoint['on'];
const series = (values: readonly number[], step = 30): SeriesPoint[] =>
  values.map((value, at) => ({ on: day(at * step), value }));
const up = { target: 100, due: day(3_000), direction: 'up' } as const;

describe('the trend of an indicator', () => {
  it('is not said under four days with a value', () => {
    expect(trend({ ...up, measurements: series([1, 2, 3]) })).toMatchObject({ status: 'too-few-data', points: 3 });
    const sameDay = [...series([1, 2, 3]), { on: day(0), value: 9 }];
    expect(trend({ ...up, measurements: sameDay }).status).toBe('too-few-data');
  });

  // the reference: slope 1.2678571 a step, interval 0.75 to 1.75, from an independent implementation
  it('is the middle slope of all pairs, with an interval no narrower than the textbook one', () => {
    const { slopePerYear, slopeInterval } = trend({ ...up, measurements: series([1, 2, 4, 3, 7, 5, 9, 10], 1) });
    expect(slopePerYear! / 365.25).toBeCloseTo(1.2678571428571428, 12);
    expect(slopeInterval!.low / 365.25).toBeLessThanOrEqual(0.75);
    expect(slopeInterval!.high / 365.25).toBeGreaterThanOrEqual(1.75);
    expect(slopeInterval!.low / 365.25).toBeGreaterThan(0.4);
    expect(slopeInterval!.high / 365.25).toBeLessThan(2.4);
  });

  it.each([
    ['reached', [90, 95, 99, 100]],
    ['on-track', [10, 11, 12, 13]],
    ['late', [10, 10.01, 10.02, 10.03]],
    ['moving-away', [13, 12, 11, 10, 9, 8]],
    ['late', [10, 10, 10, 10, 10]],
  ] as const)('is %s for %j, to 100 in eight years', (status, values) => {
    expect(trend({ ...up, measurements: series(values) }).status).toBe(status);
  });

  it('reads downwards as it reads upwards', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 25 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (ys, target) => {
        const one = trend({ ...up, target, measurements: series(ys) });
        const other = trend({ ...up, direction: 'down', target: -target, measurements: series(ys.map((y) => -y)) });
        expect(other.status).toBe(one.status);
      }),
    );
  });

  it('does not hang on the order in which measures came, nor on one that is far off', () => {
    const straight = series(Array.from({ length: 12 }, (_, at) => 10 + at));
    const wrong = straight.map((point, at) => (at === 5 ? { ...point, value: 900 } : point));
    const one = trend({ ...up, measurements: wrong });
    expect(one.slopePerYear).toBeCloseTo((1 / 30) * 365.25, 1);
    expect(trend({ ...up, measurements: [...wrong].reverse() })).toEqual(one);
  });

  it('of two values of one day the one entered last counts', () => {
    const two = [
      ...series([1, 2, 3, 4]),
      { on: day(90), value: 4, enteredAt: '1' },
      { on: day(90), value: 400, enteredAt: '2' },
    ];
    expect(trend({ ...up, measurements: two }).status).toBe('reached');
  });

  it('takes years of daily values in an instant', () => {
    const { points, status } = trend({
      ...up,
      measurements: series(
        Array.from({ length: 5_000 }, (_, at) => at / 100),
        1,
      ),
    });
    expect(points).toBeLessThanOrEqual(400);
    expect(status).toBe('late');
  });
});
