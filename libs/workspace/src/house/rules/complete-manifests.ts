import ts from 'typescript';
import { keysOf } from '../syntax';
import { placeOf } from '../places';
import type { Rule, SourceTree } from '../source-tree';

const KEYS = ['name', 'acts', 'speaks', 'hears', 'things', 'exports', 'retention', 'seed'];

/** A room declares itself once: beside its module stands a manifest where nothing is left unsaid. */
export const completeManifests: Rule = (tree) =>
  tree.paths.flatMap((file) => {
    const place = placeOf(file);
    if (place?.floor !== 'backend' || place.room === undefined || !place.inside.endsWith('.module.ts')) return [];
    const manifest = `backend/src/${place.room}/${place.room}.manifest.ts`;
    if (!tree.has(manifest)) return [{ file, says: `${place.room} has no ${place.room}.manifest.ts` }];
    const said = declared(tree, manifest);
    if (said === undefined) return [{ file: manifest, says: 'does not call defineRoom({ … })' }];
    const silent = KEYS.filter((key) => !said.has(key));
    return silent.length === 0 ? [] : [{ file: manifest, says: `says nothing of: ${silent.join(', ')}` }];
  });

function declared(tree: SourceTree, manifest: string): Set<string> | undefined {
  let keys: Set<string> | undefined;
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineRoom') {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isObjectLiteralExpression(argument)) keys = keysOf(argument);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.syntax(manifest));
  return keys;
}
