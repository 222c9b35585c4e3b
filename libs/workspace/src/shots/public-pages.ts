import type { Page } from 'playwright-core';

/** One page is as good as another of its kind: identifiers stand for themselves. */
export const kindOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/\d/.test(part) ? ':id' : part))
    .join('/');

/** Addresses that are no page of the site: files, letters as they were sent, what is taken away. */
const NO_PAGE = /^\/(files|lettres|my-data|graphql)(\/|$)|\.\w+$/;

/** A page per kind, found by following the site's own links from the home page, as a visitor would. */
export async function publicPages(page: Page, address: string): Promise<string[]> {
  const found = new Map<string, string>([['/', '/']]);
  for (const path of found.values()) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const links = await page.$$eval('a[href]', (anchors) =>
      // A link inside a drawing has no address of its own to give, only the attribute.
      anchors.map((anchor) => new URL(anchor.getAttribute('href')!, document.baseURI).href),
    );
    for (const { origin, pathname } of links.map((link) => new URL(link))) {
      const isPage = origin === address && !NO_PAGE.test(pathname) && !found.has(kindOf(pathname));
      if (isPage) found.set(kindOf(pathname), pathname);
    }
  }
  return [...found.values()];
}
