import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const YEAR_SECONDS = 31_536_000;
const packers = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/**
 * Serves the site's scripts and styles packed as tightly as can be: each file once, at its first asking, then from
 * memory (about 300 kB in all). Packing them anew for each visit would cost a small server its processor.
 */
export function packedFiles(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>();
  return (request, response, next) => {
    const path = normalize(request.path);
    const type = TYPES[path.slice(path.lastIndexOf('.'))];
    // Browsers name gzip first and mean nothing by it: brotli is a tenth smaller.
    const encoding = (request.acceptsEncodings('br') || request.acceptsEncodings('gzip')) as
      keyof typeof packers | false;
    if (!type || !encoding || !/^\/[\w./-]+$/.test(path) || (request.method !== 'GET' && request.method !== 'HEAD'))
      return next();
    const name = `${encoding} ${path}`;
    let bytes = packed.get(name);
    if (!bytes) {
      bytes = readFile(join(folder, path)).then((file) => packers[encoding](file));
      packed.set(name, bytes);
    }
    bytes.then(
      (body) =>
        response
          .set('content-type', type)
          .set('content-encoding', encoding)
          .set('vary', 'accept-encoding')
          .set('cache-control', isHashed(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=3600')
          .send(body),
      () => {
        packed.delete(name);
        next();
      },
    );
  };
}

/** True for a name that holds the print of what it contains: it never changes. */
export function isHashed(path: string): boolean {
  return /-[\w-]{8}\.(js|css|woff2)$/.test(path);
}
