import { isSource, isSpec } from '../places';
import { importedNames } from '../syntax';
import type { Rule } from '../source-tree';

/** What `@nestjs/graphql` gives that writes no type: the platform, the command line and specs may use it. */
const PLUMBING = new Set([
  ...['GqlExecutionContext', 'GqlContextType', 'GraphQLModule', 'Extensions'],
  ...['GraphQLSchemaHost', 'GraphQLSchemaBuilderModule', 'GraphQLSchemaFactory'],
]);

/** The contract is written in `*.view.ts`, `*.inputs.ts`, `*.resolver.ts` and `platform/graphql`, nowhere else. */
export const graphqlConfined: Rule = (tree) =>
  tree.paths
    .filter((file) => isSource(file) && !isAllowed(file))
    .flatMap((file) => {
      const plumbing = /^backend\/src\/(platform|commands)\//.test(file) || isSpec(file);
      return importedNames(tree.syntax(file), '@nestjs/graphql')
        .filter((name) => !(plumbing && PLUMBING.has(name)))
        .map((name) => ({ file, says: `writes the contract outside views, inputs and resolvers: ${name}` }));
    });

const isAllowed = (file: string) =>
  file.startsWith('backend/src/platform/graphql/') ||
  // a server to measure ours against, small on purpose
  file.startsWith('libs/workspace/src/bench/references/') ||
  /^backend\/.*\.(view|inputs|resolver)(\.spec)?\.ts$/.test(file);
