import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells, rangesOf, showableGroups, type Cell } from './index';

const cells = fc
  .array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { minLength: 1, maxLength: 9 })
  .map((pairs) => pairs.map(([count, more], at): Cell => ({ id: `c${at}`, count, of: count + more })));
const threshold = fc.integer({ min: 2, max: 12 });

/**
 * The attacker: knows the total, what is shown, and the bounds, and tries every whole number in turn for the hidden
 * cells (by what is left for the others). Gives for each the least and the most it can be.
 */
function solved(all: readonly Cell[], shown: ReadonlyMap<string, number | null>) {
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const known = [...shown.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const hidden = all.filter(({ id }) => shown.get(id) === null);
  const left = total - known;
  return hidden.map((cell) => {
    const others = hidden.filter((one) => one !== cell).reduce((sum, { of }) => sum + of!, 0);
    const possible = Array.from({ length: cell.of! + 1 }, (_, at) => at).filter(
      (at) => left - at >= 0 && left - at <= others,
    );
    return { id: cell.id, least: possible[0]!, most: possible.at(-1)! };
  });
}

describe('figures about few people', () => {
  it('are hidden, with as many others as it takes that the total gives none back', () => {
    fc.assert(
      fc.property(cells, threshold, (all, t) => {
        const shown = new Map(hideSmallCells(all, t).map(({ id, count }) => [id, count]));
        for (const { id, count, of } of all) {
          if ((count > 0 && count < t) || (count > 0 && of! - count < t)) expect(shown.get(id)).toBeNull();
          if (shown.get(id) !== null) expect(shown.get(id)).toBe(count);
        }
        const whole = all.every(({ id }) => shown.get(id) === null);
        const ranges = solved(all, shown);
        for (const { least, most } of ranges) if (!whole) expect(most - least).toBeGreaterThanOrEqual(t);
        const hidden = all.filter(({ id }) => shown.get(id) === null);
        expect(rangesOf(hidden).map(({ id, least, most }) => ({ id, least, most }))).toEqual(ranges);
      }),
    );
  });

  it.each<[number[], (number | null)[]]>([
    [
      [2, 9, 40],
      [null, null, 40],
    ],
    [
      [20, 30],
      [20, 30],
    ],
    [[3], [null]],
    [
      [0, 12, 30],
      [0, 12, 30],
    ],
  ])('%j is shown as %j', (counts, expected) => {
    const all = counts.map((count, at) => ({ id: String(at), count }));
    expect(hideSmallCells(all, 5).map(({ count }) => count)).toEqual(expected);
  });
});

describe('answers of a group', () => {
  const group = fc.record({ yes: fc.nat({ max: 30 }), no: fc.nat({ max: 30 }) });

  it('are not shown where one takes all, nor can they be had by taking the others from the whole', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), threshold, (counts, t) => {
        const groups = counts.map((one, at) => ({ id: `g${at}`, counts: one }));
        const shown = showableGroups(groups, t);
        const tells = ({ yes, no }: { yes: number; no: number }) =>
          yes + no < t || (yes > 0 && no < t) || (no > 0 && yes < t);
        for (const { id, counts: own } of groups) if (shown.has(id)) expect(tells(own)).toBe(false);
        const hidden = groups.filter(({ id }) => !shown.has(id)).map((one) => one.counts);
        if (!hidden.length || !shown.size) return;
        const left = hidden.reduce((sum, one) => ({ yes: sum.yes + one.yes, no: sum.no + one.no }));
        expect(hidden.length).toBeGreaterThan(1);
        expect(tells(left)).toBe(false);
      }),
    );
  });
});
