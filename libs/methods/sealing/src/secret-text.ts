import { sha256 } from '@noble/hashes/sha2.js';

/** Crockford's 32 signs: no I, L, O, U, which are taken for others. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 32;
const CHECK = 3;

/**
 * A private key as one prints it: 35 bytes (the key, and three of its hash that tell a slip), in groups of four signs.
 * @example secretText(new Uint8Array(32)) // '0000-0000-…'
 */
export function secretText(key: Uint8Array): string {
  const bytes = [...key, ...sha256(key).slice(0, CHECK)];
  let [bits, held, text] = [0, 0, ''];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += SIGNS[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return text.match(/.{1,4}/g)!.join('-');
}

/** The key that somebody types or scans again, however it is spaced; `undefined` when a sign is wrong. */
export function readSecret(raw: string): Uint8Array | undefined {
  if (raw.length > 200) return undefined;
  const text = raw
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');
  if (text.length !== ((BYTES + CHECK) * 8) / 5) return undefined;
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  const key = Uint8Array.from(bytes.slice(0, BYTES));
  const check = sha256(key);
  return bytes.slice(BYTES).every((byte, at) => byte === check[at]) ? key : undefined;
}
