import type { Readable } from 'node:stream';

/** Where bytes lie, by the SHA-256 of what they are. A folder of this machine, or later a store elsewhere. */
export abstract class FileStorage {
  /** Keeps bytes; kept twice, they lie there once. */
  abstract put(hash: string, bytes: Uint8Array): Promise<void>;
  /** The bytes and how many; nothing when they are not there. */
  abstract open(hash: string): Promise<{ readonly size: number; readonly stream: Readable } | undefined>;
  abstract remove(hash: string): Promise<void>;
}

/** The shape of an address of bytes: what is anything else names no file. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
