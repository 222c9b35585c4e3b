import type { RequestHandler } from 'express';

/**
 * A write must come from our own pages, or from no browser at all: `Sec-Fetch-Site` where the
 * browser says it, else `Origin` against the host. A form on another site is refused.
 */
export function sameOriginWrites(publicUrl: string): RequestHandler {
  const ours = new URL(publicUrl).host;
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return next();
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const foreignSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
    const foreignOrigin = origin !== undefined && !isOurs(origin, ours, request.headers.host);
    if (foreignSite || foreignOrigin) {
      response.status(403).json({
        errors: [{ message: 'This came from another site and was not done.', extensions: { code: 'FOREIGN_ORIGIN' } }],
      });
      return;
    }
    next();
  };
}

/** True for an address of our own: the public one, or the one that was really asked. */
export function isOurs(origin: string, ours: string, asked: string | undefined): boolean {
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  return host !== undefined && (host === ours || host === asked);
}
