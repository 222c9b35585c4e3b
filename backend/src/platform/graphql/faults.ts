import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isAway } from '../database/rows';

const log = new Logger('fault');

/** What the caller did wrong in the request itself: said plainly, for it holds nothing of ours. */
const CALLER = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'TOO_COSTLY',
  'TOO_DEEP',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Masks a fault: the person gets a number to quote, the log gets the rest. */
export function formatFault(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.['code'] ?? '');
  if (CALLER.has(code))
    return {
      message: formatted.message.slice(0, 500),
      extensions: { code },
      ...(formatted.locations && { locations: formatted.locations }),
    };
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const reference = randomBytes(4).toString('hex').toUpperCase();
  if (isAway(cause)) {
    log.warn(`${reference} the database does not answer`);
    return {
      message: 'The database does not answer; it will be tried again.',
      extensions: { code: 'DATABASE_AWAY', reference },
    };
  }
  log.error(`${reference} ${cause instanceof Error ? cause.stack : String(cause)}`);
  return { message: `Something broke on our side. Quote ${reference}.`, extensions: { code: 'FAULT', reference } };
}

/** The database away while the session is looked up, before any operation: 503, not the 500 of a context that fails. */
export function unavailable(fault: unknown): never {
  if (!isAway(fault)) throw fault;
  throw new GraphQLError('away', { originalError: fault as Error, extensions: { http: { status: 503 } } });
}
