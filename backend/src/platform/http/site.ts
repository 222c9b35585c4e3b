import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express, { Router, type Request, type Response } from 'express';
import { Logger } from '@nestjs/common';
import { message } from '@mondee/messages';
import type { Config } from '../config/config';
import { DatabaseAway, isAway } from '../database/rows';
import type { Appearance } from './appearance';
import { languageOf, type ContextMaker } from '../graphql/context-maker';
import type { LocalRenderer } from '../graphql/local-execution';
import type { RequestContext } from '../graphql/request-context';
import type { TrustedDocuments } from '../graphql/trusted-documents';
import { isHashed, packedFiles } from './packed-files';
import { nonceOf } from './security-headers';

/** What the site's bundle is given to render one page; the site declares the same shape. */
interface RenderContext {
  execute(id: string, variables: Record<string, unknown>): Promise<{ data?: unknown; errors?: unknown }>;
  readonly nonce: string;
  readonly language: 'fr' | 'en';
  readonly demonstration: boolean;
  readonly signedIn: boolean;
  /** What this territory says otherwise than the catalogue, in the language of the page. */
  readonly texts: Readonly<Record<string, string>>;
}

interface Renderer {
  render(request: Request, context: RenderContext): Promise<globalThis.Response | null>;
}

const log = new Logger('site');
const YEAR_SECONDS = 31_536_000;

interface Parts {
  readonly config: Config;
  readonly contexts: ContextMaker;
  readonly local: LocalRenderer;
  readonly documents: TrustedDocuments;
  readonly appearance: Appearance;
}

/** Serves the built site: hashed files for a year, pages rendered here, the language chosen by `?lang=`. */
export async function siteOf(site: string, parts: Parts): Promise<Router> {
  const bundle = join(site, 'server', 'server.mjs');
  if (!existsSync(bundle)) throw new Error(`The site is not built: ${bundle} is missing`);
  const { createRenderer } = (await import(/* @vite-ignore */ pathToFileURL(bundle).href)) as {
    createRenderer(options: { hosts: string[] }): Renderer;
  };
  const renderer = createRenderer({ hosts: [new URL(parts.config.url).hostname, 'localhost', '127.0.0.1'] });

  const router = Router();
  // looking ahead: what is matched must end where a part of the address ends, or Express passes by
  router.use(
    /^\/(graphql|health|my-data|files|ballot-files|ballot-forms|open-data|lettres|acts|minutes|calendars|agenda\.ics)(?=\/|$)/,
    (_request, _response, next) => next('router'),
  );
  router.use(packedFiles(join(site, 'browser')));
  router.use(
    express.static(join(site, 'browser'), {
      index: false,
      redirect: false,
      immutable: true,
      maxAge: YEAR_SECONDS * 1000,
      setHeaders: shorterForPlainNames,
    }),
  );
  router.use(async (request: Request, response: Response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.sendStatus(405);
    const language = languageOf(request);
    if (request.query['lang'] === language)
      response.cookie('lang', language, {
        maxAge: YEAR_SECONDS * 1000,
        sameSite: 'lax',
        secure: parts.config.secureCookies,
      });
    try {
      const page = renderContext(await parts.contexts.of(request, response), response, parts);
      const rendered = await renderer.render(request, page);
      if (page.away) throw new DatabaseAway(undefined);
      await sendPage(response, rendered, parts.appearance.css());
    } catch (fault) {
      sendAway(request, response, fault);
    }
  });
  return router;
}

function renderContext(
  context: RequestContext,
  response: Response,
  { config, local, documents, appearance }: Parts,
): RenderContext & { readonly away: boolean } {
  let away = false;
  return {
    get away() {
      return away;
    },
    nonce: nonceOf(response),
    language: context.language,
    demonstration: config.demonstration,
    signedIn: Boolean(context.viewer.person),
    texts: appearance.texts(context.language),
    execute: async (id, variables) => {
      const text = documents.textOf(id);
      if (!text) throw new Error(`The site asks an unknown document: ${id}`);
      // Copied as a network would: data of this process are never shared with the page's own objects.
      const answer = await local.run(text, variables, context);
      away ||= Boolean(answer.errors?.some((error) => error.extensions?.['code'] === 'DATABASE_AWAY'));
      return JSON.parse(JSON.stringify(answer)) as { data?: unknown; errors?: unknown };
    },
  };
}

async function sendPage(response: Response, page: globalThis.Response | null, css: string): Promise<void> {
  if (!page) return void response.sendStatus(404);
  response.status(page.status);
  page.headers.forEach((value, name) => response.setHeader(name, value));
  // Each page carries its own nonce, so it is never kept in common; back and forward still work.
  response.setHeader('cache-control', 'private, no-cache');
  if (!css) return void response.send(Buffer.from(await page.arrayBuffer()));
  const style = `<style nonce="${nonceOf(response)}">${css}</style></head>`;
  response.removeHeader('content-length');
  response.send((await page.text()).replace('</head>', () => style));
}

/** The site is up and the database is not, or a fault: a page of its own, in words, that tries again by itself. */
function sendAway(request: Request, response: Response, fault: unknown): void {
  const away = isAway(fault);
  if (!away) log.error(fault instanceof Error ? fault.stack : String(fault));
  const key = away ? 'platform.away' : 'platform.fault';
  const language = languageOf(request);
  const say = (part: string) => message(language, `${key}.${part}`, {});
  response
    .status(away ? 503 : 500)
    .set('retry-after', '10')
    .set('cache-control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<meta http-equiv="refresh" content="10"><title>${say('title')}</title>` +
        `<style nonce="${nonceOf(response)}">body{font:1.15rem/1.55 Verdana,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;background:#f1f1ec;color:#2b2018}` +
        `@media(prefers-color-scheme:dark){body{background:#16130f;color:#f2ece2}}</style>` +
        `<h1>${say('title')}</h1><p>${say('text')}</p></html>`,
    );
}

function shorterForPlainNames(response: Response, path: string): void {
  if (!isHashed(path)) response.setHeader('cache-control', 'public, max-age=3600');
}
