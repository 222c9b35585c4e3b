import { existsSync, readFileSync } from 'node:fs';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** A document of our own screens: known beforehand, sent by its id. */
export interface TrustedDocuments {
  textOf(id: string): string | undefined;
  readonly size: number;
}

/** Reads `trusted-documents.json`, built beside the site. Without the file none is trusted. */
export function trustedDocuments(file: string | undefined): TrustedDocuments {
  const texts = new Map<string, string>();
  if (file && existsSync(file))
    for (const [id, entry] of Object.entries(
      JSON.parse(readFileSync(file, 'utf8')) as Record<string, { text: string }>,
    ))
      texts.set(id, entry.text);
  return { textOf: (id) => texts.get(id), size: texts.size };
}

/** Puts the text in the place of the id; an unknown id is refused plainly. */
export function expandTrusted(documents: TrustedDocuments): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const body = request.body as { id?: unknown; query?: unknown } | undefined;
    const id = request.method === 'GET' ? request.query['id'] : body?.id;
    if (id === undefined) return next();
    const text = typeof id === 'string' ? documents.textOf(id) : undefined;
    if (!text) {
      response.status(400).json({
        errors: [
          {
            message: 'This page is older than the site: load it again.',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
          },
        ],
      });
      return;
    }
    response.locals['trusted'] = true;
    if (request.method === 'GET') {
      // Apollo reads the address itself, not what Express made of it.
      const search = new URLSearchParams({ ...(request.query as Record<string, string>), query: text });
      search.delete('id');
      request.url = `${request.url.split('?')[0]}?${search}`;
    } else if (body) {
      body.query = text;
      delete body.id;
    }
    next();
  };
}

/** True for the answer to a request that named one of our own documents. */
export function isTrusted(response: Response | undefined): boolean {
  return response?.locals['trusted'] === true;
}
