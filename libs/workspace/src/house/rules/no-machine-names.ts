import type { Rule } from '../source-tree';

// spelled so that this file does not name what it looks for
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', /(?<![\w.~/-])\/(?:home|Users|root|work)\/[\w.-]+/],
  ['a path of one machine', /\b[A-Z]:\\{1,2}(?:Users|Documents)\\/],
  ['a registry host', /\bregistry\.(?:npm|yarn|verda)[\w-]*\.[a-z]+/],
  ['a registry host', /\bhttps?:\/\/[\w.-]*(?:artifact(?:ory)|verda(?:ccio)|nexus)\b/i],
  ['where packages were fetched', /"resolved": "https?:[^"]*/],
];

const TEXT =
  /\.([mc]?[tj]s|json|jsonc|md|ya?ml|html|css|scss|graphql|sql|sh|txt|toml|service)$|(^|\/)\.[a-z]+rc$|(^|\/)run$/;

/** What is in git runs anywhere: no path of one machine, no host packages were once fetched from. */
export const noMachineNames: Rule = (tree) =>
  tree.paths
    .filter((file) => TEXT.test(file))
    .flatMap((file) => {
      const text = tree.text(file);
      return PLACES.flatMap(([what, pattern]) => {
        const found = pattern.exec(text)?.[0];
        return found === undefined ? [] : [{ file, says: `names ${what}: ${found}` }];
      });
    });
