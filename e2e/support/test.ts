import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { CastName } from '@mondee/testing/cast';
import { publicPages } from '@mondee/workspace/public-pages';
import { PHONE, type Device } from './devices';
import { signIn } from './sign-in';

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Fixtures {
  /** Somebody of the cast, signed in, on a device of their own. */
  readonly comes: (name: CastName, device?: Device) => Promise<Page>;
}

interface Run {
  /** A page of each kind that a visitor can reach by the site's own links. */
  readonly everyPage: readonly string[];
  /** Who has signed in already: nobody asks for a new link in each test. */
  readonly sessions: Map<CastName, Session>;
}

export const test = base.extend<Fixtures, Run>({
  comes: async ({ browser, sessions }, use) => {
    const opened: Page[] = [];
    await use(async (name, device = PHONE) => {
      const session = sessions.get(name) ?? (await firstSession(browser, name));
      sessions.set(name, session);
      const page = await (await browser.newContext({ ...device, storageState: session })).newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern which fixtures are needed: none
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  everyPage: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL });
      const page = await context.newPage();
      await use(await publicPages(page, project.use.baseURL ?? ''));
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

async function firstSession(browser: Browser, name: CastName): Promise<Session> {
  const context = await browser.newContext(PHONE);
  await signIn(await context.newPage(), name);
  const session = await context.storageState();
  await context.close();
  return session;
}

export { expect } from '@playwright/test';
