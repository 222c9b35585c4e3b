import ts from 'typescript';
import { decoratorsOf, optionsOf } from '../syntax';
import type { Rule, Violation } from '../source-tree';

const OPERATIONS = new Set(['Query', 'Mutation', 'Subscription']);

/** Every operation states who may (`@Access` or `@Public`), what it costs, and what it is for. */
export const statedOperations: Rule = (tree) =>
  tree.paths
    .filter((file) => /^backend\/.*\.resolver\.ts$/.test(file))
    .flatMap((file) => {
      const found: Violation[] = [];
      const visit = (node: ts.Node) => {
        if (ts.isMethodDeclaration(node)) found.push(...unstated(node).map((says) => ({ file, says })));
        ts.forEachChild(node, visit);
      };
      visit(tree.syntax(file));
      return found;
    });

function unstated(method: ts.MethodDeclaration): string[] {
  const decorators = decoratorsOf(method);
  const operation = decorators.find(({ name }) => OPERATIONS.has(name));
  if (operation === undefined) return [];
  const inherited = ts.isClassLike(method.parent) ? decoratorsOf(method.parent) : [];
  const rules = [...decorators, ...inherited].filter(({ name }) => name === 'Access' || name === 'Public');
  // the decorator of subscriptions takes no cost: it is an extension of the field
  const extended = decorators.filter(({ name }) => name === 'Extensions').flatMap(({ call }) => [...optionsOf(call)]);
  const options = new Set([...optionsOf(operation.call), ...extended]);
  const name = method.name.getText();
  return [
    ...(rules.length === 0 ? [`${name} states no access rule: @Access(…) or @Public()`] : []),
    ...(options.has('description') ? [] : [`${name} has no description`]),
    ...(options.has('complexity') ? [] : [`${name} states no cost (complexity)`]),
  ];
}
