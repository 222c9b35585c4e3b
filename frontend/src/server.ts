import { AngularNodeAppEngine } from '@angular/ssr/node';
import type { IncomingMessage } from 'node:http';
import type { RenderContext } from './app/graphql/render-context';

/** Stands in `index.html` where each response gets a nonce of its own. */
const NONCE_MARK = 'MONDEE_NONCE';

export interface Renderer {
  render(request: IncomingMessage, context: RenderContext): Promise<Response | null>;
}

/** Makes what renders pages in the server's process; `hosts` are the names it answers to. */
export function createRenderer({ hosts }: { hosts: string[] }): Renderer {
  const engine = new AngularNodeAppEngine({ allowedHosts: hosts });
  return {
    async render(request, context) {
      const page = await engine.handle(request, context);
      if (!page?.headers.get('content-type')?.startsWith('text/html')) return page;
      const html = (await page.text()).replaceAll(NONCE_MARK, context.nonce);
      return new Response(html, { status: page.status, headers: page.headers });
    },
  };
}
