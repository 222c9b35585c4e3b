import type { BrowserContext, Page } from '@playwright/test';

/** What a browser complains of, and whom it asks, while somebody reads. */
export interface Watch {
  /** Violations of the content security policy, errors of scripts, errors in the console. */
  readonly complaints: string[];
  /** Requests to anyone but the site itself. */
  readonly elsewhere: string[];
}

/** Listens to all that the pages of this context say, from their first byte on. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const complain = (page: Page, what: string) => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  await context.exposeBinding('complain', ({ page }, what: string) => complain(page, what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { complain } = window as unknown as { complain: (what: string) => void };
      complain(`${violatedDirective} forbids ${blockedURI} (${sourceFile})`);
    });
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    const page = message.page();
    if (message.type() === 'error' && page) complain(page, message.text());
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) elsewhere.push(request.url());
  });
  return { complaints, elsewhere };
}
