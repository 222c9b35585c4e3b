/**
 * Where the middle of each commune of the Royans-Vercors lies, in degrees, to a hundred metres: the demonstration draws
 * its map from these. Counted once from the outlines of IGN Admin Express (open licence Etalab 2.0).
 * Any other territory starts with the list, until its outlines are loaded.
 */
export const CENTRES: Readonly<Record<string, readonly [lon: number, lat: number]>> = {
  '26059': [5.304, 44.935],
  '26066': [5.178, 44.873],
  '26074': [5.412, 44.972],
  '26117': [5.386, 45.024],
  '26163': [5.206, 44.924],
  '26217': [5.27, 45.045],
  '26223': [5.251, 44.99],
  '26270': [5.244, 45.027],
  '26290': [5.442, 44.897],
  '26302': [5.342, 45.045],
  '26307': [5.3, 45.007],
  '26309': [5.446, 45.057],
  '26311': [5.346, 45.01],
  '26315': [5.449, 45.016],
  '26316': [5.28, 44.985],
  '26320': [5.244, 45.057],
  '26331': [5.292, 45.049],
  '26364': [5.374, 44.88],
};

/** The middle of a commune when it is known. */
export function centreOf(code: string): { lon: number; lat: number } | null {
  const found = CENTRES[code];
  return found ? { lon: found[0], lat: found[1] } : null;
}
