import { isSource } from '../places';
import type { Rule } from '../source-tree';

// in two halves, or the rule would report itself
const WAIVER = new RegExp(`(?:eslint-${'disable'}[\\w-]*|@ts-expect-${'error'}|prettier-${'ignore'})(.*)`, 'g');
// only where a comment begins with it: a step of the thread may be of state TODO
const LATER = new RegExp(`(?://|\\*|#|<!--)\\s*(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`);

/** A waiver of lint or types says why on its own line, and nothing is left for later in a comment. */
export const reasons: Rule = (tree) =>
  tree.paths
    .filter((file) => isSource(file) || /\.(html|css|graphql)$/.test(file))
    .flatMap((file) => {
      const text = tree.text(file);
      const later = LATER.exec(text)?.[0];
      const bare = [...text.matchAll(WAIVER)].filter(([, rest = '']) => !/(--|:|\s—)\s*\S{3,}|\s\w+ \w+/.test(rest));
      return [
        ...(later === undefined
          ? []
          : [{ file, says: `leaves something for later (${later}): do it or open an issue` }]),
        ...bare.map(([waiver]) => ({ file, says: `a waiver without its reason: ${waiver.trim()}` })),
      ];
    });
