import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Neither tests nor what a build itself writes change what is built. */
const IGNORED = /(^node_modules$|^dist$|\.spec\.ts$|\.generated\.ts$|^\.)/;

/** One hash for the content of these files and folders: names and bytes, no dates (a fresh clone has new dates). */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) add(hash, root, input);
  return hash.digest('hex');
}

function add(hash: Hash, root: string, path: string): void {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    hash.update(`${path}\0${found.size}\0`).update(readFileSync(join(root, path)));
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!IGNORED.test(name)) add(hash, root, `${path}/${name}`);
  }
}
