// Requests that are wrong before any operation is: too long, too many, too slow, from elsewhere, or made to confuse.
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../cast-on-stage';
import { TestApp } from '../test-app';

let app: TestApp;
beforeAll(async () => (app = await TestApp.start({}, castOnStage)));
afterAll(() => app?.stop());

const post = (body: string) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const codeOf = async (body: string) => {
  const response = await post(body);
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
};
const query = (text: string) => JSON.stringify({ query: text });
const times = (n: number, one: (i: number) => string) => Array.from({ length: n }, (_, i) => one(i)).join(' ');

describe('a document made to cost much', () => {
  it.each([
    ['one field under thousands of names', times(9_000, (i) => `a${i}: __typename`)],
    ['one expensive field under hundreds of names', times(600, (i) => `a${i}: viewer { person { name } roles }`)],
    ['one field named thousands of times', times(20_000, () => '__typename')],
    ['one object named thousands of times', times(9_000, () => 'viewer { roles }')],
    [
      'fragments within fragments',
      `...f0 } ${times(3_000, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f3000 on Query { __typename`,
    ],
    [
      'fragments that double, thirty times',
      `...f0 } ${times(30, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f30 on Query { __typename`,
    ],
    [
      'fragments that double inside others',
      `viewer { ...f0 } } ${times(60, (i) => `fragment f${i} on Viewer { ...f${i + 1} ... on Viewer { ...f${i + 1} } }`)} fragment f60 on Viewer { roles`,
    ],
    ['a fragment that runs in a circle', '...f } fragment f on Query { ...f'],
    ['thousands of arguments', `proposals(${times(9_000, (i) => `a${i}: 1`)}) { totalCount }`],
    [
      'a value within a value within a value',
      `proposals(first: ${'['.repeat(20_000)}1${']'.repeat(20_000)}) { totalCount }`,
    ],
    ['thousands of directives', `__typename ${times(9_000, () => '@skip(if: false)')}`],
  ])('%s: refused in a moment, and others are served meanwhile', async (_, text) => {
    const started = performance.now();
    const [status, code] = await codeOf(query(`{ ${text} }`));
    expect([status, code]).toEqual([400, expect.stringMatching(/^(TOO_COSTLY|TOO_DEEP|GRAPHQL_\w+_FAILED)$/)]);
    expect(performance.now() - started).toBeLessThan(1_500);
    expect((await fetch(`${app.url}/health/alive`)).status).toBe(200);
  });

  it('costs what it costs, whatever was asked before that began alike', async () => {
    const text = `query($first: Int) { ${times(20, (i) => `a${i}: proposals(first: $first) { nodes { id title need } }`)} }`;
    const padding = { a: 'x'.repeat(20), ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}`, i])) };
    const ask = (first: number) => codeOf(JSON.stringify({ query: `${text}`, variables: { ...padding, first } }));
    expect(await ask(1)).toEqual([200, undefined]);
    expect(await ask(100)).toEqual([400, 'TOO_COSTLY']);
  });
});

describe('a body made to confuse', () => {
  it('of more than a quarter of a megabyte is refused before it is read', async () => {
    expect(await codeOf(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(300_000) } }))).toEqual([
      413,
      'BAD_REQUEST',
    ]);
  });

  it.each([
    [
      '__proto__ among the variables',
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    ],
    [
      '__proto__ in an input',
      '{"query":"mutation($i: SignOutInput!) { signOut(input: $i) { __typename } }","variables":{"i":{"__proto__":{"everywhere":true}}}}',
    ],
    ['__proto__ beside the query', '{"query":"{ __typename }","__proto__":{"polluted":true}}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[1]}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"x"}'],
    [
      'variables nested ten thousand deep',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    ],
    ['a list of operations', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['an operation name that is none', '{"query":"{ __typename }","operationName":{"a":1}}'],
    ['an operation that is not there', '{"query":"query a { __typename }","operationName":"__proto__"}'],
    ['extensions that are none', '{"query":"{ __typename }","extensions":"x"}'],
    [
      'a persisted query nobody sent',
      `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`,
    ],
    ['null', 'null'],
    ['the id of no document of ours', '{"id":"__proto__"}'],
  ])('%s: never a fault', async (_, body) => {
    const response = await post(body);
    const text = await response.text();
    expect(response.status, text).toBeLessThan(500);
    expect(text).not.toMatch(/FAULT|node_modules/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('an address made to confuse: never a fault', async () => {
    const paths = [
      '/%',
      '/%00',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/graphql?query=%7B',
      '/graphql?query=%',
      '/graphql?id=__proto__',
    ];
    for (const path of [
      ...paths,
      '/graphql?id[]=1',
      '/graphql?query={__typename}&variables={',
      '/?lang=__proto__',
      `/${'a'.repeat(8_000)}`,
    ]) {
      const response = await fetch(app.url + path, { headers: { 'apollo-require-preflight': '1' } });
      expect(response.status, path.slice(0, 80)).toBeLessThan(500);
      expect(await response.text(), path.slice(0, 80)).not.toMatch(/FAULT|node_modules/);
    }
  });

  it('cookies made to confuse: nobody', async () => {
    for (const cookie of [
      'session=%',
      'session=',
      `session=${'x'.repeat(7_000)}`,
      'session=%00',
      `session=' OR 1=1`,
      '__Host-session=a; session=b',
      'lang=__proto__',
      '=;;=',
    ])
      expect(await app.ask('{ viewer { person { id } language } }', {}, cookie), cookie.slice(0, 40)).toMatchObject({
        status: 200,
        data: { viewer: { person: null } },
      });
  });
});

describe('a read by address', () => {
  it('never writes: a mutation by GET is refused, with and without a session', async () => {
    const text = encodeURIComponent('mutation { signOut(input: { everywhere: true }) { __typename } }');
    const cookie = await app.signIn(CAST.jeanne.id);
    for (const who of [{}, { cookie }] as Record<string, string>[]) {
      const response = await fetch(`${app.url}/graphql?query=${text}`, {
        headers: { 'apollo-require-preflight': '1', ...who },
      });
      expect(response.status).toBe(405);
    }
    const { data } = await app.ask<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }', {}, cookie);
    expect(data?.viewer.person.id).toBe(CAST.jeanne.id);
  });
});

describe('a caller made to be slow', () => {
  it('has seconds, not minutes, for its headers and its body', () => {
    const server = app.app.getHttpServer() as {
      headersTimeout: number;
      requestTimeout: number;
      maxHeadersCount: number | null;
    };
    expect(server.headersTimeout).toBeLessThanOrEqual(20_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
  });

  it('does not keep the others waiting, a hundred at once', async () => {
    const { port } = new URL(app.url);
    const slow = Array.from({ length: 100 }, () => {
      const socket = createConnection(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n');
      return socket;
    });
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });
});
