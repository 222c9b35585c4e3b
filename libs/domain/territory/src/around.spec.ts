import { describe, expect, it } from 'vitest';
import { communesAround, kilometres, type Lying } from './around';

const at = (code: string, lon: number, lat: number): Lying => ({ code, centre: { lon, lat }, outline: null });
const vassieux = at('26364', 5.374, 44.88);
const saintAgnan = at('26290', 5.442, 44.897);
const saintJean = at('26307', 5.3, 45.007);

describe('the communes around one', () => {
  it('are those whose middle lies within the kilometres asked for, itself first', () => {
    const all = [saintJean, saintAgnan, vassieux];
    expect(Math.round(kilometres(vassieux.centre!, saintAgnan.centre!))).toBe(6);
    expect(communesAround(all, '26364')).toEqual(['26364', '26290']);
    expect(communesAround(all, '26364', 0)).toEqual(['26364']);
    expect(communesAround(all, '26364', 30)).toEqual(['26364', '26307', '26290']);
  });

  it('are none for a commune of elsewhere, and itself alone while nobody knows where it lies', () => {
    expect(communesAround([vassieux], '75056')).toEqual([]);
    expect(communesAround([{ code: '1', centre: null, outline: null }, vassieux], '1', 100)).toEqual(['1']);
  });

  it('are found by their outlines where nobody told the middles', () => {
    const square: Lying = {
      code: 'x',
      centre: null,
      outline: [
        [
          [5.3, 44.8],
          [5.5, 44.8],
          [5.5, 45],
          [5.3, 45],
        ],
      ],
    };
    expect(communesAround([square, vassieux], '26364', 5)).toEqual(['26364', 'x']);
  });

  it('take a wild number of kilometres for one that means something', () => {
    const far = at('far', 8, 48);
    expect(communesAround([vassieux, far], '26364', Infinity)).toEqual(['26364']);
    expect(communesAround([vassieux, far], '26364', 1e12)).toEqual(['26364']);
    expect(communesAround([vassieux, far], '26364', -3)).toEqual(['26364']);
  });
});
