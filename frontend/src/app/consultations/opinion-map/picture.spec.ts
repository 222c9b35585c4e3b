import { describe, expect, it } from 'vitest';
import { putter, HEIGHT, outline, WIDTH } from './picture';

describe('the drawing of a map', () => {
  it('holds every place, at one scale', () => {
    const places = [
      { x: -3, y: 1, letter: 'A' },
      { x: 5, y: 2, letter: 'B' },
      { x: 1, y: -4, letter: 'B' },
    ];
    const marks = places.map(putter(places));
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(WIDTH);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(HEIGHT);
    }
    const far = (a: number, b: number) => Math.hypot(marks[a]!.x - marks[b]!.x, marks[a]!.y - marks[b]!.y);
    expect(far(0, 1) / far(1, 2)).toBeCloseTo(Math.hypot(8, 1) / Math.hypot(4, 6), 1);
  });

  it('draws round a group of three, and round nothing smaller', () => {
    const marks = [
      ...[
        { x: 0, y: 0, letter: 'A' },
        { x: 10, y: 0, letter: 'A' },
        { x: 5, y: 8, letter: 'A' },
      ],
      { x: 5, y: 3, letter: 'A' },
    ];
    expect(outline(marks)).toBe('M0 0L10 0L5 8Z');
    expect(outline(marks.slice(0, 2))).toBe('');
    expect(outline([])).toBe('');
  });
});
