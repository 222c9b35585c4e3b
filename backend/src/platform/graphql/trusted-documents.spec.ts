import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expandTrusted } from './trusted-documents';

let server: Server;
let address: string;

beforeAll(async () => {
  const app = express();
  const texts = new Map([['abc', 'query List($n: Int) { list(n: $n) { id } }']]);
  app.use('/graphql', express.json(), expandTrusted({ textOf: (id) => texts.get(id), size: 1 }));
  // What Apollo reads: the address of a GET, the body of a POST.
  app.use((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://site');
    response.json({ pathname, ...Object.fromEntries(searchParams), ...(request.body as object | undefined) });
  });
  await new Promise<void>((resolve) => (server = app.listen(0, () => resolve())));
  address = `http://localhost:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => server?.close());

const known = 'query List($n: Int) { list(n: $n) { id } }';

it('a document is read by its id, with its variables, where Apollo looks for it', async () => {
  const read = await fetch(`${address}?id=abc&variables=${encodeURIComponent('{"n":2}')}`);
  expect(await read.json()).toEqual({ pathname: '/graphql', query: known, variables: '{"n":2}' });
});

it('an act is sent by its id, with its variables', async () => {
  const body = JSON.stringify({ id: 'abc', variables: { n: 2 } });
  const act = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await act.json()).toEqual({ pathname: '/graphql', query: known, variables: { n: 2 } });
});

it.each(['xyz', '', '__proto__'])('the unknown id «%s» is of a page older than the site', async (id) => {
  const answer = await fetch(`${address}?id=${id}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('PERSISTED_QUERY_NOT_FOUND');
});
