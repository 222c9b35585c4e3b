import { x25519 } from '@noble/curves/ed25519.js';

/** Two times 32 bytes: what seals, and what opens. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** A new X25519 pair (RFC 7748) from the chance of the device. */
export function newKeyPair(): KeyPair {
  const privateKey = crypto.getRandomValues(new Uint8Array(32));
  return { privateKey, publicKey: x25519.getPublicKey(privateKey) };
}

export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return x25519.getPublicKey(privateKey);
}
