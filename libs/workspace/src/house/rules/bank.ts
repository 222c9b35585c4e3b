import { inBank, links } from '../places';
import { importsOnlyTypes } from '../syntax';
import type { Rule } from '../source-tree';

/**
 * A room never calls the bank and the bank never calls a room: they meet through manifests, refs and facts.
 * One thing is allowed: the facts of a bank room stand at its door in `libs/domain`, for whoever hears them.
 */
export const bank: Rule = (tree) =>
  [...links(tree)].flatMap(({ file, from, to, specifier }) => {
    if (from.room === undefined || to.room === undefined || from.room === to.room) return [];
    if (!inBank(from.room) && !inBank(to.room)) return [];
    if (inBank(to.room) && to.floor === 'domain') {
      const free = from.floor !== 'domain' || importsOnlyTypes(tree.syntax(file), specifier);
      return free ? [] : [{ file, says: `rules know the facts of ${to.room} as types only: "${specifier}"` }];
    }
    const says = inBank(from.room)
      ? `the bank (${from.room}) calls a room: "${specifier}"`
      : `${from.room} calls the bank: "${specifier}"`;
    return [{ file, says }];
  });
