import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from './envelope';
import { isHash, merkleRoot } from './merkle';

/** Where the chain starts: the head before batch 1. */
export const NO_HEAD: Hash = '0'.repeat(64);

export interface Batch {
  /** 1, 2, 3… without a gap. */
  readonly number: number;
  readonly size: number;
  readonly root: Hash;
  readonly prev: Hash;
  readonly head: Hash;
  /** Given by who can read them all; the public checks roots through inclusion. */
  readonly leaves?: readonly Hash[];
}

const HEAD = Uint8Array.of(0x02);

/**
 * SHA-256(0x02 ‖ previous head ‖ root ‖ number ‖ size), both numbers as 8 bytes, highest first.
 * @throws RangeError on a number that is not a whole one from zero up
 */
export function chainHead(prev: Hash, root: Hash, number: number, size: number): Hash {
  return bytesToHex(sha256(concatBytes(HEAD, hexToBytes(prev), hexToBytes(root), eight(number), eight(size))));
}

/** Seals leaves into the batch that follows `last`. */
export function sealBatch(leaves: readonly Hash[], last?: Pick<Batch, 'number' | 'head'>): Batch {
  if (!leaves.length) throw new RangeError('A batch holds at least one fact');
  const [number, prev, root] = [(last?.number ?? 0) + 1, last?.head ?? NO_HEAD, merkleRoot(leaves)];
  return { number, size: leaves.length, root, prev, head: chainHead(prev, root, number, leaves.length), leaves };
}

export type ChainFault = 'malformed' | 'number' | 'prev' | 'leaves' | 'head';
export type ChainCheck =
  | { readonly ok: true; readonly batches: number; readonly facts: number; readonly head: Hash }
  | { readonly ok: false; readonly batch: number; readonly fault: ChainFault };

/**
 * Checks batches in order and names the first that does not hold, and how. Where leaves are given the root is
 * recomputed from them. To go on from a part already checked, give its last batch as `after`.
 */
export function verifyChain(batches: readonly Batch[], after?: Pick<Batch, 'number' | 'head'>): ChainCheck {
  let [number, head, facts] = [after?.number ?? 0, after?.head ?? NO_HEAD, 0];
  for (const batch of batches) {
    const fault = faultOf(batch, number + 1, head);
    if (fault) return { ok: false, batch: number + 1, fault };
    [number, head, facts] = [batch.number, batch.head, facts + batch.size];
  }
  return { ok: true, batches: batches.length, facts, head };
}

function faultOf(batch: Batch, number: number, prev: Hash): ChainFault | undefined {
  if (batch.number !== number) return 'number';
  const sound = [batch.root, batch.prev, batch.head, ...(batch.leaves ?? [])].every(isHash);
  if (!sound || !Number.isSafeInteger(batch.size) || batch.size < 1) return 'malformed';
  if (batch.prev !== prev) return 'prev';
  const { leaves } = batch;
  if (leaves && (leaves.length !== batch.size || merkleRoot(leaves) !== batch.root)) return 'leaves';
  return chainHead(prev, batch.root, number, batch.size) === batch.head ? undefined : 'head';
}

function eight(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a count: ${value}`);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
