import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 over lines, each ended by a line feed, as lower-case hex. Lines are fed one by one: a million ballots
 * need no text of their whole length.
 */
export function hashLines(lines: Iterable<string>): string {
  const hash = sha256.create();
  let waiting = '';
  for (const line of lines) {
    waiting += `${line}\n`;
    // In pieces of some size: a hash is slow on small ones.
    if (waiting.length > 1 << 16) {
      hash.update(utf8ToBytes(waiting));
      waiting = '';
    }
  }
  hash.update(utf8ToBytes(waiting));
  return bytesToHex(hash.digest());
}

/** Where the draw starts when no seed is given: stated, and nobody can choose it without changing the ballots. */
export const defaultSeed = (inputHash: string): string => `mondee:${inputHash}`;
