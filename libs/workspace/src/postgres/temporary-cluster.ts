// A cluster for the time of a run, under the system's temporary folder. A run killed with -9 leaves its folder and its
// server behind; the next run finds them by the name of a process that lives no more, and clears them away.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingHolder, thisProcess } from '../../scripts/lock.mjs';
import { Cluster } from './cluster.ts';
import { stopLeftOver } from './launch.ts';

const PREFIX = 'mondee-run-';
const HOLDER = 'holder.json';

export interface TemporaryCluster {
  readonly cluster: Cluster;
  /** Stops the server and removes every trace of it. */
  discard(): Promise<void>;
}

export async function temporaryCluster(say?: (line: string) => void): Promise<TemporaryCluster> {
  await clearAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // the server may run as another user and must enter
  writeFileSync(join(folder, HOLDER), JSON.stringify(thisProcess()));
  const cluster = await Cluster.open({ folder, durable: false, say });
  const discard = async () => {
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { cluster, discard };
}

async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (!existsSync(join(folder, HOLDER)) || livingHolder(join(folder, HOLDER))) continue;
    await stopLeftOver(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}
