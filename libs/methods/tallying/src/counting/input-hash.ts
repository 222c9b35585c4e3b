import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 over lines, each ended by a line feed, as lower-case hex. Lines are fed one by one: a million ballots
 * need no text of their whole length.
 */
export function hashLines(lines: Iterable<string>): string {
  const hash = sha256.create();
  for (const line of lines) hash.update(utf8ToBytes(`${line}\n`));
  return bytesToHex(hash.digest());
}

/** Where the draw starts when no seed is given: stated, and nobody can choose it without changing the ballots. */
export const defaultSeed = (inputHash: string): string => `mondee:${inputHash}`;
