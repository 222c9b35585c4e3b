import type { Browser } from '@playwright/test';
import { kindOf } from '@mondee/workspace/public-pages';
import { PHONE } from '../support/devices';
import { expect, test } from '../support/test';

/** What a first visit may bring, compressed, in bytes: what PRODUCT section 5 of the house promises to a slow line. */
const AT_MOST = { text: 40_000, script: 130_000 };
/** Pages where one writes, votes or counts again; still to be made lighter, and never heavier than this. */
const HEAVIER: Readonly<Record<string, number>> = {
  '/proposer': 152_000,
  '/scrutins/:id': 137_000,
};

interface Weight {
  text: number;
  script: number;
  elsewhere: string[];
}

/** Opens a page as somebody who never came before, and weighs what travels, headers left out. */
async function firstVisit(browser: Browser, path: string, baseURL: string): Promise<Weight> {
  const context = await browser.newContext({ ...PHONE, baseURL });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const kinds = new Map<string, string>();
  const weight: Weight = { text: 0, script: 0, elsewhere: [] };
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    if (!response.url.startsWith(baseURL) && !response.url.startsWith('data:')) weight.elsewhere.push(response.url);
  });
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Script') weight.script += encodedDataLength;
    if (kind === 'Stylesheet') weight.text += encodedDataLength;
  });
  // a page's own bytes begin to come before anybody listens: its whole is told when it has come
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Document') weight.text += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await context.close();
  return weight;
}

test('a first visit to any page is light, and asks nothing of anybody else', async ({
  browser,
  everyPage,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  const weights: string[] = [];
  for (const path of everyPage) {
    await test.step(path, async () => {
      const { text, script, elsewhere } = await firstVisit(browser, path, baseURL!);
      weights.push(`${path}: ${text} + ${script}`);
      expect.soft(text, `HTML and CSS of ${path}`).toBeLessThan(AT_MOST.text);
      expect.soft(script, `script of ${path}`).toBeLessThan(HEAVIER[kindOf(path)] ?? AT_MOST.script);
      expect.soft(elsewhere, path).toEqual([]);
    });
  }
  await info.attach('bytes, text + script', { body: weights.join('\n') });
  // a measure that saw nothing would hold every promise
  expect(weights.length).toBeGreaterThan(10);
});
