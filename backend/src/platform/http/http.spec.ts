import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../testing/test-app';

let app: TestApp;
const jeanne = newId(1) as Id;

beforeAll(async () => {
  app = await TestApp.start({ READS_PER_MINUTE: '400' }, async (owner) => {
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Jeanne', 'j@demo.mondee.example', now())`,
      [jeanne],
    );
  });
});
afterAll(() => app?.stop());

const LIST = '/graphql?query=' + encodeURIComponent('{ proposals { totalCount } }');
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { headers: { 'apollo-require-preflight': '1', ...headers } });

describe('security headers', () => {
  it('give a nonce fresh for each response, and no unsafe-eval', async () => {
    const policies = await Promise.all(
      [get('/nowhere'), get('/nowhere')].map(async (r) => (await r).headers.get('content-security-policy')!),
    );
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)![1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(Buffer.from(nonces[0]!, 'base64')).toHaveLength(16);
    expect(policies.join()).not.toContain('unsafe-eval');
    expect(policies[0]).toContain("default-src 'none'");
    expect(policies[0]).toContain("frame-ancestors 'none'");
  });

  it('let an answer of the API do nothing at all', async () => {
    const { headers } = await get(LIST);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the origin check', () => {
  const write = (headers: Record<string, string>) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"mutation{__typename}"}',
    });

  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an origin that hides', { origin: 'null' }, 403],
    ['what a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['what a browser calls same-site (a neighbour)', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own pages', { 'sec-fetch-site': 'same-origin' }, 200],
    ['no browser at all', {}, 200],
  ])('answers %s', async (_, headers, status) => {
    expect((await write(headers as Record<string, string>)).status).toBe(status);
  });

  it('lets a read without the preflight header by no door', async () => {
    expect((await fetch(app.url + LIST)).status).toBe(400);
    const form = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(form.status).toBe(400);
  });
});

describe('bad requests', () => {
  it.each([
    ['not JSON', '{"query":', 400],
    ['not an object', '"hello"', 400],
    ['a text of a megabyte', JSON.stringify({ query: '{ a }', x: 'x'.repeat(1_000_000) }), 413],
    ['no query', '{}', 400],
    ['a syntax error', JSON.stringify({ query: '{ proposals( }' }), 400],
    ['an unknown field', JSON.stringify({ query: '{ secrets }' }), 400],
    ['an unknown trusted document', JSON.stringify({ id: 'f'.repeat(64) }), 400],
    ['an id that is no text', JSON.stringify({ id: { a: 1 } }), 400],
  ])('%s: a plain refusal, never a 500', async (_, body, status) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).not.toMatch(/node_modules|stack|\/work\//);
  });

  it('is told when it asks too deep or too much', async () => {
    const wide = await app.ask(
      `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: proposals(first: 100) { nodes { id title need } }`).join(' ')} }`,
    );
    expect(wide.errors?.[0]?.extensions?.code).toBe('TOO_COSTLY');
    const answer = await app.ask(
      `{ __schema { types { fields { type ${'{ ofType '.repeat(14)} { name } ${'}'.repeat(14)} } } } }`,
    );
    expect(answer.errors?.[0]?.extensions?.code, JSON.stringify(answer)).toBe('TOO_DEEP');
  });
});

describe('a cache in common', () => {
  let proxy: Server;
  let proxyUrl: string;
  let hits = 0;

  /** A small shared cache: keeps what is `public`, by address and by what `Vary` names. */
  beforeAll(async () => {
    const kept = new Map<string, { body: Buffer; headers: Record<string, string> }>();
    proxy = createServer((incoming, outgoing) => {
      const key = incoming.url + JSON.stringify([incoming.headers.cookie, incoming.headers['accept-language']]);
      const known = kept.get(key);
      if (known) {
        hits += 1;
        return void outgoing.writeHead(200, known.headers).end(known.body);
      }
      request(app.url + incoming.url, { headers: incoming.headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          if (/public/.test(answer.headers['cache-control'] ?? ''))
            kept.set(key, { body, headers: { 'content-type': 'application/json' } });
          outgoing.writeHead(answer.statusCode!, { 'content-type': 'application/json' }).end(body);
        });
      }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => proxy.once('listening', resolve));
    proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterAll(() => void proxy?.close());

  it('keeps a public answer for two strangers, and nothing for a person', async () => {
    const cookie = await app.signIn(jeanne);
    const through = (headers: Record<string, string>) =>
      fetch(proxyUrl + LIST, {
        headers: { 'apollo-require-preflight': '1', 'accept-encoding': 'identity', ...headers },
      });
    await through({ cookie });
    await through({ cookie });
    expect(hits).toBe(0);
    await through({});
    await through({});
    expect(hits).toBe(1);
  });

  it('names it public with an ETag, and everything else private', async () => {
    const open = await get(LIST);
    expect(open.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const tag = open.headers.get('etag')!;
    expect((await get(LIST, { 'if-none-match': tag, 'cache-control': 'max-age=0' })).status).toBe(304);
    expect((await get(LIST, { cookie: await app.signIn(jeanne) })).headers.get('cache-control')).toBe(
      'private, no-store',
    );
    const mine = '/graphql?query=' + encodeURIComponent('{ proposals { nodes { viewerSupports } } }');
    expect((await get(mine)).headers.get('cache-control')).toBe('private, no-store');
    const own = '/graphql?query=' + encodeURIComponent('{ myProposals { id } }');
    expect((await get(own)).headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('limits', () => {
  it('slow down who reads too much, with the seconds to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 420 }, () => get('/health/alive')));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
