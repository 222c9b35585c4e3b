import { placeOf } from '../places';
import type { Rule, Violation } from '../source-tree';

const LONGEST = 60;

/** Each room says its words, its invariants and its facts in a README one reads at a glance. */
export const readmes: Rule = (tree) => {
  const rooms = new Map<string, string>();
  for (const file of tree.paths) {
    const place = placeOf(file);
    if (place?.floor === 'domain' && place.room !== undefined && !rooms.has(place.room)) rooms.set(place.room, file);
  }
  return [...rooms].flatMap(([room, first]): Violation[] => {
    const file = `libs/domain/${room}/README.md`;
    if (!tree.has(file)) return [{ file: first, says: `${room} has no README.md` }];
    const lines = tree.text(file).trimEnd().split('\n').length;
    return lines < LONGEST ? [] : [{ file, says: `is ${lines} lines long: under ${LONGEST}, or nobody reads it` }];
  });
};
