// One start at a time per data folder. The file start.lock says who starts; start.json says what that start has come to.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, livingHolder, tryLock } from '../../scripts/lock.mjs';

export interface StartRecord {
  readonly launcher: number;
  readonly address?: string;
  readonly site?: { readonly pid: number; readonly born: string };
}

const lockFile = (folder: string) => join(folder, 'start.lock');
const recordFile = (folder: string) => join(folder, 'start.json');

export function readRecord(folder: string): StartRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(folder), 'utf8')) as StartRecord;
  } catch {
    return undefined;
  }
}

export function writeRecord(folder: string, record: Omit<StartRecord, 'launcher'>): void {
  const draft = `${recordFile(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ launcher: process.pid, ...record }));
  renameSync(draft, recordFile(folder));
}

/** Takes the folder for this start, or refuses with the address of the one that has it. */
export async function claimFolder(folder: string, say: (line: string) => void): Promise<() => void> {
  for (let told = false; !tryLock(lockFile(folder)); await sleep(100)) {
    const holder = livingHolder(lockFile(folder));
    if (!holder) continue;
    const record = readRecord(folder);
    if (record?.launcher === holder.pid && record.address) {
      throw new Error(
        `Mondée is already running at ${record.address} (process ${holder.pid}): open it, or stop it there with Ctrl-C.`,
      );
    }
    if (!told) say(`Another start (process ${holder.pid}) is under way; waiting for it.`);
    told = true;
  }
  return () => {
    rmSync(recordFile(folder), { force: true });
    rmSync(lockFile(folder), { force: true });
  };
}

/** The site of a launcher that was killed may live on and keep the port: it is asked to stop, then made to. */
export async function stopLeftOverSite(folder: string): Promise<boolean> {
  const site = readRecord(folder)?.site;
  if (!site || birthOf(site.pid) !== site.born) return false;
  for (const [signal, patience] of [
    ['SIGTERM', 5000],
    ['SIGKILL', 2000],
  ] as const) {
    process.kill(site.pid, signal);
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
      if (birthOf(site.pid) !== site.born) return true;
    }
  }
  return true;
}
