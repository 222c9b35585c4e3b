import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refuse, type Refusal } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { ContextMaker, languageOf } from '../graphql/context-maker';
import { RateLimits } from '../http/rate-limits';
import { Files } from './files';
import { receiveFile } from './receive-file';

const YEAR_SECONDS = 31_536_000;

/** `POST /files` takes one file of a person who is signed in; `GET /files/<hash>` shows it to those who may see it. */
@Controller('files')
export class FilesController {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(ContextMaker) private readonly contexts: ContextMaker,
    @Inject(RateLimits) private readonly limits: RateLimits,
  ) {}

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { person } = (await this.contexts.of(request)).viewer;
    const no = (status: number, refusal: Refusal) => refused(request, response, status, refusal);
    if (!person) return no(401, refuse('people.SignInNeeded').refusal);
    const flood = await this.limits.take('uploads', person);
    if (!flood.ok) return no(429, flood.refusal);
    const received = await receiveFile(request, response);
    if (!received.ok) return no(received.refusal.code === 'platform.FileTooLarge' ? 413 : 400, received.refusal);
    const kept = await this.files.keep(person, received.value.bytes, received.value.name);
    if (!kept.ok) return no(422, kept.refusal);
    const { id, hash, smallHash, type, bytes, width, height, name } = kept.value;
    response
      .status(201)
      .set('cache-control', 'private, no-store')
      .json({ id, path: `/files/${hash}`, smallPath: `/files/${smallHash ?? hash}`, type, bytes, width, height, name });
  }

  @Get(':hash')
  async show(@Param('hash') hash: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { viewer } = await this.contexts.of(request);
    const seen = await this.files.seenAt(hash, viewer);
    const absent = () => void response.status(404).set('cache-control', 'no-store').type('text/plain').send('404');
    if (!seen) return absent();
    const { file } = seen;
    response
      .set('etag', `"${hash}"`)
      .set('cache-control', seen.public ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-cache')
      // Opened by itself it runs nothing and reaches nothing, whatever is in it.
      .set('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .set('x-content-type-options', 'nosniff');
    if (request.fresh) return void response.status(304).end();
    const opened = await this.files.open(hash);
    if (!opened) return absent();
    response.set('content-type', file.type).set('content-length', String(opened.size));
    if (!file.type.startsWith('image/')) response.set('content-disposition', attachment(file.name));
    // A reader who leaves half way is no fault of ours.
    await pipeline(opened.stream, response).catch(() => response.destroy());
  }
}

/** RFC 6266: a plain name for the old, the whole one for the others. */
function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function refused(request: Request, response: Response, status: number, refusal: Refusal): void {
  const { code, field, params } = refusal;
  // The rest of a body that is not wanted is not waited for.
  if (!request.complete) response.set('connection', 'close');
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ code, field, message: message(languageOf(request), `refusals.${code}`, params ?? {}) });
}
