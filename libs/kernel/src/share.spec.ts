import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addShares,
  compareShares,
  divideShares,
  multiplyShares,
  share,
  shareNumber,
  shareText,
  subtractShares,
} from './share';

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([num, den]) => share(num, den));

describe('an exact fraction', () => {
  it('adds, takes away, multiplies and divides without losing a unit', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(subtractShares(addShares(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divideShares(multiplyShares(a, b), b)).toEqual(a);
      }),
    );
  });

  it('is told in lowest terms', () => {
    expect(shareText(addShares(share(1n, 6n), share(1n, 3n)))).toBe('1/2');
    expect(shareText(share(4n, -2n))).toBe('-2');
  });

  it('has a float as near as floats go, however long its integers', () => {
    const long = 7n ** 900n;
    expect(shareNumber(share(long, long * 3n))).toBeCloseTo(1 / 3, 15);
    expect(shareNumber(share(long * 5n, long * 2n))).toBe(2.5);
    fc.assert(fc.property(any, any, (a, b) => compareShares(a, b) * (shareNumber(a) - shareNumber(b)) >= 0));
  });

  it('has no zero below', () => {
    expect(() => share(1n, 0n)).toThrow(RangeError);
    expect(() => divideShares(share(1n), share(0n))).toThrow(RangeError);
  });
});
