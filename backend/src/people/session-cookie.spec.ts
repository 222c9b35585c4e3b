import type { Response } from 'express';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../platform/config/config';
import { NOBODY } from '../platform/access/viewer';
import { RequestContext } from '../platform/graphql/request-context';
import { SessionCookie } from './session-cookie';

const set: [string, string, object][] = [];
const response = { cookie: (...given: [string, string, object]) => set.push(given) } as unknown as Response;

function cookieAt(url: string) {
  const config = loadConfig({ DATABASE_URL: 'postgres://here/mondee', MONDEE_URL: url });
  new SessionCookie(config).set(new RequestContext(NOBODY, 'fr', undefined, response), 'token');
  return set.pop();
}

describe('the cookie of a session', () => {
  it('is bound to the host and never leaves an encrypted connection where there is one', () => {
    expect(cookieAt('https://mondee.example')).toEqual([
      '__Host-session',
      'token',
      expect.objectContaining({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' }),
    ]);
  });

  it('has its plain name on a plain connection, out of reach of scripts all the same', () => {
    expect(cookieAt('http://localhost:3000')).toEqual([
      'session',
      'token',
      expect.objectContaining({ secure: false, httpOnly: true, sameSite: 'lax' }),
    ]);
  });
});
