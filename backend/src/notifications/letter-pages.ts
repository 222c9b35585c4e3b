import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isId, type Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { CONFIG, type Config } from '../platform/config/config';
import { languageOf } from '../platform/graphql/context-maker';
import { nonceOf } from '../platform/http/security-headers';
import { Mailer } from '../platform/mail/mailer';
import { Signer } from '../platform/mail/signer';
import { StopLetters } from './stop-letters';
import { SubscribeByMail } from './subscribe-by-mail';

/**
 * The pages behind the links of a letter: readable without script, without signing in, without loading the site.
 * Opening one does nothing (mail programs open links by themselves); its one button, or the POST of a mail program, does.
 */
@Controller('lettres')
export class LetterPages {
  constructor(
    @Inject(StopLetters) private readonly stop: StopLetters,
    @Inject(SubscribeByMail) private readonly subscribing: SubscribeByMail,
    @Inject(Signer) private readonly signer: Signer,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('arret/:token')
  async askToStop(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const reader = await this.stop.readerOf(token);
    if (!reader) return this.gone(request, response);
    const text = reader.who === 'person' ? 'text' : 'textAddress';
    this.send(request, response, { key: 'stop', title: 'title', text, button: true });
  }

  @HttpCode(200)
  @Post('arret/:token')
  async stopNow(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const reader = await this.stop.readerOf(token);
    if (!reader) return this.gone(request, response);
    await this.stop.run(reader);
    this.send(request, response, {
      key: 'stop',
      title: 'done',
      text: reader.who === 'person' ? 'doneText' : 'doneAddress',
    });
  }

  @Get('confirmer/:token')
  async askToConfirm(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!(await this.signer.open('confirm', token))) return this.gone(request, response);
    this.send(request, response, { key: 'confirm', title: 'title', text: 'text', button: true });
  }

  @HttpCode(200)
  @Post('confirmer/:token')
  async confirmNow(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const id = await this.signer.open('confirm', token);
    if (!isId(id) || !(await this.subscribing.confirm(id))) return this.gone(request, response);
    this.send(request, response, { key: 'confirm', title: 'done', text: 'doneText' });
  }

  /** A letter of the demonstration's mailbox, as a mail program shows it. Elsewhere there is none. */
  @Get('vue/:id')
  async seen(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const html = this.config.demonstration && /^\d{1,15}$/.test(id) ? await this.mailer.kept(id) : undefined;
    if (!html) return this.gone(request, response);
    response
      .set(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation",
      )
      .set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      .type('html')
      .send(html);
  }

  private gone(request: Request, response: Response): void {
    response.status(404);
    this.send(request, response, { key: 'gone', title: 'title', text: 'text' });
  }

  private send(
    request: Request,
    response: Response,
    { key, title, text, button }: { key: string; title: string; text: string; button?: boolean },
  ): void {
    const language = languageOf(request);
    const say = (part: string) => message(language, `letters.${part}`);
    response
      .set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      .type('html')
      .send(
        page(language, nonceOf(response), {
          title: say(`${key}.${title}`),
          text: say(`${key}.${text}`),
          ...(button && { button: say(`${key}.button`) }),
          home: say('home'),
          url: this.config.url,
        }),
      );
  }
}

const STYLE = `:root{color-scheme:light dark;--ground:#f1f1ec;--table:#fcfcf9;--ink:#2b2018;--act:#2b3d9f;--on:#fff;--foot:#1d2a75}
@media(prefers-color-scheme:dark){:root{--ground:#16130f;--table:#221d17;--ink:#f2ece2;--act:#b9c2ff;--on:#141a3d;--foot:#8f9bea}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:1.1rem/1.55 'Atkinson Hyperlegible Next',Verdana,sans-serif}
main{max-width:34rem;margin:0 auto;padding:clamp(1.5rem,10vh,6rem) 1rem}
.sheet{background:var(--table);border-radius:18px 14px 20px 16px;padding:clamp(1.25rem,5vw,2.25rem);box-shadow:0 1px 2px #0002,0 8px 24px #0001}
.brand{color:inherit;font-weight:700;text-decoration:none}h1{font:700 clamp(1.5rem,5vw,2rem)/1.16 'Averia Serif Libre',Georgia,serif;margin:.8rem 0}
button{font:inherit;font-weight:600;min-height:52px;padding:.8rem 1.6rem;border:0;border-bottom:3px solid var(--foot);border-radius:13px 11px 14px 12px;background:var(--act);color:var(--on);cursor:pointer}
a{color:var(--act)}:focus-visible{outline:3px solid var(--act);outline-offset:3px}p:last-child{margin-bottom:0}`;

/** Every text comes from our catalogue and the address from the configuration: nothing here was written by a visitor. */
function page(
  language: Language,
  nonce: string,
  { title, text, button, home, url }: { title: string; text: string; button?: string; home: string; url: string },
): string {
  const form = button ? `<form method="post"><p><button>${button}</button></p></form>` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title} · Mondée</title><style nonce="${nonce}">${STYLE}</style></head>
<body><main><div class="sheet"><a class="brand" href="${url}/">Mondée</a><h1>${title}</h1><p>${text}</p>${form}
<p><a href="${url}/">${home}</a></p></div></main></body></html>`;
}
