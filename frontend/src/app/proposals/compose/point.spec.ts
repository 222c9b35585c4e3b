import { describe, expect, it } from 'vitest';
import { pointOf } from './point';

describe('a point that is typed', () => {
  it('is read as people write it, rounded to a metre', () => {
    expect(pointOf({ lat: '44,905', lon: '5.3712345°' })).toEqual({ lat: 44.905, lon: 5.37123 });
  });

  it('is nothing when nothing is typed, and none when half of it is', () => {
    expect(pointOf({ lat: ' ', lon: '' })).toBeUndefined();
    for (const wrong of [
      { lat: '44', lon: '' },
      { lat: 'là-bas', lon: '5' },
      { lat: '95', lon: '5' },
    ])
      expect(pointOf(wrong)).toBeNull();
  });
});
