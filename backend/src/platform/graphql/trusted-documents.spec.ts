import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandTrusted, trustedDocuments } from './trusted-documents';

const text = 'query Greet($name: String!) {\n  greet(name: $name)\n}';
const id = createHash('sha256').update(text).digest('hex');
const server = createServer();
let url: string;

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'documents-')), 'trusted.json');
  writeFileSync(file, JSON.stringify({ [id]: { text } }));
  const apollo = new ApolloServer({
    typeDefs: 'type Query { greet(name: String!): String! }',
    resolvers: { Query: { greet: (_: unknown, { name }: { name: string }) => `Bonjour ${name}` } },
  });
  await apollo.start();
  const app = express().set('query parser', 'simple');
  app.use('/graphql', express.json(), expandTrusted(trustedDocuments(file)), expressMiddleware(apollo));
  server.on('request', app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => void server.close());

const variables = { name: 'Odile & Jeanne' };

describe('a trusted document', () => {
  it('is read by GET under its id', async () => {
    const search = new URLSearchParams({ id, variables: JSON.stringify(variables) });
    const answer = await fetch(`${url}?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await answer.json()).toEqual({ data: { greet: 'Bonjour Odile & Jeanne' } });
  });

  it('is sent by POST under its id', async () => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, variables }),
    });
    expect(await answer.json()).toEqual({ data: { greet: 'Bonjour Odile & Jeanne' } });
  });

  it('that nobody wrote is refused in words', async () => {
    const answer = await fetch(`${url}?id=${'0'.repeat(64)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
  });
});
