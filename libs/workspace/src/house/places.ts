import rooms from './rooms.json' with { type: 'json' };
import type { SourceTree } from './source-tree';

/** The rooms in the order of the river: imports go up it, facts go down. */
export const RIVER: readonly string[] = rooms.river;
/** The service rooms: they call no room and no room calls them. */
export const BANK: readonly string[] = rooms.bank;

export const isRoom = (name: string) => RIVER.includes(name) || BANK.includes(name);
export const inBank = (name: string) => BANK.includes(name);

export type Floor =
  | 'kernel'
  | 'methods'
  | 'domain'
  | 'messages'
  | 'contract'
  | 'ui'
  | 'testing'
  | 'workspace'
  | 'backend'
  | 'frontend'
  | 'e2e';

/** Where a file stands: its floor, and the folder that may be a room (`backend/src/<folder>/…`). */
export interface Place {
  readonly floor: Floor;
  readonly folder?: string;
  /** The folder, when it is one of the rooms. */
  readonly room?: string;
  /** The path inside that folder, or inside the floor when there is none. */
  readonly inside: string;
}

const LAYOUT: readonly (readonly [Floor, RegExp])[] = [
  ['domain', /^libs\/domain\/(?<folder>[^/]+)\/(?:src\/)?(?<inside>.*)$/],
  ['methods', /^libs\/methods\/(?<folder>[^/]+)\/(?:src\/)?(?<inside>.*)$/],
  ['backend', /^backend\/src\/(?:(?<folder>[^/]+)\/)?(?<inside>.*)$/],
  ['frontend', /^frontend\/src\/app\/(?:(?<folder>[^/]+)\/)?(?<inside>.*)$/],
  ['kernel', /^libs\/kernel\/(?<inside>.*)$/],
  ['messages', /^libs\/messages\/(?<inside>.*)$/],
  ['contract', /^libs\/contract\/(?<inside>.*)$/],
  ['ui', /^libs\/ui\/(?<inside>.*)$/],
  ['testing', /^libs\/testing\/(?<inside>.*)$/],
  ['workspace', /^libs\/workspace\/(?<inside>.*)$/],
  ['backend', /^backend\/(?<inside>.*)$/],
  ['frontend', /^frontend\/(?<inside>.*)$/],
  ['e2e', /^e2e\/(?<inside>.*)$/],
];

export function placeOf(path: string): Place | undefined {
  for (const [floor, pattern] of LAYOUT) {
    const found = pattern.exec(path)?.groups;
    if (found === undefined) continue;
    const { folder, inside = '' } = found;
    if (folder === undefined) return { floor, inside };
    return isRoom(folder) ? { floor, folder, room: folder, inside } : { floor, folder, inside };
  }
  return undefined;
}

export const isSpec = (path: string) => /\.(spec|test|conformance)\.[mc]?ts$/.test(path);
export const isSource = (path: string) => /\.[mc]?[tj]s$/.test(path);

/** Every import of our own sources that leads to another of our files, with both places. */
export function* links(tree: SourceTree) {
  for (const file of tree.paths.filter(isSource)) {
    const from = placeOf(file);
    if (from === undefined) continue;
    for (const { specifier, target } of tree.imports(file)) {
      const to = target === undefined ? undefined : placeOf(target);
      if (target !== undefined && to !== undefined) yield { file, from, specifier, target, to };
    }
  }
}
