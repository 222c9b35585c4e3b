import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { commonCache } from './common-cache';
import { ContextMaker } from './context-maker';
import { formatFault, unavailable } from './faults';
import { RateLimits } from '../http/rate-limits';
import { limits, MAX_TOKENS } from './limits';
import { writeLimit } from './write-limit';
import { LocalRenderer } from './local-execution';
import { RefusalResolver } from './refusal.view';
import { DateTimeScalar } from './scalars';

@Global()
@Module({ providers: [ContextMaker], exports: [ContextMaker] })
export class ContextModule {}

@Global()
@Module({
  imports: [
    ContextModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [RateLimits, ContextMaker],
      useFactory: (rates: RateLimits, contexts: ContextMaker): ApolloDriverConfig => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTimeScalar }], dateScalarMode: 'isoDate' },
        introspection: true,
        graphiql: false,
        playground: false,
        parseOptions: { maxTokens: MAX_TOKENS },
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        stopOnTerminationSignals: false,
        includeStacktraceInErrorResponses: false,
        formatError: formatFault,
        plugins: [ApolloServerPluginCacheControlDisabled(), limits(), writeLimit(rates), commonCache()],
        context: ({ req, res }: { req: Request; res: Response }) => contexts.of(req, res).catch(unavailable),
      }),
    }),
  ],
  providers: [RefusalResolver, LocalRenderer],
  exports: [LocalRenderer, GraphQLModule],
})
export class GraphqlModule {}
