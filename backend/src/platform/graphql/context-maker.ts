import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request, Response } from 'express';
import { LANGUAGES, type Language } from '@mondee/kernel';
import { Identity, NOBODY } from '../access/viewer';
import { cookie, sessionCookieNames } from '../http/cookies';
import { RequestContext } from './request-context';

/** Makes the context of a request, new for each: the viewer from the session, the language from the choice made. */
@Injectable()
export class ContextMaker {
  private identity: Identity | undefined;

  constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

  async of(request: Request, response?: Response): Promise<RequestContext> {
    const token = sessionCookieNames.map((name) => cookie(request, name)).find(Boolean);
    const identity = (this.identity ??= this.modules.get<Identity>(Identity, { strict: false }));
    const viewer = token ? await identity.viewerOf(token) : NOBODY;
    return new RequestContext(viewer, languageOf(request), request, response);
  }
}

/** `?lang=`, else the cookie, else what the browser prefers, else French. */
export function languageOf(request: Request): Language {
  const asked = [request.query['lang'], cookie(request, 'lang'), request.acceptsLanguages(...LANGUAGES)];
  return (asked.find((one) => LANGUAGES.includes(one as Language)) as Language | undefined) ?? 'fr';
}
