// npm run shots [-- folder]: every public page on a phone and wide, light and dark (default folder: tmp/shots).
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../chromium.ts';
import { inCheckout } from '../checkout.ts';
import { fail, say } from '../say.ts';
import { publicPages } from '../shots/public-pages.ts';
import { temporarySite } from '../site/temporary-site.ts';

const WIDTHS = [360, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

async function shoot(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const site = await temporarySite({ say });
  const browser = await chromium.launch(await chromiumLaunch());
  let count = 0;
  try {
    const paths = await publicPages(await browser.newPage(), site.address);
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const viewport = { width, height: width === 360 ? 740 : 900 };
        const context = await browser.newContext({ viewport, colorScheme, locale: 'fr-FR', reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const path of paths) {
          await page.goto(site.address + path, { waitUntil: 'networkidle' });
          const name = path.replaceAll('/', '-').replace(/^-/, '') || 'accueil';
          await page.screenshot({ path: join(folder, `${name}.${width}.${colorScheme}.png`), fullPage: true });
          count += 1;
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await site.discard();
  }
  return count;
}

const folder = resolve(process.argv[2] ?? inCheckout('tmp', 'shots'));
const count = await shoot(folder).catch(fail);
say(`${count} pictures in ${folder}.`);
process.exit(0);
