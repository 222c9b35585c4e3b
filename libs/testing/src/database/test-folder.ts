// A folder per run under the system's temporary folder. A run killed with -9 leaves its folder and its server behind;
// the next run finds them by the name of a process that lives no more, and clears them away.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopLeftOver } from '@mondee/workspace/postgres';

const PREFIX = 'mondee-test-';
const OWNER_FILE = 'run.pid';

export async function takeFolder(): Promise<string> {
  await clearAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // the server may run as another user and must enter
  writeFileSync(join(folder, OWNER_FILE), String(process.pid));
  return folder;
}

export function leaveFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = join(folder, OWNER_FILE);
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    await stopLeftOver(join(folder, 'postgres'));
    leaveFolder(folder);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
