import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedFiles } from './packed-files';

const text = 'const walnut = 1;\n'.repeat(200);
const server = createServer();

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  writeFileSync(join(folder, 'main-AbCd_123.js'), text);
  writeFileSync(join(folder, 'plain.js'), text);
  writeFileSync(join(folder, 'secret.json'), '{}');
  server.on('request', express().use(packedFiles(folder))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => void server.close());

/** Asks without fetch, which would unpack by itself. */
function get(path: string, encoding: string): Promise<{ answer: IncomingMessage; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    request({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end(),
  );
}

describe('scripts and styles', () => {
  it('come packed as the browser can read them, and stay for a year', async () => {
    const brotli = await get('/main-AbCd_123.js', 'gzip, br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
    expect(brotli.answer.headers['cache-control']).toContain('immutable');
    expect(gunzipSync((await get('/main-AbCd_123.js', 'gzip')).body).toString()).toBe(text);
  });

  it('whose name does not hold their print are asked for again', async () => {
    expect((await get('/plain.js', 'br')).answer.headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each(['/none.js', '/../packed.js', '/%2e%2e/etc/passwd.js', '/secret.json'])(
    '%s is left to others',
    async (path) => {
      expect((await get(path, 'br')).answer.statusCode).toBe(404);
    },
  );
});
