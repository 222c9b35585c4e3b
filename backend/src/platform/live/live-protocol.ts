import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { Request } from 'express';
import type { WebSocket } from 'ws';
import type { Viewer } from '../access/viewer';
import { ContextMaker } from '../graphql/context-maker';
import { formatFault } from '../graphql/faults';
import { affordable, MAX_TOKENS, OPEN_COST, OWN_COST } from '../graphql/limits';
import type { TrustedDocuments } from '../graphql/trusted-documents';

/** What one page may listen to at once. */
const SUBSCRIPTIONS = 20;
const INTERNAL = 4500;

export interface Caller {
  readonly request: Request;
  readonly viewer: Viewer;
  /** Closes the page: its session holds no more. */
  leave(): void;
}

type Extra = Caller & Record<PropertyKey, unknown>;

/** GraphQL over a live connection: only subscriptions, with the limits of every request, and rights asked at each event. */
@Injectable()
export class LiveProtocol {
  private readonly server: Server<Extra>;
  private documents: TrustedDocuments = { textOf: () => undefined, size: 0 };

  constructor(
    @Inject(GraphQLSchemaHost) private readonly host: GraphQLSchemaHost,
    @Inject(ContextMaker) private readonly contexts: ContextMaker,
  ) {
    this.server = makeServer<Record<string, unknown>, Extra>({
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        const args = this.asked(payload, Object.keys(subscriptions).length);
        return 'schema' in args ? { ...args, contextValue: extra } : [...args];
      },
      subscribe: (args) => this.subscribe(args),
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatFault(error.toJSON(), error)),
    });
  }

  trust(documents: TrustedDocuments): void {
    this.documents = documents;
  }

  opened(page: WebSocket, caller: Caller): (code: number, reason: string) => Promise<void> {
    const closed = this.server.opened(
      {
        protocol: page.protocol,
        send: (text) =>
          new Promise((resolve) => (page.readyState === page.OPEN ? page.send(text, () => resolve()) : resolve())),
        close: (code, reason) => page.close(code, reason),
        onMessage: (take) =>
          page.on('message', (text: Buffer) => void take(String(text)).catch(() => page.close(INTERNAL, 'Fault'))),
      },
      caller as Extra,
    );
    return async (code, reason) => closed(code, reason);
  }

  /** The operation that is asked, ready to run; or why it is not. */
  private asked(payload: SubscribePayload, others: number): ExecutionArgs | readonly GraphQLError[] {
    if (others > SUBSCRIPTIONS) return [no('BAD_REQUEST', `A page listens to ${SUBSCRIPTIONS} things at most.`)];
    const id = payload.extensions?.['id'];
    const own = typeof id === 'string' ? this.documents.textOf(id) : undefined;
    if (id !== undefined && !own)
      return [no('PERSISTED_QUERY_NOT_FOUND', 'This page is older than the site: load it again.')];
    const { schema } = this.host;
    let document: DocumentNode;
    try {
      document = parse(own ?? payload.query, { maxTokens: MAX_TOKENS, noLocation: true });
    } catch (fault) {
      return [no('GRAPHQL_PARSE_FAILED', (fault as Error).message)];
    }
    const operationName = payload.operationName;
    if (getOperationAST(document, operationName)?.operation !== 'subscription')
      return [no('BAD_REQUEST', 'Only subscriptions come this way: ask and act by HTTP.')];
    const variables = payload.variables ?? {};
    try {
      const faults = validate(schema, document);
      if (faults.length) return faults.map(({ message }) => no('GRAPHQL_VALIDATION_FAILED', message));
      affordable(own ? OWN_COST : OPEN_COST, schema, document, variables, operationName);
    } catch (fault) {
      if (fault instanceof GraphQLError) return [fault];
      throw fault;
    }
    return { schema, document, variableValues: variables, operationName };
  }

  private async subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const caller = args.contextValue as Caller;
    const contextValue = await this.contexts.of(caller.request);
    const source = await createSourceEventStream({ ...args, contextValue });
    if (!(Symbol.asyncIterator in source)) return masked(source as ExecutionResult);
    const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown>;
    const end = async () => {
      await events.return?.();
      return { done: true as const, value: undefined };
    };
    const results: AsyncIterableIterator<ExecutionResult> = {
      next: async () => {
        for (;;) {
          const { done, value } = await events.next();
          if (done) return { done, value: undefined };
          const result = await this.seen(args, caller, value);
          if (result) return { done: false, value: result };
        }
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]: () => results,
    };
    return results;
  }

  /**
   * One event, as this viewer may see it now: the session is asked again, with new loaders. An event of which nothing
   * may be seen is not sent.
   */
  private async seen(args: ExecutionArgs, caller: Caller, rootValue: unknown): Promise<ExecutionResult | undefined> {
    try {
      const contextValue = await this.contexts.of(caller.request);
      if (contextValue.viewer.session !== caller.viewer.session) {
        caller.leave();
        return undefined;
      }
      const result = masked(await execute({ ...args, rootValue, contextValue }));
      return result.errors || Object.values(result.data ?? {}).some((value) => value !== null) ? result : undefined;
    } catch (fault) {
      // The database is away: said as such, and the page asks by itself.
      return masked({
        errors: [fault instanceof GraphQLError ? fault : new GraphQLError('', { originalError: fault as Error })],
      });
    }
  }
}

function masked(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => {
    const { message, extensions } = formatFault(error.toJSON(), error);
    return new GraphQLError(message, { ...(extensions && { extensions }) });
  });
  return { data: result.data ?? null, errors };
}

function no(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
