import { Inject, Injectable } from '@nestjs/common';
import { SESSION_LONGEST_DAYS } from '@mondee/domain/people';
import { CONFIG, type Config } from '../platform/config/config';
import type { RequestContext } from '../platform/graphql/request-context';
import { sessionCookieName, sessionCookieNames } from '../platform/http/cookies';

const DAY_MS = 86_400_000;

/** The cookie of a session: out of reach of scripts, not sent along from other sites' forms. */
@Injectable()
export class SessionCookie {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  set({ response }: RequestContext, token: string): void {
    const secure = this.config.secureCookies;
    response?.cookie(sessionCookieName(secure), token, {
      ...{ httpOnly: true, sameSite: 'lax', secure, path: '/' },
      maxAge: SESSION_LONGEST_DAYS * DAY_MS,
    });
  }

  clear({ response }: RequestContext): void {
    for (const name of sessionCookieNames)
      response?.clearCookie(name, {
        ...{ httpOnly: true, sameSite: 'lax', path: '/' },
        secure: name.startsWith('__Host-') || this.config.secureCookies,
      });
  }
}
