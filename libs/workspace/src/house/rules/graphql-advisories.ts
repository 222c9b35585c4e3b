import ts from 'typescript';
import { decoratorsOf, importedNames, keysOf } from '../syntax';
import type { Rule, SourceTree, Violation } from '../source-tree';

const BUILT_IN_DATES = ['GraphQLISODateTime', 'GraphQLTimestamp'];

/**
 * Keeps us clear of the published flaws of @nestjs/graphql 14.0.3 until 14.2: no `subscriptions` option,
 * no hand-written `resolvers` but scalars, no resolver by useFactory or useValue, no date by the built-in scalar.
 */
export const graphqlAdvisories: Rule = (tree) =>
  tree.paths
    .filter((file) => /^backend\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => [...moduleOptions(tree, file), ...builtInDates(tree, file)].map((says) => ({ file, says })))
    .filter((violation, at, all) => all.findIndex((other) => same(other, violation)) === at);

const same = (a: Violation, b: Violation) => a.file === b.file && a.says === b.says;

function moduleOptions(tree: SourceTree, file: string): string[] {
  const found: string[] = [];
  const graphqlModule = importedNames(tree.syntax(file), '@nestjs/graphql').includes('GraphQLModule');
  const visit = (node: ts.Node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const keys = keysOf(node);
      if (graphqlModule && keys.has('subscriptions')) found.push('uses the `subscriptions` option of GraphQLModule');
      if (graphqlModule && node.properties.some(writesResolvers)) found.push('writes the `resolvers` option by hand');
      if ((keys.has('useFactory') || keys.has('useValue')) && /provide:\s*\w*Resolver\b/.test(node.getText())) {
        found.push('registers a resolver by useFactory or useValue: its guards would not run');
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.syntax(file));
  return found;
}

/** A `resolvers` option may hold scalars, which have no field to guard, and nothing else. */
function writesResolvers(property: ts.ObjectLiteralElementLike): boolean {
  if (property.name?.getText() !== 'resolvers') return false;
  if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer)) return true;
  return !property.initializer.properties.every(
    (entry) => ts.isPropertyAssignment(entry) && /Scalar$/.test(entry.initializer.getText()),
  );
}

function builtInDates(tree: SourceTree, file: string): string[] {
  const imported = importedNames(tree.syntax(file), '@nestjs/graphql').filter((name) => BUILT_IN_DATES.includes(name));
  const found = imported.map((name) => `takes dates through ${name}, which accepts what is not a date`);
  const visit = (node: ts.Node) => {
    if (ts.isPropertyDeclaration(node) && node.type?.getText() === 'Date') {
      const field = decoratorsOf(node).find(({ name }) => name === 'Field');
      const typed = field?.call?.arguments[0];
      if (field !== undefined && (typed === undefined || !ts.isArrowFunction(typed))) {
        found.push(`leaves the scalar of ${node.name.getText()} to the framework`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.syntax(file));
  return found;
}
