import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  isObjectType,
  isInterfaceType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from './request-context';

/** How long a shared cache may keep a public answer without asking again. */
const SECONDS = 15;

/**
 * An answer may be kept in common only if it was read by GET, all its root fields are public,
 * nothing it selects depends on who asks, and no session came with the request.
 */
export function commonCache(): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<DocumentNode, boolean>();
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ document, schema, response, request, contextValue, errors }) {
          let common = false;
          if (
            document &&
            !errors?.length &&
            request.http?.method === 'GET' &&
            !contextValue.viewer.person &&
            !contextValue.request?.headers.cookie?.includes('session=')
          ) {
            common = known.get(document) ?? isCommon(schema, document);
            known.set(document, common);
          }
          response.http.headers.set('cache-control', common ? `public, max-age=${SECONDS}` : 'private, no-store');
          response.http.headers.set('vary', 'accept-language, cookie');
        },
      };
    },
  };
}

/** True when every root field is public and no selected field depends on the viewer. */
export function isCommon(schema: GraphQLSchema, document: DocumentNode): boolean {
  let common = true;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => void (common &&= node.operation === 'query'),
      Field: () => {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!field || !parent) return;
        if (
          parent === schema.getQueryType() &&
          !(field.extensions['access'] as { public?: boolean } | undefined)?.public
        )
          common &&= field.name.startsWith('__');
        if (field.extensions['ofViewer']) common = false;
        const type = getNamedType(field.type);
        if ((isObjectType(type) || isInterfaceType(type)) && type.extensions['ofViewer']) common = false;
      },
    }),
  );
  return common;
}
