import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse, type DocumentNode, type ExecutionResult } from 'graphql';
import { formatFault } from './faults';
import type { RequestContext } from './request-context';

/** Runs our own documents in this process: what the server-rendered pages ask never leaves it. */
@Injectable()
export class LocalRenderer {
  private readonly parsed = new Map<string, DocumentNode>();

  constructor(@Inject(GraphQLSchemaHost) private readonly host: GraphQLSchemaHost) {}

  async run(text: string, variables: Record<string, unknown>, contextValue: RequestContext): Promise<ExecutionResult> {
    let document = this.parsed.get(text);
    if (!document) this.parsed.set(text, (document = parse(text, { noLocation: true })));
    const result = await execute({ schema: this.host.schema, document, variableValues: variables, contextValue });
    return result.errors
      ? { data: result.data, errors: result.errors.map((e) => formatFault(e.toJSON(), e) as never) }
      : result;
  }
}
