import { RIVER, inBank, links } from '../places';
import type { Rule } from '../source-tree';

/** A room may import a room upstream, never downstream: what happens later is heard, not called. */
export const river: Rule = (tree) =>
  [...links(tree)].flatMap(({ file, from, to, specifier }) => {
    if (from.room === undefined || to.room === undefined) return [];
    if (inBank(from.room) || inBank(to.room)) return [];
    if (RIVER.indexOf(to.room) <= RIVER.indexOf(from.room)) return [];
    return [{ file, says: `${from.room} names ${to.room}, which is downstream: "${specifier}"` }];
  });
