import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import { CONFIG, type Config } from '../platform/config/config';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/** A box whose key this server has, and that shuts an envelope on its line. */
export interface BoxLock {
  shut(line: Id, envelope: Uint8Array): Buffer;
  /** Nothing when it lies on another line, or was touched. */
  open(line: Id, shut: Uint8Array): Uint8Array | undefined;
}

/**
 * A second lock on every envelope, whose key is a file beside the database: 32 bytes, never in a table, a log of the
 * database or a backup of it. What lies in old pages and copies of the database thus opens for nobody once this file
 * is gone, not even with the tellers' parts.
 */
@Injectable()
export class BoxKeys {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = config.boxKeys;
  }

  /** Makes the key of a ballot and gives its SHA-256, by which a wrong file is told. */
  async make(ballot: Id): Promise<string> {
    const key = randomBytes(32);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const beside = `${this.path(ballot)}.new`;
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(key);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, this.path(ballot));
    await this.kept();
    return hashOf(key);
  }

  /** Nothing when the file is not there, or is not that of this ballot. */
  async of(ballot: Id, hash: string): Promise<BoxLock | undefined> {
    const key = await readFile(this.path(ballot)).catch(absent);
    return key && hashOf(key) === hash ? lockWith(key, ballot) : undefined;
  }

  /** Written over, then removed; twice changes nothing. */
  async destroy(ballot: Id): Promise<void> {
    const file = await open(this.path(ballot), 'r+').catch(absent);
    if (!file) return;
    try {
      await file.write(randomBytes(32), 0, 32, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(this.path(ballot), { force: true });
    await this.kept();
  }

  /** The folder's own list of files is on the disk, too. */
  private async kept(): Promise<void> {
    const folder = await open(this.folder, 'r');
    await folder.sync().finally(() => folder.close());
  }

  private path(ballot: Id): string {
    if (!isId(ballot)) throw new TypeError('Not a ballot');
    return join(this.folder, ballot);
  }
}

function lockWith(key: Buffer, ballot: Id): BoxLock {
  const bound = (line: Id) => Buffer.from(`mondee box v1 ${ballot} ${line}`);
  return {
    shut(line, envelope) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bound(line));
      const body = Buffer.concat([cipher.update(envelope), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(line, shut) {
      if (shut.length < NONCE + TAG) return undefined;
      const bytes = Buffer.from(shut);
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(bound(line)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]));
      } catch {
        return undefined;
      }
    },
  };
}

const hashOf = (key: Buffer): string => createHash('sha256').update('mondee box key').update(key).digest('hex');

function absent(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault;
}
