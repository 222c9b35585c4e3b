import { makeStateKey, REQUEST_CONTEXT, RESPONSE_INIT, TransferState } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GraphqlClient } from './graphql-client';
import type { RenderContext } from './render-context';
import type { TrustedDocument } from './trusted-document';

const proposal: TrustedDocument<{ title: string }, { id: string }> = {
  id: 'abc',
  name: 'Proposal',
  kind: 'query',
};
const data = { title: 'Une navette' };

function answering(body: unknown, status = 200) {
  const fetch = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

function rendering(answer: object, response: ResponseInit = {}): GraphqlClient {
  const context: RenderContext = {
    execute: () => Promise.resolve(answer),
    nonce: 'n',
    language: 'fr',
    demonstration: true,
    signedIn: false,
    texts: {},
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: REQUEST_CONTEXT, useValue: context },
      { provide: RESPONSE_INIT, useValue: response },
    ],
  });
  return TestBed.inject(GraphqlClient);
}

afterEach(() => vi.unstubAllGlobals());

describe('in the browser', () => {
  it('a reading names its document and is a GET no other site can forge', async () => {
    const fetch = answering({ data });
    expect(await TestBed.inject(GraphqlClient).query(proposal, { id: '7' })).toEqual(data);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      `/graphql?id=abc&variables=${encodeURIComponent('{"id":"7"}')}`,
      expect.objectContaining({ headers: { 'apollo-require-preflight': '1' } }),
    );
  });

  it('an act is a POST that carries its document’s id, never its text', async () => {
    const fetch = answering({ data });
    await TestBed.inject(GraphqlClient).act({ ...proposal, kind: 'mutation' }, { id: '7' });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      '/graphql',
      expect.objectContaining({ method: 'POST', body: '{"id":"abc","variables":{"id":"7"}}' }),
    );
  });

  it('what came with the page is not asked again, for these variables only', async () => {
    const fetch = answering({ data: { title: 'Une autre' } });
    TestBed.inject(TransferState).set(makeStateKey<{ title: string }>('Proposal {"id":"7"}'), data);
    const client = TestBed.inject(GraphqlClient);
    expect(await client.query(proposal, { id: '7' })).toEqual(data);
    expect(fetch).not.toHaveBeenCalled();
    expect(await client.query(proposal, { id: '8' })).toEqual({ title: 'Une autre' });
  });

  it.each([
    ['nothing answers', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed'))), 'OFFLINE'],
    [
      'something else than our server answers',
      () => vi.stubGlobal('fetch', () => Promise.resolve(new Response('<p>'))),
      'OFFLINE',
    ],
    ['one asks too often', () => answering({}, 429), 'TOO_OFTEN'],
    ['the database is away', () => answering({ errors: [{ extensions: { code: 'DATABASE_AWAY' } }] }), 'DATABASE_AWAY'],
    [
      'the page is older than the server',
      () => answering({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }),
      'STALE_PAGE',
    ],
    ['an answer is empty', () => answering({}), 'FAULT'],
  ])('when %s, the fault says so', async (_, happens, code) => {
    happens();
    await expect(TestBed.inject(GraphqlClient).query(proposal, { id: '7' })).rejects.toMatchObject({ code });
  });

  it('a fault keeps the number to quote', async () => {
    answering({ errors: [{ extensions: { code: 'INTERNAL', reference: 'R-12' } }] });
    await expect(TestBed.inject(GraphqlClient).act(proposal, { id: '7' })).rejects.toMatchObject({ reference: 'R-12' });
  });
});

describe('while a page is rendered', () => {
  it('the answer goes with the page', async () => {
    const client = rendering({ data });
    expect(await client.query(proposal, { id: '7' })).toEqual(data);
    expect(
      TestBed.inject(TransferState).get(makeStateKey<{ title: string } | null>('Proposal {"id":"7"}'), null),
    ).toEqual(data);
  });

  it.each([
    ['DATABASE_AWAY', 503],
    ['INTERNAL', 500],
  ])('a fault %s gives the page the status %i, and keeps nothing', async (code, status) => {
    const response: ResponseInit = {};
    const client = rendering({ errors: [{ extensions: { code } }] }, response);
    await expect(client.query(proposal, { id: '7' })).rejects.toThrow();
    expect(response.status).toBe(status);
    expect(TestBed.inject(TransferState).isEmpty).toBe(true);
  });
});
