import { createServer, type Server } from 'node:http';
import { Writable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import pinoHttp, { type Options } from 'pino-http';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../config/config';
import { loggerOptions } from './logger';

const SECRETS = {
  token: 'kO9-the-token',
  cookie: '__Host-session=the-session',
  email: 'jeanne@demo.mondee.example',
  ballot: 'for the minibus',
  password: 'the-password',
};

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** One request told by the real options at the level that tells most; gives all that was written. */
async function written(tell: (log: import('pino').Logger) => void): Promise<string> {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  const config = loadConfig({ DATABASE_URL: 'postgres://localhost/none', MONDEE_LOG: 'debug' });
  const middleware = pinoHttp({ ...(loggerOptions(config).pinoHttp as Options) }, stream);
  server = createServer((request, response) => {
    middleware(request, response);
    tell(request.log);
    response.setHeader('set-cookie', SECRETS.cookie);
    response.end();
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/confirmer?token=${SECRETS.token}&email=${SECRETS.email}`, {
    headers: { cookie: SECRETS.cookie, authorization: `Bearer ${SECRETS.token}`, 'x-forwarded-for': '203.0.113.7' },
  });
  await expect.poll(() => lines.length).toBeGreaterThan(1);
  return lines.join('');
}

describe('the log', () => {
  it('tells which way was asked and what came of it', async () => {
    const text = await written((log) => log.info('asked'));
    expect(text).toContain('"path":"/confirmer"');
    expect(text).toContain('"status":200');
  });

  it('holds no token, cookie, address, e-mail or ballot, at the level that tells most', async () => {
    const text = await written((log) => log.info({ ...SECRETS, input: SECRETS }, 'written down'));
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    expect(text).not.toContain('203.0.113.7');
    expect(text).not.toContain('127.0.0.1');
    expect(text).toContain('[hidden]');
  });
});
