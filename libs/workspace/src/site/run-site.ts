import { birthOf } from '../../scripts/lock.mjs';
import { dataFolder } from '../checkout.ts';
import { say } from '../say.ts';
import { openDatabase, type SiteDatabase } from './database.ts';
import { claimFolder, stopLeftOverSite, writeRecord } from './launch-lock.ts';
import { stopAsked } from './stop-asked.ts';
import { assertPortFree, ended, listening, spawnSite, stopSite } from './site.ts';

export interface SiteRun {
  /** What must be ready before the server may start, done while the database starts. */
  readonly prepare: () => Promise<unknown>;
  readonly nodeFlags?: readonly string[];
}

/** Database, then site; and at the end site, then database. Returns the exit code. */
export async function runSite({ prepare, nodeFlags = [] }: SiteRun): Promise<number> {
  const folder = dataFolder();
  const port = readPort();
  const release = await claimFolder(folder, say);
  let database: Promise<SiteDatabase> | undefined;
  try {
    const stopped = await stopLeftOverSite(folder);
    if (stopped) say('A site left by a killed start was still there; it has been stopped.');
    // what was stopped gives its port back a moment after it is gone
    await assertPortFree(port, stopped ? 10_000 : 0);
    database = openDatabase(say);
    const ready = await Promise.race([Promise.all([database, prepare()]), stopAsked]);
    if (ready === 'stop') return 0;
    return await serve(folder, port, ready[0], nodeFlags);
  } finally {
    await (await database?.catch(() => undefined))?.close();
    release();
  }
}

async function serve(
  folder: string,
  port: number,
  { env }: SiteDatabase,
  nodeFlags: readonly string[],
): Promise<number> {
  const site = spawnSite({ ...process.env, ...env, PORT: String(port) }, nodeFlags);
  const identity = { pid: site.pid ?? 0, born: birthOf(site.pid ?? 0) ?? '' };
  writeRecord(folder, { site: identity });
  const gone = new AbortController();
  const end = ended(site).finally(() => gone.abort());
  void listening(port, gone.signal).then((yes) => {
    if (!yes) return;
    const address = `http://localhost:${port}`;
    writeRecord(folder, { site: identity, address });
    say(`Mondée answers at ${address} (Ctrl-C stops it).`);
  });
  const first = await Promise.race([end, stopAsked]);
  if (first !== 'stop') {
    say(`The site has ended by itself (code ${first}).`);
    return first || 1;
  }
  say('Stopping…');
  await stopSite(site);
  return 0;
}

function readPort(): number {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is «${process.env.PORT}»: it must be a number from 1 to 65535.`);
  }
  return port;
}
