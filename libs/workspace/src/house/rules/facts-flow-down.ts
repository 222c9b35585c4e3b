import { RIVER, inBank, placeOf } from '../places';
import { manifestOf } from '../manifests';
import type { Rule, SourceTree } from '../source-tree';

/**
 * Facts flow down the river: a room hears itself, the rooms upstream and the bank, never what comes after it.
 * And nobody listens for what nobody says.
 */
export const factsFlowDown: Rule = (tree) => {
  const speakers = whoSpeaks(tree);
  return manifests(tree).flatMap(({ file, room }) =>
    [...(manifestOf(tree, file)?.get('hears') ?? [])].flatMap((fact) => {
      const speaker = speakers.get(fact);
      if (fact === '*') return inBank(room) ? [] : [{ file, says: `${room} hears everything: only the bank may` }];
      if (speaker === undefined) return [{ file, says: `${room} hears ${fact}, which no room speaks` }];
      const later = RIVER.indexOf(speaker) > RIVER.indexOf(room);
      return inBank(room) || inBank(speaker) || !later
        ? []
        : [{ file, says: `${room} hears ${fact} of ${speaker}, which is downstream` }];
    }),
  );
};

function whoSpeaks(tree: SourceTree): Map<string, string> {
  return new Map(
    manifests(tree).flatMap(({ file, room }) =>
      [...(manifestOf(tree, file)?.get('speaks') ?? [])].map((fact) => [fact, room] as const),
    ),
  );
}

function manifests(tree: SourceTree): { file: string; room: string }[] {
  return tree.paths
    .filter((file) => file.endsWith('.manifest.ts'))
    .flatMap((file) => {
      const room = placeOf(file)?.room;
      return room === undefined ? [] : [{ file, room }];
    });
}
