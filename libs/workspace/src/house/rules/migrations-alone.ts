import type { Rule } from '../source-tree';

/** Migrations import nothing of ours: they must still run when the code they were written beside is gone. */
export const migrationsAlone: Rule = (tree) =>
  tree.paths
    .filter((file) => /\/migrations\/.*\.ts$/.test(file) && !/\/index\.ts$|\.spec\.ts$/.test(file))
    .flatMap((file) =>
      tree
        .imports(file)
        .filter(({ specifier }) => specifier.startsWith('.') || specifier.startsWith('@mondee/'))
        .map(({ specifier }) => ({ file, says: `a migration leans on code that will change: "${specifier}"` })),
    );
