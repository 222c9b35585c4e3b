import { placeOf } from '../places';
import type { Rule } from '../source-tree';

/** The dotted roles. An act (`submit-proposal.ts`) and a reaction (`on-case-settled.ts`) carry none. */
const ROLES = ['module', 'manifest', 'resolver', 'view', 'inputs', 'loader', 'row', 'store', 'export', 'seed'];
const FILE = new RegExp(`^[a-z0-9-]+(\\.(${ROLES.join('|')}))?(\\.(spec|conformance))?\\.ts$`);

/** A backend file of a room is an act, a reaction, a door or one of the closed list of roles. */
export const backendRoles: Rule = (tree) =>
  tree.paths.flatMap((file) => {
    const place = placeOf(file);
    if (place?.floor !== 'backend' || place.room === undefined) return [];
    const base = place.inside.slice(place.inside.lastIndexOf('/') + 1);
    if (FILE.test(base) || base === 'README.md') return [];
    return [{ file, says: `has a role outside the closed list (${ROLES.join(', ')}): ${base}` }];
  });
