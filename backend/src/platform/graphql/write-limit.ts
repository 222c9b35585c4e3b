import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { message } from '@mondee/messages';
import type { RateLimits } from '../http/rate-limits';
import type { RequestContext } from './request-context';

/** Counts each mutation against the person, or the address of who is nobody yet. */
export function writeLimit(limits: RateLimits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue }) {
          if (operation?.operation !== 'mutation') return;
          const key = contextValue.viewer.person ?? contextValue.request?.ip ?? 'unknown';
          const result = await limits.take('writes', key);
          if (result.ok) return;
          throw new GraphQLError(
            message(contextValue.language, 'refusals.platform.TooOften', result.refusal.params ?? {}),
            {
              extensions: { code: 'BAD_REQUEST', http: { status: 429 } },
            },
          );
        },
      };
    },
  };
}
