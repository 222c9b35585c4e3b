import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lots } from '../index';

describe('lots', () => {
  it('are SHA-256 of seed and counter, as anyone can recompute', () => {
    const lots = new Lots('20 mai 2027');
    for (let k = 0; k < 5; k++) {
      const number = BigInt(`0x${createHash('sha256').update(`20 mai 2027:${k}`).digest('hex')}`);
      expect(lots.below(7)).toBe(Number(number % 7n));
    }
  });

  it('fall among those who are tied, evenly enough', () => {
    const lots = new Lots('évenly');
    const times = [0, 0, 0];
    for (let i = 0; i < 3_000; i++) times[lots.below(3)]!++;
    for (const n of times) expect(n).toBeGreaterThan(900);
  });

  it('the same seed draws the same', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({ min: 1, max: 50 })), (seed, sizes) => {
        const [one, other] = [new Lots(seed), new Lots(seed)];
        for (const n of sizes) {
          const drawn = one.below(n);
          expect(drawn).toBe(other.below(n));
          expect(drawn < n && drawn >= 0).toBe(true);
        }
      }),
    ));

  it('refuse to be drawn among nobody', () => expect(() => new Lots('').below(0)).toThrow(RangeError));
});
