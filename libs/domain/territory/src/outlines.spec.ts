import { describe, expect, it } from 'vitest';
import { LONGEST_OUTLINES, readOutlines } from './outlines';

const round = (n: number) =>
  Array.from({ length: n + 1 }, (_, i) => [
    5 + 0.1 * Math.cos((2 * Math.PI * i) / n),
    45 + 0.1 * Math.sin((2 * Math.PI * i) / n),
  ]);
const feature = (code: string, ring: unknown = round(2000), type = 'Polygon') => ({
  properties: { code },
  geometry: { type, coordinates: type === 'Polygon' ? [ring] : [[ring], [ring]] },
});
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const refusal = (text: string, codes = ['26059']) => {
  const read = readOutlines(text, codes);
  return read.ok ? undefined : read.refusal.code;
};

describe('outlines of communes', () => {
  it('are made simple: sixty points a shell at most, still round', () => {
    const read = readOutlines(file(feature('26059')), ['26059']);
    const ring = read.ok ? read.value[0]!.rings[0]! : [];
    expect(ring.length).toBeGreaterThan(12);
    expect(ring.length).toBeLessThanOrEqual(60);
    for (const [lon, lat] of ring) expect(Math.hypot(lon - 5, lat - 45)).toBeCloseTo(0.1, 3);
  });

  it('keep every shell of a commune in several parts, and leave other communes out', () => {
    const read = readOutlines(file(feature('26059', round(40), 'MultiPolygon'), feature('99999')), ['26059']);
    expect(read.ok && read.value.map(({ code, rings }) => [code, rings.length])).toEqual([['26059', 2]]);
  });

  it('are refused when a commune of the territory is missing, or none is there', () => {
    expect(refusal(file(feature('26059')), ['26059', '26364'])).toBe('territory.OutlinesMissing');
    expect(refusal(file(feature('99999')))).toBe('territory.NoOutline');
  });

  it('are refused when the file is no GeoJSON, is too long, or its points are no degrees', () => {
    for (const text of ['', '<svg/>', 'null', '[]', '{"features":{}}', '{"features":[null,1,"a"]}'])
      expect(refusal(text)).toBe('territory.NoOutline');
    expect(refusal(' '.repeat(LONGEST_OUTLINES + 1))).toBe('territory.OutlinesTooLong');
    for (const ring of [[], [[1, 2]], round(9).map(([x, y]) => [x! * 1e5, y! * 1e5]), 'a', [[null, 1], 2, 3, 4]])
      expect(refusal(file(feature('26059', ring)))).toBe('territory.OutlineBroken');
    expect(refusal(file({ properties: { code: '26059' }, geometry: null }))).toBe('territory.OutlineBroken');
  });
});
