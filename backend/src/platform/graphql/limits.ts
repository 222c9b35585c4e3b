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
import { isTrusted } from './trusted-documents';

/** The usual introspection of tools goes thirteen deep; our own documents at most eight. */
export const MAX_DEPTH = 15;
/** What one of our own documents may cost. */
export const OWN_COST = 3_000;
/** What anybody else's may: the open endpoint has limits of its own. */
export const OPEN_COST = 2_000;
/** Fields of one request once its fragments are unfolded: what the depth and the cost are counted on. */
const MAX_SELECTIONS = 5_000;
/** Words and signs of one document; the longest of tools and of ours have less than a thousand. */
export const MAX_TOKENS = 5_000;
const REMEMBERED = 1_000;
const LONGEST_KEY = 500;

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === 'FragmentDefinition');
  return new Map(fragments.map((d) => [d.name.value, d]));
}

/**
 * How many selections there are once fragments are unfolded. Each fragment is counted once and remembered: thirty of
 * them, each spreading the next one twice, unfold to a thousand million, which nothing that walks them may meet.
 */
export function sizeOf(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const within = (set: SelectionSetNode | undefined): number => {
    let size = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind !== 'FragmentSpread') size += 1 + within(selection.selectionSet);
      else {
        const name = selection.name.value;
        if (!known.has(name)) known.set(name, within(fragments.get(name)?.selectionSet));
        size += 1 + known.get(name)!;
      }
    }
    return size;
  };
  return document.definitions.reduce(
    (sum, d) => sum + (d.kind === 'OperationDefinition' ? within(d.selectionSet) : 0),
    0,
  );
}

/** Depth counts fields inside fields; fragments add none. */
export function depthOf(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
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
        async didResolveOperation({ document, schema, request, queryHash, operationName, contextValue }) {
          const key = `${queryHash} ${operationName} ${sizesIn(request.variables)}`;
          let cost = costs.get(key);
          if (cost === undefined) {
            cost = measured(schema, document, request.variables, operationName);
            if (costs.size >= REMEMBERED) costs.clear();
            // Never a part of a long key: two requests that begin alike may cost otherwise.
            if (key.length <= LONGEST_KEY) costs.set(key, cost);
          }
          tooCostly(cost, isTrusted(contextValue.response) ? OWN_COST : OPEN_COST);
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

/** What of the variables may change the cost, for the memory of costs. */
function sizesIn(variables: Record<string, unknown> | undefined): string {
  try {
    return JSON.stringify(variables ?? {}, (_, value: unknown) =>
      typeof value === 'string' ? value.length > 60 : value,
    );
  } catch {
    // Parsed without recursion, written with it: thousands of lists within lists.
    throw refusal('BAD_USER_INPUT', 'These variables are nested too deep.');
  }
}

/** Refuses what is too deep or too costly: for those who do not pass through Apollo. */
export function affordable(allowed: number, ...request: Parameters<typeof costOf>): void {
  tooCostly(measured(...request), allowed);
}

function tooCostly(cost: number, allowed: number): void {
  if (cost > allowed)
    throw refusal('TOO_COSTLY', `This asks for ${cost} points, ${allowed} are allowed at once: ask for fewer rows.`);
}

/** The cost; variables that do not fit their types are found here first, and are the caller's mistake. */
function measured(...request: Parameters<typeof costOf>): number {
  const [, document] = request;
  if (sizeOf(document) > MAX_SELECTIONS)
    throw refusal('TOO_COSTLY', `This names more than ${MAX_SELECTIONS} fields at once: ask in parts.`);
  if (depthOf(document) > MAX_DEPTH)
    throw refusal('TOO_DEEP', `This asks more than ${MAX_DEPTH} levels at once: ask in parts.`);
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
