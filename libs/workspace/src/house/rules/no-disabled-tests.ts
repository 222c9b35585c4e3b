import ts from 'typescript';
import { isSource } from '../places';
import type { Rule, Violation } from '../source-tree';

const RUNNERS = new Set(['it', 'test', 'describe', 'suite']);
const SILENT = new Set(['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf', 'fails', 'fail', 'failing']);
const X_NAMES = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

/** A test runs or is deleted: no skip, no only, no todo. */
export const noDisabledTests: Rule = (tree) =>
  tree.paths
    .filter((file) => isSource(file) && /\.spec\.|^e2e\//.test(file))
    .flatMap((file) => {
      const found: Violation[] = [];
      const visit = (node: ts.Node) => {
        const name = disabled(node);
        if (name !== undefined) found.push({ file, says: `a test that does not run: ${name}` });
        ts.forEachChild(node, visit);
      };
      visit(tree.syntax(file));
      return found;
    });

function disabled(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && X_NAMES.has(node.expression.text)) {
    return node.expression.text;
  }
  if (!ts.isPropertyAccessExpression(node) || !SILENT.has(node.name.text)) return undefined;
  const [runner = ''] = node.expression.getText().split('.');
  return RUNNERS.has(runner) ? node.getText() : undefined;
}
