import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { canReadMinutes } from '@mondee/domain/assemblies';
import { isId, type Clock } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { policyViewer } from '../people';
import { CONFIG, type Config } from '../platform/config/config';
import { CLOCK } from '../platform/facts/acts';
import { ContextMaker, languageOf } from '../platform/graphql/context-maker';
import { BodyStore } from './body.store';
import { calendarOf } from './meeting-calendar';
import { MeetingStore } from './meeting.store';
import { SeenBodies } from './seen-bodies';
import { asHtml, asMarkdown, minutesLines } from './write-minutes';

/** Files of public meetings: a body's calendar to subscribe to, and minutes as a page, as Markdown, as a tagged PDF. */
@Controller()
export class MeetingFilesController {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(SeenBodies) private readonly seen: SeenBodies,
    @Inject(ContextMaker) private readonly contexts: ContextMaker,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('calendars/:file')
  async calendar(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const id = file.replace(/\.ics$/, '');
    const [body] = isId(id) ? await this.bodies.byIds([id]) : [];
    if (!body) return absent(response);
    const text = calendarOf(body, await this.meetings.ofBody(body.id), this.config.url, this.clock.now());
    response.type('text/calendar; charset=utf-8').set('cache-control', 'public, max-age=300').send(text);
  }

  @Get('minutes/:file')
  async minutes(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const [, id, as] = /^(.+)\.(md|html|pdf)$/.exec(file) ?? [];
    if (as === 'pdf') return this.document(id, response);
    const [meeting] = isId(id) ? await this.meetings.byIds([id]) : [];
    if (!meeting || meeting.minutesOf.state === 'none') return absent(response);
    const language = languageOf(request);
    const { viewer } = await this.contexts.of(request);
    const found = (await this.seen.withMembers(meeting.id))!;
    const can = canReadMinutes(policyViewer(viewer), meeting, found.members);
    if (!can.ok) return kept(response, message(language, `refusals.${can.refusal.code}`, {}));
    const onLine = meeting.minutesOf.state === 'published';
    const view = (await this.seen.meeting(meeting.id, language))!;
    const debates = new Map(meeting.items.map(({ id: item, debate }) => [item, debate]));
    const lines = minutesLines(
      { ...view, items: view.items.map((item) => ({ ...item, debate: debates.get(item.id) ?? '' })) },
      meeting.minutesOf.corrections.map(({ text }) => text),
      language,
    );
    response
      .set('cache-control', onLine ? 'public, max-age=60' : 'private, no-store')
      .set('vary', 'accept-language')
      // opened by itself it runs nothing and reaches nothing
      .set('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .set('x-content-type-options', 'nosniff')
      .type(as === 'md' ? 'text/markdown; charset=utf-8' : 'text/html; charset=utf-8')
      .send(as === 'md' ? asMarkdown(lines) : asHtml(lines, language));
  }

  /** The document as it was put on line, byte for byte as it was hashed. */
  private async document(id: string | undefined, response: Response): Promise<void> {
    const found = isId(id) ? await this.meetings.document(id) : undefined;
    if (!found) return absent(response);
    response
      .set('cache-control', 'public, max-age=300')
      .set('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .set('x-content-type-options', 'nosniff')
      .set('content-disposition', 'inline; filename="proces-verbal.pdf"')
      .type('application/pdf')
      .send(found.bytes);
  }
}

/** Not for who asks: says so, and when it will be. */
function kept(response: Response, text: string): void {
  response.status(403).set('cache-control', 'private, no-store').type('text/plain; charset=utf-8').send(`${text}\n`);
}

function absent(response: Response): void {
  response.status(404).set('cache-control', 'no-store').type('text/plain').send('404');
}
