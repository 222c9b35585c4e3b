import { BANK, isRoom, placeOf } from '../places';
import type { Rule, SourceTree, Violation } from '../source-tree';

/** Folders of the two apps that are not rooms. The list is closed: a subject gets a room. */
const NOT_ROOMS = {
  backend: ['platform', 'commands', 'demonstration'],
  frontend: ['shell', 'graphql', 'language', 'session', 'thread', 'kiosk', 'desk'],
  domain: [] as string[],
};
type Storey = keyof typeof NOT_ROOMS;

/** A room has one name on every floor. */
export const sameRooms: Rule = (tree) => [...strangers(tree), ...missing(tree)];

const strangers: Rule = (tree) =>
  Object.keys(NOT_ROOMS).flatMap((storey) =>
    [...foldersOf(tree, storey as Storey)]
      .filter(([folder]) => !isRoom(folder) && !NOT_ROOMS[storey as Storey].includes(folder))
      .map(([folder, file]) => ({ file, says: `${folder} is the name of no room (rooms.json)` })),
  );

/** What is shown or stored has its rules below; what has rules is served. Only the bank may do without rules. */
function missing(tree: SourceTree): Violation[] {
  const domain = foldersOf(tree, 'domain');
  const backend = foldersOf(tree, 'backend');
  const lacking = (folders: Map<string, string>, other: Map<string, string>, where: string) =>
    [...folders]
      .filter(([folder]) => isRoom(folder) && !other.has(folder))
      .map(([folder, file]) => ({ file, says: `${folder} has no folder in ${where}` }));
  const needsRules = new Map([...backend].filter(([folder]) => !BANK.includes(folder)));
  return [
    ...lacking(needsRules, domain, 'libs/domain'),
    ...lacking(domain, backend, 'backend/src'),
    ...lacking(foldersOf(tree, 'frontend'), backend, 'backend/src'),
  ];
}

/** Each folder of a storey, with the first of its files. */
function foldersOf(tree: SourceTree, storey: Storey): Map<string, string> {
  const folders = new Map<string, string>();
  for (const file of tree.paths) {
    const place = placeOf(file);
    if (place?.floor !== storey || place.folder === undefined || folders.has(place.folder)) continue;
    folders.set(place.folder, file);
  }
  return folders;
}
