import { randomBytes } from 'node:crypto';
import helmet from 'helmet';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { RequestHandler, Response } from 'express';

/** Makes the nonce of a response, fresh each time; the page's own scripts and styles carry it. */
export const withNonce: RequestHandler = (_request, response, next) => {
  response.locals['nonce'] = randomBytes(16).toString('base64');
  next();
};

export function nonceOf(response: Response): string {
  return response.locals['nonce'] as string;
}

/** Nothing from elsewhere, no `eval`, no frame; style attributes are all that stays inline. */
export function securityHeaders(secure: boolean): RequestHandler {
  const nonce = (_: IncomingMessage, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", nonce],
        'style-src': ["'self'", nonce],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(secure && { 'upgrade-insecure-requests': [] }),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  }) as RequestHandler & RequestListener;
}

/** What an answer of the API carries: it is no page, so it may do nothing, and needs no nonce. */
export function answerHeaders(secure: boolean): RequestHandler {
  const headers = Object.entries({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  });
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
