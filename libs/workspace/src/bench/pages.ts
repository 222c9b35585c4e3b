import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkout } from '../checkout.ts';
import { OUR_SETTINGS } from './lists.ts';
import { measure, medianMs } from './load.ts';
import { startServer } from './servers.ts';

export interface PageRow {
  readonly path: string;
  readonly pagesPerSecond: number;
  /** Until the first byte of the page, one reader, median. */
  readonly firstByteMs: number;
  /** Compressed, in kB of 1000 bytes: what a first visit brings. */
  readonly htmlKb: number;
  readonly cssKb: number;
  readonly scriptKb: number;
  readonly fontKb: number;
  readonly residentMiB: number;
}

const PATHS = ['/', '/propositions', '/plan'];

/** Server-rendered pages: how many, how soon, how heavy. */
export async function benchPages(ownerUrl: string): Promise<PageRow[]> {
  const settings = { ...OUR_SETTINGS(ownerUrl), MONDEE_SITE: join(checkout, 'dist/frontend') };
  const server = await startServer(join(checkout, 'dist/backend/main.mjs'), ['serve'], settings, /Mondée: http/);
  try {
    const rows: PageRow[] = [];
    for (const path of PATHS) {
      const url = server.url + path;
      const firstByteMs = await medianMs(async () => {
        const response = await fetch(url);
        await response.body?.getReader().read();
      }, 60);
      const weight = await weigh(url);
      const { requestsPerSecond } = await measure({ url });
      rows.push({ path, pagesPerSecond: requestsPerSecond, firstByteMs, ...weight, residentMiB: server.residentMiB() });
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/** Weighs a first visit: the page and what its HTML names, each compressed as it would travel. */
async function weigh(url: string): Promise<Pick<PageRow, 'htmlKb' | 'cssKb' | 'scriptKb' | 'fontKb'>> {
  const html = await (await fetch(url)).text();
  const kb = (bytes: number) => Number((bytes / 1000).toFixed(1));
  const sum = async (addresses: Iterable<string>, packed = true) => {
    let total = 0;
    for (const address of new Set(addresses)) {
      const bytes = Buffer.from(await (await fetch(new URL(address, url))).arrayBuffer());
      total += packed ? gzipSync(bytes).length : bytes.length;
    }
    return kb(total);
  };
  const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found]) => found!);
  const styles = all(/<link[^>]+href="([^"]+\.css)"/g, html);
  const scripts = [
    ...all(/<script[^>]+src="([^"]+)"/g, html),
    ...all(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g, html),
  ];
  const css = await Promise.all(styles.map(async (address) => (await fetch(new URL(address, url))).text()));
  return {
    htmlKb: kb(gzipSync(html).length),
    cssKb: await sum(styles),
    scriptKb: await sum(scripts),
    fontKb: await sum(
      css.flatMap((text) => all(/url\(["']?([^"')]+\.woff2)/g, text)),
      false,
    ),
  };
}
