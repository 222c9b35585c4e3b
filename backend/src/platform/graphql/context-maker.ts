import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request, Response } from 'express';
import { LANGUAGES, type Language } from '@mondee/kernel';
import { Identity, NOBODY } from '../access/viewer';
import { CONFIG, type Config } from '../config/config';
import { cookie, sessionCookieName } from '../http/cookies';
import { RequestContext } from './request-context';

/** Makes the context of a request, new for each: the viewer from the session, the language from the choice made. */
@Injectable()
export class ContextMaker {
  private identity: Identity | undefined;

  constructor(
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(request: Request, response?: Response): Promise<RequestContext> {
    // On https only the name bound to the host counts: a plain one may have been planted by a neighbouring site.
    const token = cookie(request, sessionCookieName(this.config.secureCookies));
    const identity = (this.identity ??= this.modules.get<Identity>(Identity, { strict: false }));
    const viewer = token ? await identity.viewerOf(token) : NOBODY;
    return new RequestContext(viewer, languageOf(request), request, response);
  }
}

/** Under this name the server tells every request which languages the site has, the first one first. */
export const OFFERED = 'languages';

/** `?lang=`, else the cookie, else what the browser prefers, else the first: of those that the site has. */
export function languageOf(request: Request): Language {
  const offered = (request.app?.locals[OFFERED] as (() => readonly Language[]) | undefined)?.() ?? LANGUAGES;
  const asked = [request.query['lang'], cookie(request, 'lang'), request.acceptsLanguages(...offered)];
  return (asked.find((one) => offered.includes(one as Language)) as Language | undefined) ?? offered[0]!;
}
