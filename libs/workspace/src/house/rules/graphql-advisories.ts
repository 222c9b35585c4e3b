import ts from 'typescript';
import { decoratorsOf, importedNames, keysOf, optionsOf } from '../syntax';
import type { Rule } from '../source-tree';

/**
 * Keeps us clear of the published flaws of @nestjs/graphql 14.0.3, until 14.2 is there: an upgrade that kills the
 * process, guards that do not run, a context shared by two requests, a date that is none, causes told to strangers.
 */
export const graphqlAdvisories: Rule = (tree) =>
  tree.paths
    .filter((file) => /^backend\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const found = new Set<string>();
      const visit = (node: ts.Node) => {
        for (const flaw of FLAWS) flaw(node).forEach((says) => found.add(says));
        ts.forEachChild(node, visit);
      };
      visit(tree.syntax(file));
      return [...found].map((says) => ({ file, says }));
    });

/** What is wrong with one node of the syntax. */
type Flaw = (node: ts.Node) => string[];

/** The options of `GraphQLModule` are known by `autoSchemaFile`, wherever they are written. */
const engineOptions: Flaw = (node) => {
  if (!ts.isObjectLiteralExpression(node) || !keysOf(node).has('autoSchemaFile')) return [];
  const keys = keysOf(node);
  return [
    ...(keys.has('subscriptions') ? ['uses the `subscriptions` option: one reset connection ends the process'] : []),
    ...(keys.has('formatError') ? [] : ['has no `formatError` of ours: causes would be told']),
    ...(node.properties.some(handWritten) ? ['writes `resolvers` by hand: their guards would not run'] : []),
    ...(node.properties.some(sharedContext) ? ['shares one `context` between requests'] : []),
  ];
};

/** A `resolvers` option may hold scalars, which have no field to guard, and nothing else. */
function handWritten(property: ts.ObjectLiteralElementLike): boolean {
  if (property.name?.getText() !== 'resolvers') return false;
  if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer)) return true;
  return !property.initializer.properties.every(
    (entry) => ts.isPropertyAssignment(entry) && /Scalar$/.test(entry.initializer.getText()),
  );
}

function sharedContext(property: ts.ObjectLiteralElementLike): boolean {
  if (property.name?.getText() !== 'context' || ts.isMethodDeclaration(property)) return false;
  return !ts.isPropertyAssignment(property) || !ts.isFunctionLike(property.initializer);
}

const handMadeResolver: Flaw = (node) => {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const keys = keysOf(node);
  if (!keys.has('useFactory') && !keys.has('useValue')) return [];
  return /provide:\s*\w*Resolver\b/.test(node.getText())
    ? ['registers a resolver by useFactory or useValue: its guards would not run']
    : [];
};

const inheritingResolver: Flaw = (node) => {
  if (!ts.isClassDeclaration(node)) return [];
  const bases = (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => expression.getText()),
  );
  return bases
    .filter((base) => base.endsWith('Resolver'))
    .map((base) => `inherits from ${base}, which may be registered too`);
};

const filteredByDecorator: Flaw = (node) =>
  decoratorsOf(node)
    .filter(({ name, call }) => name === 'Subscription' && optionsOf(call).has('filter'))
    .map(() => 'filters a subscription in its decorator: do it in the code that publishes');

const BUILT_IN_DATES = ['GraphQLISODateTime', 'GraphQLTimestamp'];

const builtInDates: Flaw = (node) => {
  if (ts.isSourceFile(node)) {
    const imported = importedNames(node, '@nestjs/graphql').filter((name) => BUILT_IN_DATES.includes(name));
    return imported.map((name) => `takes dates through ${name}, which accepts what is not a date`);
  }
  if (!ts.isPropertyDeclaration(node) || node.type?.getText() !== 'Date') return [];
  const field = decoratorsOf(node).find(({ name }) => name === 'Field');
  const typed = field?.call?.arguments[0];
  if (field === undefined || (typed !== undefined && ts.isArrowFunction(typed))) return [];
  return [`leaves the scalar of ${node.name.getText()} to the framework`];
};

const FLAWS = [engineOptions, handMadeResolver, inheritingResolver, filteredByDecorator, builtInDates];
