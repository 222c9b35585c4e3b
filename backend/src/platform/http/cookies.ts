import type { Request } from 'express';

/** On https the name binds the cookie to the host; on plain http (a demonstration) browsers refuse that prefix. */
export const sessionCookieNames = ['__Host-session', 'session'] as const;

export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-session' : 'session';
}

/** One cookie of a request, decoded; nothing when absent or malformed. */
export function cookie(request: Request, name: string): string | undefined {
  for (const part of request.headers.cookie?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) {
      try {
        return decodeURIComponent(part.slice(at + 1).trim());
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}
