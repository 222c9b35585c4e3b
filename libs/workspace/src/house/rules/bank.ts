import ts from 'typescript';
import { inBank, links } from '../places';
import type { Rule, SourceTree } from '../source-tree';

/**
 * A room never calls the bank and the bank never calls a room: they meet through manifests, refs and facts.
 * One thing is allowed: the facts of a bank room stand at its door in `libs/domain`, for whoever hears them.
 */
export const bank: Rule = (tree) =>
  [...links(tree)].flatMap(({ file, from, to, specifier }) => {
    if (from.room === undefined || to.room === undefined || from.room === to.room) return [];
    if (!inBank(from.room) && !inBank(to.room)) return [];
    if (inBank(to.room) && to.floor === 'domain') {
      const free = from.floor !== 'domain' || onlyTypes(tree, file, specifier);
      return free ? [] : [{ file, says: `rules know the facts of ${to.room} as types only: "${specifier}"` }];
    }
    const says = inBank(from.room)
      ? `the bank (${from.room}) calls a room: "${specifier}"`
      : `${from.room} calls the bank: "${specifier}"`;
    return [{ file, says }];
  });

/** Whether every import of that specifier is gone once the types are. */
function onlyTypes(tree: SourceTree, file: string, specifier: string): boolean {
  const named = (node: ts.Statement) =>
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    node.moduleSpecifier.text === specifier;
  return tree
    .syntax(file)
    .statements.filter(named)
    .every((node) => {
      if (ts.isExportDeclaration(node)) return node.isTypeOnly;
      if (!ts.isImportDeclaration(node)) return false;
      const clause = node.importClause;
      if (clause === undefined) return false;
      if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
      const bindings = clause.namedBindings;
      return (
        clause.name === undefined &&
        bindings !== undefined &&
        ts.isNamedImports(bindings) &&
        bindings.elements.every((element) => element.isTypeOnly)
      );
    });
}
