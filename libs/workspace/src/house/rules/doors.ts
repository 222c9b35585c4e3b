import { links, placeOf, type Place } from '../places';
import type { Rule } from '../source-tree';

/**
 * A room's inside is never imported from outside: only its `index.ts` is.
 * The list of rooms (`app.module.ts`) takes modules and manifests, the list of screens (`app.routes.ts`) takes routes.
 */
export const doors: Rule = (tree) =>
  [...links(tree)]
    .filter(({ from, to }) => crosses(from, to))
    // a name of tsconfig.base.json is a door by declaration: a package may have several
    .filter(
      ({ to, target, specifier }) =>
        to.inside !== 'index.ts' && !target.endsWith('/src/index.ts') && !specifier.startsWith('@mondee/'),
    )
    .filter(({ file, to }) => !isListing(file, to))
    .map(({ file, to, specifier }) => ({ file, says: `goes into ${nameOf(to)} beside its door: "${specifier}"` }));

const WITH_DOORS = ['domain', 'methods'];

function crosses(from: Place, to: Place): boolean {
  if (to.room !== undefined) return from.floor !== to.floor || from.room !== to.room;
  if (WITH_DOORS.includes(to.floor)) return from.floor !== to.floor || from.folder !== to.folder;
  // a package is entered by its name; the apps have their rooms as doors
  const app = to.floor === 'backend' || to.floor === 'frontend';
  return !app && from.floor !== to.floor && to.floor !== 'workspace';
}

function isListing(file: string, to: Place): boolean {
  if (placeOf(file)?.folder !== undefined) return false;
  if (to.floor === 'backend') return /\.(module|manifest)\.ts$/.test(to.inside);
  return to.floor === 'frontend' && /\.routes\.ts$/.test(to.inside);
}

const nameOf = (place: Place) => `${place.floor}${place.folder === undefined ? '' : `/${place.folder}`}`;
