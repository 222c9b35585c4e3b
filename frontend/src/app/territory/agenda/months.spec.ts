import { describe, expect, it } from 'vitest';
import { daysOf, moved, thisMonth } from './months';

describe('the months of the calendar', () => {
  it('go on over the year', () => {
    expect(moved('2026-12', 1)).toBe('2027-01');
    expect(moved('2026-01', -1)).toBe('2025-12');
  });

  it('are those of the place, not of the reader', () => {
    expect(thisMonth(new Date('2026-11-30T23:30:00Z'))).toBe('2026-12');
    expect(daysOf([{ startsAt: '2026-12-04T23:30:00Z' }, { startsAt: '2026-12-05T09:00:00Z' }])).toMatchObject([
      { day: '2026-12-05', events: [{}, {}] },
    ]);
  });
});
