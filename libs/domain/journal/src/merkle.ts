import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from './envelope';

const NODE = Uint8Array.of(0x01);
const HASH = /^[0-9a-f]{64}$/;

/** True for a hash as this journal writes it. */
export function isHash(text: unknown): text is Hash {
  return typeof text === 'string' && HASH.test(text);
}

function join(left: Hash, right: Hash): Hash {
  return bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))));
}

/** One level up: neighbours joined two by two, an odd last one promoted as it is. */
function above(level: readonly Hash[]): Hash[] {
  const next: Hash[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i]!, level[i + 1]];
    next.push(right === undefined ? left : join(left, right));
  }
  return next;
}

/**
 * Root of the Merkle tree over leaves (RFC 6962 §2.1: the same tree as its recursive definition, built from below).
 * An inner node is SHA-256(0x01 ‖ left ‖ right), so that no node can pass for a leaf. No leaf: SHA-256 of nothing.
 */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  if (!leaves.length) return bytesToHex(sha256(new Uint8Array()));
  let level = leaves;
  while (level.length > 1) level = above(level);
  return level[0]!;
}

/**
 * The neighbours needed to climb from leaf `index` to the root, lowest first (RFC 6962 §2.1.1).
 * @throws RangeError when there is no such leaf
 */
export function inclusionPath(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`No leaf ${index}`);
  const path: Hash[] = [];
  let [level, at] = [leaves, index];
  while (level.length > 1) {
    const neighbour = level[at % 2 ? at - 1 : at + 1];
    if (neighbour !== undefined) path.push(neighbour);
    [level, at] = [above(level), Math.floor(at / 2)];
  }
  return path;
}

/** Whether the leaf stands at `index` of `size` leaves under this root. Never throws: what is malformed is false. */
export function verifyInclusion(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (![leaf, root, ...path].every(isHash)) return false;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [hash, at, last, used] = [leaf, index, size - 1, 0];
  while (last > 0) {
    const promoted = at === last && at % 2 === 0;
    const neighbour = promoted ? undefined : path[used++];
    if (!promoted && neighbour === undefined) return false;
    if (neighbour !== undefined) hash = at % 2 ? join(neighbour, hash) : join(hash, neighbour);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return used === path.length && hash === root;
}
