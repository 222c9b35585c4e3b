import type { ModuleRef } from '@nestjs/core';
import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../config/config';
import { ContextMaker } from './context-maker';

/** The token by which a visitor with these cookies is looked for. */
async function tokenRead(url: string, cookies: string): Promise<string | undefined> {
  let read: string | undefined;
  const identity = { viewerOf: async (token: string) => void (read = token) };
  const modules = { get: () => identity } as unknown as ModuleRef;
  const config = loadConfig({ DATABASE_URL: 'postgres://here/mondee', MONDEE_URL: url });
  const request = { headers: { cookie: cookies }, query: {}, acceptsLanguages: () => false };
  await new ContextMaker(modules, config).of(request as unknown as Request);
  return read;
}

describe('whose request it is', () => {
  it('is said on https by the cookie bound to the host and by no other', async () => {
    expect(await tokenRead('https://mondee.example', 'session=planted; __Host-session=own')).toBe('own');
    expect(await tokenRead('https://mondee.example', 'session=planted')).toBeUndefined();
  });

  it('is said on a plain connection by the plain cookie', async () => {
    expect(await tokenRead('http://localhost:3000', 'session=own')).toBe('own');
    expect(await tokenRead('http://localhost:3000', '__Host-session=other')).toBeUndefined();
  });
});
