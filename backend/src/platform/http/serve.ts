import 'reflect-metadata';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication, Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express from 'express';
import { Logger } from 'nestjs-pino';
import type { Config } from '../config/config';
import { ContextMaker, OFFERED } from '../graphql/context-maker';
import { LocalRenderer } from '../graphql/local-execution';
import { expandTrusted, trustedDocuments } from '../graphql/trusted-documents';
import { LiveSocket } from '../live/live-socket';
import { isHashed } from './packed-files';
import { sameOriginWrites } from './origin';
import { Appearance } from './appearance';
import { RateLimits } from './rate-limits';
import { readLimit } from './read-limit';
import { answerHeaders, securityHeaders, withNonce } from './security-headers';
import { siteOf } from './site';

/** A request's body may be this long; files go another way. */
const BODY_LIMIT = '256kb';
/** A caller who sends drop by drop holds a connection no longer than this; a slow line sends a form in less. */
const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 45_000;

/** Builds the server, wired and not yet listening. */
export async function createServer(module: Type | DynamicModule, config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.TRUST_PROXY);
  app.disable('x-powered-by');
  app.setLocal(OFFERED, () => app.get(Appearance, { strict: false }).languages());
  app.set('query parser', 'simple');
  const documents = trustedDocuments(config.MONDEE_SITE && join(config.MONDEE_SITE, '..', 'trusted-documents.json'));
  // Helmet and the nonce cost a tenth of an answer of the API, which needs neither.
  app.use(forOthers(answerHeaders(config.secureCookies)));
  app.use(forPages(withNonce), forPages(securityHeaders(config.secureCookies)), compression());
  app.use(readLimit(app.get(RateLimits)));
  app.use(sameOriginWrites(config.url));
  app.use('/graphql', express.json({ limit: BODY_LIMIT }), badBody, expandTrusted(documents));
  // Before `init`: Nest answers 404 to whatever comes after its own routes.
  if (config.MONDEE_SITE)
    app.use(
      await siteOf(config.MONDEE_SITE, {
        config,
        documents,
        contexts: app.get(ContextMaker),
        local: app.get(LocalRenderer),
        appearance: app.get(Appearance, { strict: false }),
      }),
    );
  await app.init();
  app.get(LiveSocket).attach(app.getHttpServer() as Server, documents);
  return app;
}

/** Listens, and gives the port that was really taken. */
export async function listen(app: INestApplication, config: Config): Promise<number> {
  const server = app.getHttpServer() as Server;
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  await app.listen(config.PORT, config.HOST);
  return (server.address() as AddressInfo).port;
}

/** Scripts, styles and answers of the API are no pages: half a kilobyte of policy on each weighs on a first visit. */
const isPage = (path: string): boolean => path !== '/graphql' && !isHashed(path);

const forPages =
  (handler: express.RequestHandler): express.RequestHandler =>
  (request, response, next) =>
    isPage(request.path) ? handler(request, response, next) : next();

const forOthers =
  (handler: express.RequestHandler): express.RequestHandler =>
  (request, response, next) =>
    isPage(request.path) ? next() : handler(request, response, next);

/** A body that is not JSON or too long: said plainly, not as a fault. */
const badBody: express.ErrorRequestHandler = (fault: { status?: number; type?: string }, _request, response, next) => {
  if (!fault.status || fault.status >= 500) return next(fault);
  const message =
    fault.type === 'entity.too.large' ? `More than ${BODY_LIMIT} at once: send less.` : 'This is not readable JSON.';
  response.status(fault.status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};
