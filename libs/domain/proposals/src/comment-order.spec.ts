import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, newId, type Day, type Id } from '@mondee/kernel';
import { commentPlace, dailyDraw, lowerBound } from './comment-order';

const ids = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes): Id => newId(1_700_000_000_000, () => bytes));
const days = fc.integer({ min: 0, max: 40_000 }).map((n): Day => addDays('1990-01-01' as Day, n));
const judged = fc
  .tuple(fc.nat(5000), fc.nat(5000))
  .map(([a, b]) => ({ useful: Math.min(a, b), judged: Math.max(a, b) }));

describe('the order of comments', () => {
  it('takes the lower bound that the books give: 1 of 2 supposed, then 8 of 10', () => {
    expect(lowerBound({ useful: 0, judged: 0 })).toBeCloseTo(0.0945, 4);
    expect(lowerBound({ useful: 7, judged: 8 })).toBeCloseTo(0.4902, 4);
  });

  it('never loses by one more reader who finds it useful', () => {
    fc.assert(
      fc.property(
        judged,
        ({ useful, judged: n }) =>
          lowerBound({ useful: useful + 1, judged: n + 1 }) > lowerBound({ useful, judged: n }),
      ),
    );
  });

  it('never gains by one more reader who does not', () => {
    fc.assert(
      fc.property(
        judged,
        ({ useful, judged: n }) => lowerBound({ useful, judged: n + 1 }) < lowerBound({ useful, judged: n }),
      ),
    );
  });

  it('draws in [0, 1), and usefulness weighs no more than the draw', () => {
    fc.assert(
      fc.property(ids, judged, days, (id, of, on) => {
        const draw = dailyDraw(id, on);
        const place = commentPlace(id, of, on);
        return draw >= 0 && draw < 1 && place >= 0 && place < 1_000_000 && place >= 500_000 * draw - 1;
      }),
    );
  });

  it('lets the newest and quietest lead on some days beside a comment that everybody likes', () => {
    const loud = { useful: 40, judged: 50 };
    const pair = fc.tuple(ids, ids).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const led = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01' as Day, n)).filter(
          (on) => commentPlace(b, { useful: 0, judged: 0 }, on) > commentPlace(a, loud, on),
        );
        return led.length > 0 && led.length < 183;
      }),
      { numRuns: 40 },
    );
  });
});
