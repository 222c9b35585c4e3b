import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileStorage, isHash } from './file-storage';

/** Bytes in a folder, 256 folders wide. A file is there whole or not at all: it is written beside, then renamed. */
export class DiskStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(hash);
    if (await stat(path).catch(() => undefined)) return utimes(path, new Date(), new Date());
    await mkdir(dirname(path), { recursive: true });
    const beside = `${path}.${randomUUID()}`;
    const file = await open(beside, 'wx', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  }

  async open(hash: string) {
    const file = await open(this.path(hash)).catch(absent);
    if (!file) return undefined;
    const { size } = await file.stat();
    return { size, stream: file.createReadStream() };
  }

  async remove(hash: string): Promise<void> {
    await rm(this.path(hash), { force: true });
  }

  /** Only a hash becomes a path, so no name that somebody sends does. */
  private path(hash: string): string {
    if (!isHash(hash)) throw new TypeError('Not the address of a file');
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

function absent(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault;
}
