import type { RequestHandler } from 'express';
import { message } from '@mondee/messages';
import { languageOf } from '../graphql/context-maker';
import { isHashed } from './packed-files';
import type { RateLimits } from './rate-limits';

/** Counts what one address asks for, assets apart. */
export function readLimit(limits: RateLimits): RequestHandler {
  return (request, response, next) => {
    if (isHashed(request.path)) return next();
    void limits.take('reads', request.ip ?? 'unknown').then((result) => {
      if (result.ok) return next();
      const seconds = result.refusal.params?.['seconds'] ?? 60;
      const text = message(languageOf(request), 'refusals.platform.TooOften', { seconds });
      response.status(429).set('retry-after', String(seconds)).set('cache-control', 'no-store');
      if (request.path === '/graphql')
        response.json({ errors: [{ message: text, extensions: { code: 'TOO_OFTEN' } }] });
      else response.type('text/plain').send(text);
    }, next);
  };
}
