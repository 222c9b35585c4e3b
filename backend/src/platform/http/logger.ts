import { randomUUID } from 'node:crypto';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config';

/** Under these names nothing is ever written, alone or inside what is told. */
const HIDDEN = ['email', 'address', 'token', 'cookie', 'code', 'password', 'ballot', 'choice'];

/** One line of JSON an event; nothing that could tell who or what: no cookie, token, address, e-mail or ballot. */
export function loggerOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.MONDEE_LOG,
      genReqId: () => randomUUID(),
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          'res.headers["set-cookie"]',
          'req.remoteAddress',
          ...HIDDEN.flatMap((name) => [name, `*.${name}`]),
        ],
        censor: '[hidden]',
      },
      serializers: {
        // Variables and tokens stand in the query: only the path is kept.
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      customLogLevel: (_request, response, fault) => (fault || response.statusCode >= 500 ? 'error' : 'debug'),
    },
  };
}
