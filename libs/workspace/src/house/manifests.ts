import ts from 'typescript';
import type { SourceTree } from './source-tree';

/** What `defineRoom({ … })` states in a file: each key, with the keys of the object it holds. */
export type Declared = ReadonlyMap<string, ReadonlySet<string>>;

/** `undefined` when the file calls no `defineRoom` on an object written there. */
export function manifestOf(tree: SourceTree, file: string): Declared | undefined {
  let declared: Declared | undefined;
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineRoom') {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isObjectLiteralExpression(argument)) declared = read(argument);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.syntax(file));
  return declared;
}

function read(literal: ts.ObjectLiteralExpression): Declared {
  return new Map(
    literal.properties.flatMap((property) => {
      const name = nameOf(property);
      if (name === undefined) return [];
      const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      const inner = value !== undefined && ts.isObjectLiteralExpression(value) ? value.properties : [];
      return [[name, new Set(inner.flatMap((one) => nameOf(one) ?? []))] as const];
    }),
  );
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string | undefined {
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}
