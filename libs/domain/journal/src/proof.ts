import { hexToBytes } from '@noble/hashes/utils.js';
import { chainHead } from './chain';
import { leafHash, SALT_BYTES, type Hash } from './envelope';
import { isHash, verifyInclusion } from './merkle';

/** All that anyone needs to check that one public fact is in the journal. Asked of the server, believed of nobody. */
export interface FactProof {
  /** Canonical JSON, byte for byte as it was sealed. */
  readonly envelope: string;
  /** 16 bytes in hexadecimal. */
  readonly salt: string;
  readonly leaf: Hash;
  readonly batch: number;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
  readonly root: Hash;
  readonly prev: Hash;
  readonly head: Hash;
}

export type ProofFault = 'malformed' | 'leaf' | 'path' | 'head';

/** Which step does not hold, or nothing when all do: the text gives the leaf, the leaf the root, the root the head. */
export function faultInProof(proof: FactProof): ProofFault | undefined {
  const salt = new RegExp(`^[0-9a-f]{${SALT_BYTES * 2}}$`).test(proof.salt);
  const counts = [proof.batch, proof.size].every((count) => Number.isSafeInteger(count) && count > 0);
  if (!salt || !counts || ![proof.root, proof.prev, proof.head].every(isHash)) return 'malformed';
  if (leafHash(hexToBytes(proof.salt), proof.envelope) !== proof.leaf) return 'leaf';
  if (!verifyInclusion(proof.leaf, proof.index, proof.size, proof.path, proof.root)) return 'path';
  return chainHead(proof.prev, proof.root, proof.batch, proof.size) === proof.head ? undefined : 'head';
}
