import { describe, expect, it } from 'vitest';
import { cut, middle, turn, within, type Dot } from './polygon';
import { stepOf } from './ramp';
import { layStones, type Place } from './stones';

const at = (code: string, lon: number, lat: number): Place => ({ code, centre: { lon, lat } });
const VILLAGES = [
  at('a', 5.3, 44.9),
  at('b', 5.4, 44.97),
  at('c', 5.38, 45.02),
  at('d', 5.2, 44.92),
  at('e', 5.27, 45.04),
];
const SQUARE: readonly Dot[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

describe('the wall of stones', () => {
  it('lays a stone for each commune, its number inside the frame', () => {
    const wall = layStones(VILLAGES)!;
    expect(wall.stones.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const { x, y, shape } of wall.stones) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(wall.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(wall.height);
      expect(shape).toMatch(/^M[\d. LQ-]+Z$/);
    }
  });

  it('puts the north at the top and the east at the right', () => {
    const { stones } = layStones(VILLAGES)!;
    const of = (code: string) => stones.find((stone) => stone.code === code)!;
    expect(of('e').y).toBeLessThan(of('a').y);
    expect(of('b').x).toBeGreaterThan(of('d').x);
  });

  it('lays no wall when a commune has no centre, or when there are fewer than three', () => {
    expect(layStones([...VILLAGES, { code: 'f', centre: null }])).toBeUndefined();
    expect(layStones(VILLAGES.slice(0, 2))).toBeUndefined();
    expect(layStones([])).toBeUndefined();
  });

  it('draws the real outlines once each commune has its own', () => {
    const outline = [
      [
        [5, 45],
        [5.1, 45],
        [5.1, 45.1],
        [5, 45.1],
      ],
    ];
    const wall = layStones([{ code: 'a', centre: null, outline }])!;
    expect(wall.stones[0]!.shape).toMatch(/^M[\d. L-]+Z$/);
    expect(layStones([{ ...VILLAGES[0]!, outline }, ...VILLAGES.slice(1)])!.stones[0]!.shape).toContain('Q');
  });

  it('keeps the half of a stone that lies on the left, drawn in by the joint', () => {
    expect(cut(SQUARE, [5, 0], [5, 10]).map(([x]) => x)).toEqual([0, 5, 5, 0]);
    expect(turn(within(SQUARE, SQUARE, 1))).toBe(2 * 64);
    expect(middle(SQUARE)).toEqual([5, 5]);
  });

  it('gives the highest value the last of five steps, and none its own', () => {
    expect([0, 1, 20, 21, 100].map((value) => stepOf(value, 100))).toEqual([0, 1, 1, 2, 5]);
    expect(stepOf(0, 0)).toBe(0);
  });
});
