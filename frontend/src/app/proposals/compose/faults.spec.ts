import { describe, expect, it } from 'vitest';
import { BLANK, faultsIn, isBlank } from './faults';

const AXIS = '01900000-0000-7000-8000-000000000001';
const WHOLE = {
  title: 'Un abri à l’arrêt de Vassieux',
  need: 'On attend la navette sous la neige.',
  idea: 'Poser un banc et un toit à l’arrêt.',
  axis: AXIS,
  commune: '26364',
  lat: '',
  lon: '',
  stays: '',
};

describe('the faults of what is written', () => {
  it('finds none in a whole text, with or without a commune', () => {
    expect(faultsIn(WHOLE)).toEqual({});
    expect(faultsIn({ ...WHOLE, commune: '' })).toEqual({});
  });

  it('says all of them at once', () => {
    const faults = faultsIn({ ...WHOLE, title: 'Abri', axis: '' });
    expect(Object.keys(faults)).toEqual(['title', 'axis']);
    expect(faults.title?.code).toBe('proposals.TooShort');
    expect(faults.axis?.code).toBe('proposals.Missing');
  });

  it('finds every text missing from a blank form', () => {
    expect(Object.keys(faultsIn(BLANK))).toEqual(['title', 'need', 'idea', 'axis']);
  });

  it('takes a form with a theme only as blank', () => {
    expect(isBlank({ ...BLANK, axis: AXIS, title: '  ' })).toBe(true);
    expect(isBlank(WHOLE)).toBe(false);
  });
});
