import { AxeBuilder } from '@axe-core/playwright';
import { DESKTOP, PHONE } from '../support/devices';
import { expect, test } from '../support/test';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [device, { viewport }] of Object.entries({ 'a phone': PHONE, 'a desk': DESKTOP })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no page breaks a rule of access on ${device}, ${colorScheme}`, async ({ browser, everyPage }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      for (const path of everyPage) {
        await test.step(path, async () => {
          await page.goto(path, { waitUntil: 'networkidle' });
          const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
          expect.soft(found, path).toEqual([]);
        });
      }
      await context.close();
    });
  }
}

test('nothing leaves a screen 320 pixels wide', async ({ page, everyPage }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of everyPage) {
    await test.step(path, async () => {
      await page.goto(path, { waitUntil: 'networkidle' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, path).toBeLessThanOrEqual(320);
    });
  }
});
