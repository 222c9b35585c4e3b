import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refuse } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { Identity } from '../platform/access/viewer';
import { ContextMaker } from '../platform/graphql/context-maker';
import { ExportMyData } from './export-my-data';

/** `GET /my-data`: one's own data as a file, for who showed within a quarter of an hour that it is them. */
@Controller('my-data')
export class SendMyData {
  constructor(
    @Inject(ContextMaker) private readonly contexts: ContextMaker,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(ExportMyData) private readonly data: ExportMyData,
  ) {}

  @Get()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { viewer, language } = await this.contexts.of(request);
    const needs = { act: 'people.export', fresh: true };
    const met = viewer.person ? await this.identity.meets(viewer, needs, {}) : refuse('people.SignInNeeded');
    const done = met.ok ? await this.data.run(viewer) : met;
    response.set('cache-control', 'private, no-store');
    if (!done.ok) {
      const { code, params = {} } = done.refusal;
      const status = code === 'people.SignInNeeded' ? 401 : 403;
      return void response
        .status(status)
        .type('text/plain')
        .send(message(language, `refusals.${code}`, params));
    }
    response.type('application/json').attachment('mondee.json');
    await pipeline(Readable.from(this.data.pieces(done.value)), response);
  }
}
