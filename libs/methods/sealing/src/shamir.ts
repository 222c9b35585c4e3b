import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A part of a key: `number` is where the polynomial was taken (1, 2, …), `value` what it was there. */
export interface KeyShare {
  readonly number: number;
  readonly value: Uint8Array;
}

/** 2⁵²¹ − 1, a prime: a key of 32 bytes is a number far below it. */
const P = (1n << 521n) - 1n;
const BYTES = 66;

/**
 * Splits a key among `many` so that any `needed` make it again and fewer know nothing of it: Shamir, "How to share a
 * secret", 1979. A polynomial of degree `needed − 1` over the integers mod 2⁵²¹ − 1, the key its value at 0.
 * @throws RangeError unless 2 ≤ needed ≤ many ≤ 255, and the key has 32 bytes
 */
export function split(key: Uint8Array, many: number, needed: number): KeyShare[] {
  if (key.length !== 32) throw new RangeError('A key has 32 bytes');
  if (!(Number.isInteger(many) && Number.isInteger(needed) && 2 <= needed && needed <= many && many <= 255))
    throw new RangeError('Between two and 255 shares, of which at least two are needed');
  const coefficients = [numberOf(key), ...Array.from({ length: needed - 1 }, chance)];
  return Array.from({ length: many }, (_, at) => ({ number: at + 1, value: bytesOf(valueAt(coefficients, at + 1)) }));
}

/**
 * The key again, by Lagrange at 0. From too few, or from a false one, comes some other key: check `shareHash` before.
 * @throws RangeError on a share that is no share, or twice the same, or when what comes out is no key
 */
export function combine(shares: readonly KeyShare[]): Uint8Array {
  if (new Set(shares.map(({ number }) => number)).size < shares.length) throw new RangeError('A share stands twice');
  if (shares.some(({ number, value }) => number < 1 || number > 255 || value.length !== BYTES))
    throw new RangeError('Not a share');
  const secret = shares.reduce((sum, { number, value }) => {
    let [over, under] = [1n, 1n];
    for (const other of shares) {
      if (other.number === number) continue;
      over = mod(over * BigInt(other.number));
      under = mod(under * BigInt(other.number - number));
    }
    return mod(sum + numberOf(value) * over * inverse(under));
  }, 0n);
  const bytes = bytesOf(secret);
  if (bytes.slice(0, BYTES - 32).some((byte) => byte !== 0)) throw new RangeError('These shares make no key');
  return bytes.slice(BYTES - 32);
}

/** SHA-256 of a share, in hex: kept in public, so that a false share is told before anything is opened. */
export function shareHash({ number, value }: KeyShare): string {
  return bytesToHex(sha256(Uint8Array.of(number, ...value)));
}

function valueAt(coefficients: readonly bigint[], x: number): bigint {
  return coefficients.reduceRight((sum, coefficient) => mod(sum * BigInt(x) + coefficient), 0n);
}

/** Even over 0 … P−1: the one number of 521 bits that is not below P is drawn again. */
function chance(): bigint {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
    bytes[0]! &= 1;
    const drawn = numberOf(bytes);
    if (drawn < P) return drawn;
  }
}

function mod(n: bigint): bigint {
  const rest = n % P;
  return rest < 0n ? rest + P : rest;
}

/** Extended Euclid. */
function inverse(n: bigint): bigint {
  let [a, b, x, y] = [mod(n), P, 1n, 0n];
  while (b !== 0n) {
    const q = a / b;
    [a, b] = [b, a - q * b];
    [x, y] = [y, x - q * y];
  }
  return mod(x);
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes) || '0'}`);

function bytesOf(n: bigint): Uint8Array {
  const hex = n.toString(16).padStart(BYTES * 2, '0');
  return Uint8Array.from({ length: BYTES }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
