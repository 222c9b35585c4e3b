import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { newKeyPair, publicKeyOf, type KeyPair } from './key-pair';

// RFC 9180, base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. The suite is that of its
// appendix A.1, whose vector the spec reproduces. The curve is @noble's, the cipher is the platform's (WebCrypto).
const KEM = concatBytes(utf8ToBytes('KEM'), Uint8Array.of(0x00, 0x20));
const SUITE = concatBytes(utf8ToBytes('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x01));
const NONE = new Uint8Array(0);
const KEY = 16;
const NONCE = 12;

/** Bytes that a sealed message has more than the message: the ephemeral key and the tag. */
export const SEAL_OVERHEAD = 32 + 16;

/**
 * Seals a message for whoever holds the private key of `publicKey`. What opens it must name the same `info` and
 * `bound`: an envelope of one ballot opens in no other.
 * @param ephemeral only for the vector of the RFC; a new pair otherwise
 */
export async function seal(
  message: Uint8Array,
  publicKey: Uint8Array,
  info: string,
  bound: Uint8Array,
  ephemeral: KeyPair = newKeyPair(),
): Promise<Uint8Array> {
  const shared = sharedSecret(x25519.getSharedSecret(ephemeral.privateKey, publicKey), ephemeral.publicKey, publicKey);
  const { key, nonce } = schedule(shared, info);
  const cipher = await crypto.subtle.encrypt(gcm(nonce, bound), await imported(key, 'encrypt'), own(message));
  return concatBytes(ephemeral.publicKey, new Uint8Array(cipher));
}

/** The message, or `undefined` when it was sealed for another key or another thing, or was touched. */
export async function openSealed(
  sealed: Uint8Array,
  privateKey: Uint8Array,
  info: string,
  bound: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (sealed.length < SEAL_OVERHEAD) return undefined;
  const [enc, cipher] = [sealed.slice(0, 32), sealed.slice(32)];
  try {
    const shared = sharedSecret(x25519.getSharedSecret(privateKey, enc), enc, publicKeyOf(privateKey));
    const { key, nonce } = schedule(shared, info);
    return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, bound), await imported(key, 'decrypt'), own(cipher)));
  } catch {
    return undefined;
  }
}

function sharedSecret(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array): Uint8Array {
  const prk = labeledExtract(KEM, NONE, 'eae_prk', dh);
  return labeledExpand(KEM, prk, 'shared_secret', concatBytes(enc, recipient), 32);
}

function schedule(shared: Uint8Array, info: string): { key: Uint8Array; nonce: Uint8Array } {
  const context = concatBytes(
    Uint8Array.of(0),
    labeledExtract(SUITE, NONE, 'psk_id_hash', NONE),
    labeledExtract(SUITE, NONE, 'info_hash', utf8ToBytes(info)),
  );
  const secret = labeledExtract(SUITE, shared, 'secret', NONE);
  return {
    key: labeledExpand(SUITE, secret, 'key', context, KEY),
    nonce: labeledExpand(SUITE, secret, 'base_nonce', context, NONCE),
  };
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, material: Uint8Array): Uint8Array {
  return extract(sha256, concatBytes(utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label), material), salt);
}

function labeledExpand(suite: Uint8Array, prk: Uint8Array, label: string, info: Uint8Array, length: number) {
  const size = Uint8Array.of(length >> 8, length & 0xff);
  return expand(sha256, prk, concatBytes(size, utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label), info), length);
}

const gcm = (iv: Uint8Array, bound: Uint8Array) => ({ name: 'AES-GCM', iv: own(iv), additionalData: own(bound) });

const imported = (key: Uint8Array, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', own(key), 'AES-GCM', false, [use]);

/** WebCrypto wants bytes in a buffer of their own kind. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
