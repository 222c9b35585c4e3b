import { isSource } from '../places';
import { importsOnlyTypes } from '../syntax';
import type { Rule, SourceTree, Violation } from '../source-tree';

/**
 * No file reaches itself: a circle of files passes in the tests and crashes in the bundle Node runs.
 * What is imported as types only (`import type`) is gone by then, and closes no circle.
 */
export const noCycles: Rule = (tree) =>
  circles(tree).map((circle): Violation => {
    const [first = ''] = circle;
    return { file: first, says: `goes in a circle: ${[...circle, first].join(' → ')}` };
  });

/** One circle per knot of files: depth first, a file still open that is met again closes a circle. */
function circles(tree: SourceTree): string[][] {
  const done = new Set<string>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    const at = open.indexOf(file);
    if (at >= 0) {
      found.push(fromSmallest(open.slice(at)));
      return;
    }
    if (done.has(file)) return;
    open.push(file);
    for (const { specifier, target } of tree.imports(file)) {
      if (target === undefined || !tree.has(target) || !isSource(target)) continue;
      if (!importsOnlyTypes(tree.syntax(file), specifier)) visit(target);
    }
    open.pop();
    done.add(file);
  };
  tree.paths.filter(isSource).forEach(visit);
  return found;
}

function fromSmallest(circle: readonly string[]): string[] {
  const start = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(start), ...circle.slice(0, start)];
}
