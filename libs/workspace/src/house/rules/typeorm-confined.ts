import { isSource, placeOf } from '../places';
import type { Rule } from '../source-tree';

const DATABASE = /^(typeorm|typeorm\/.*|@nestjs\/typeorm)$/;

/** Queries live in one kind of file: TypeORM only in `*.row.ts`, `*.store.ts` and `platform/database`. */
export const typeormConfined: Rule = (tree) =>
  tree.paths
    .filter((file) => isSource(file) && !isAllowed(file))
    .flatMap((file) =>
      tree
        .imports(file)
        .filter(({ specifier }) => DATABASE.test(specifier))
        .map(({ specifier }) => ({ file, says: `names the database outside rows and stores: "${specifier}"` })),
    );

function isAllowed(file: string): boolean {
  if (placeOf(file)?.floor !== 'backend') return false;
  return file.startsWith('backend/src/platform/database/') || /\.(row|store)(\.spec)?\.ts$/.test(file);
}
