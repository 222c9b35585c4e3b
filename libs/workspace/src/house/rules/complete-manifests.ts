import { manifestOf } from '../manifests';
import { placeOf } from '../places';
import { accessesOf } from '../syntax';
import type { Rule, SourceTree, Violation } from '../source-tree';

const KEYS = ['name', 'acts', 'speaks', 'hears', 'things', 'exports', 'retention', 'seed'];

/**
 * A room declares itself once: beside its module stands a manifest where nothing is left unsaid,
 * and where every act that an operation names by `@Access` is found.
 */
export const completeManifests: Rule = (tree) => [...unsaid(tree), ...undeclaredActs(tree)];

function unsaid(tree: SourceTree): Violation[] {
  return tree.paths.flatMap((file) => {
    const place = placeOf(file);
    if (place?.floor !== 'backend' || place.room === undefined || !place.inside.endsWith('.module.ts')) return [];
    const manifest = manifestFile(place.room);
    if (!tree.has(manifest)) return [{ file, says: `${place.room} has no ${place.room}.manifest.ts` }];
    const said = manifestOf(tree, manifest);
    if (said === undefined) return [{ file: manifest, says: 'does not call defineRoom({ … })' }];
    const silent = KEYS.filter((key) => !said.has(key));
    return silent.length === 0 ? [] : [{ file: manifest, says: `says nothing of: ${silent.join(', ')}` }];
  });
}

function undeclaredActs(tree: SourceTree): Violation[] {
  return tree.paths
    .filter((file) => /^backend\/.*\.resolver\.ts$/.test(file))
    .flatMap((file) =>
      accessesOf(tree.syntax(file)).flatMap((named) => {
        const [room = '', act = ''] = named.split('.');
        const manifest = manifestFile(room);
        const known = tree.has(manifest) && manifestOf(tree, manifest)?.get('acts')?.has(act);
        return known ? [] : [{ file, says: `names an act that ${room} does not declare: ${named}` }];
      }),
    );
}

const manifestFile = (room: string) => `backend/src/${room}/${room}.manifest.ts`;
