import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { RequestContext } from './request-context';

/** The usual introspection of tools goes thirteen deep; our own documents at most eight. */
export const MAX_DEPTH = 15;
/** Cost of one request: our own documents know theirs; anybody else's may cost this much. */
export const MAX_COST = 3_000;
const REMEMBERED = 1_000;
const LONGEST_KEY = 500;

/** Depth counts fields inside fields; fragments add none. */
export function depthOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === 'FragmentDefinition')
      .map((d) => [d.name.value, d]),
  );
  const within = (set: SelectionSetNode | undefined, seen: readonly string[]): number => {
    let deepest = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') {
        deepest = Math.max(deepest, 1 + within(selection.selectionSet, seen));
      } else if (selection.kind === 'InlineFragment') deepest = Math.max(deepest, within(selection.selectionSet, seen));
      else if (!seen.includes(selection.name.value))
        deepest = Math.max(
          deepest,
          within(fragments.get(selection.name.value)?.selectionSet, [...seen, selection.name.value]),
        );
    }
    return deepest;
  };
  return Math.max(
    0,
    ...document.definitions.map((d) => (d.kind === 'OperationDefinition' ? within(d.selectionSet, []) : 0)),
  );
}

/** Refuses what is too deep or too costly before anything runs; a document once measured is remembered. */
export function limits(): ApolloServerPlugin<RequestContext> {
  const costs = new Map<string, number>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, schema, request, queryHash, operationName }) {
          const sizes = JSON.stringify(request.variables ?? {}, (_, value: unknown) =>
            typeof value === 'string' ? value.length > 60 : value,
          );
          const key = `${queryHash} ${operationName} ${sizes}`;
          let cost = costs.get(key);
          if (cost === undefined) {
            if (depthOf(document) > MAX_DEPTH)
              throw refusal('TOO_DEEP', `This asks more than ${MAX_DEPTH} levels at once: ask in parts.`);
            cost = measured(schema, document, request.variables, operationName);
            if (costs.size >= REMEMBERED) costs.clear();
            // Never a part of a long key: two requests that begin alike may cost otherwise.
            if (key.length <= LONGEST_KEY) costs.set(key, cost);
          }
          if (cost > MAX_COST)
            throw refusal(
              'TOO_COSTLY',
              `This asks for ${cost} points, ${MAX_COST} are allowed at once: ask for fewer rows.`,
            );
        },
      };
    },
  };
}

export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables?: Record<string, unknown>,
  operationName?: string | null,
): number {
  return getComplexity({
    schema,
    query,
    variables: variables ?? {},
    ...(operationName && { operationName }),
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  });
}

/** The cost; variables that do not fit their types are found here first, and are the caller's mistake. */
function measured(...request: Parameters<typeof costOf>): number {
  try {
    return costOf(...request);
  } catch (fault) {
    if (fault instanceof GraphQLError) throw refusal('BAD_USER_INPUT', fault.message.slice(0, 500));
    throw fault;
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
