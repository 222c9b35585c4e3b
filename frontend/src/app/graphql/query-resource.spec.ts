import { ApplicationRef, makeStateKey, signal, TransferState } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryResource } from './query-resource';
import { Fault, type TrustedDocument } from './trusted-document';

const proposal: TrustedDocument<{ title: string }, { id: string }> = {
  id: 'abc',
  name: 'Proposal',
  kind: 'query',
};

function answering(answer: (address: string) => Response | Promise<Response>) {
  const fetch = vi.fn((address: string) => Promise.resolve(answer(address)));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const titled = (title: string): Response => new Response(JSON.stringify({ data: { title } }));
const asking = (variables: () => { id: string } | undefined) =>
  TestBed.runInInjectionContext(() => queryResource(proposal, variables));
const settled = () => TestBed.inject(ApplicationRef).whenStable();

afterEach(() => vi.unstubAllGlobals());

describe('a document as a resource', () => {
  it('that came with the page is there at the first look', () => {
    const fetch = answering(() => titled('asked'));
    TestBed.inject(TransferState).set(makeStateKey<{ title: string }>('Proposal {"id":"7"}'), {
      title: 'came with the page',
    });
    const page = asking(() => ({ id: '7' }));
    expect(page.isLoading()).toBe(false);
    expect(page.value()).toEqual({ title: 'came with the page' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is asked again when its variables change', async () => {
    answering((address) => titled(address.includes('8') ? 'eight' : 'seven'));
    const id = signal('7');
    const page = asking(() => ({ id: id() }));
    expect(page.isLoading()).toBe(true);
    await settled();
    expect(page.value()?.title).toBe('seven');
    id.set('8');
    await settled();
    expect(page.value()?.title).toBe('eight');
  });

  it('without variables asks nothing', async () => {
    const fetch = answering(() => titled('asked'));
    const page = asking(() => undefined);
    await settled();
    expect(fetch).not.toHaveBeenCalled();
    expect(page.hasValue()).toBe(false);
  });

  it('that failed has no value, tells the fault, and can be asked again', async () => {
    answering(() => new Response('', { status: 429 }));
    const page = asking(() => ({ id: '7' }));
    await settled();
    expect(page.hasValue()).toBe(false);
    expect(page.error()).toBeInstanceOf(Fault);
    answering(() => titled('at last'));
    page.reload();
    await settled();
    expect(page.value()?.title).toBe('at last');
  });

  it('takes what an act has just answered', async () => {
    const fetch = answering(() => titled('before'));
    const page = asking(() => ({ id: '7' }));
    await settled();
    page.set({ title: 'after' });
    expect(page.value()?.title).toBe('after');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
