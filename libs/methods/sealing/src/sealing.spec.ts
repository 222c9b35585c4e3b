import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, combine, fingerprint, fromBase64url, newKeyPair, openSealed, pad, readSecret } from './index';
import { receiptWords, RECEIPT_WORDS, seal, SEAL_OVERHEAD, secretText, shareHash, split, unpad } from './index';

const bound = utf8ToBytes('a ballot');

describe('an envelope', () => {
  it('is that of RFC 9180, appendix A.1.1', async () => {
    const ephemeral = {
      privateKey: hexToBytes('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'),
      publicKey: hexToBytes('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
    };
    const sealed = await seal(
      hexToBytes('4265617574792069732074727574682c20747275746820626561757479'),
      hexToBytes('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
      'Ode on a Grecian Urn',
      hexToBytes('436f756e742d30'),
      ephemeral,
    );
    expect(bytesToHex(sealed.slice(32))).toBe(
      'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    );
  });

  it('opens for its key and its ballot, and says nothing otherwise', async () => {
    const pair = newKeyPair();
    const sealed = await seal(pad('"yes"', 64), pair.publicKey, 'info', bound);
    expect(sealed.length).toBe(64 + SEAL_OVERHEAD);
    expect(unpad((await openSealed(sealed, pair.privateKey, 'info', bound))!)).toBe('"yes"');
    expect(await openSealed(sealed, newKeyPair().privateKey, 'info', bound)).toBeUndefined();
    expect(await openSealed(sealed, pair.privateKey, 'info', utf8ToBytes('another'))).toBeUndefined();
    for (const at of [0, 40, sealed.length - 1]) {
      const touched = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await openSealed(touched, pair.privateKey, 'info', bound)).toBeUndefined();
    }
    expect(await openSealed(new Uint8Array(100), pair.privateKey, 'info', bound)).toBeUndefined();
    expect(await openSealed(new Uint8Array(3), pair.privateKey, 'info', bound)).toBeUndefined();
  });

  it('is never twice the same, whatever is in it', async () => {
    const { publicKey } = newKeyPair();
    const [one, two] = await Promise.all([0, 1].map(() => seal(pad('"no"', 64), publicKey, 'info', bound)));
    expect(fingerprint(one!)).not.toBe(fingerprint(two!));
  });
});

describe('a key split among tellers', () => {
  it('comes back from any of those needed, and from no fewer', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 0, max: 3 }),
        fc.infiniteStream(fc.nat()),
        (key, needed, more, order) => {
          const shares = split(key, needed + more, needed);
          const drawn = [...shares].sort(() => (order.next().value % 2 ? 1 : -1));
          expect(combine(drawn.slice(0, needed))).toEqual(key);
          const few = drawn.slice(0, needed - 1);
          // With one share too few every key is as likely as another: what comes is no key, or another one.
          expect(bytesToHex(tried(few))).not.toBe(bytesToHex(key));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a false share is told by its hash; a share twice is refused', () => {
    const [one, two] = split(new Uint8Array(32).fill(7), 3, 2);
    expect(shareHash({ ...one!, value: two!.value })).not.toBe(shareHash(one!));
    expect(() => combine([one!, one!])).toThrow(RangeError);
    expect(() => combine([one!, { number: 2, value: new Uint8Array(3) }])).toThrow(RangeError);
    for (const [many, needed] of [
      [1, 1],
      [3, 1],
      [2, 3],
      [256, 2],
    ] as const)
      expect(() => split(new Uint8Array(32), many, needed)).toThrow(RangeError);
  });
});

function tried(shares: Parameters<typeof combine>[0]): Uint8Array {
  try {
    return combine(shares);
  } catch {
    return new Uint8Array(0);
  }
}

describe('what people copy', () => {
  it('a printed key comes back however it is spaced, and a slip is told', () => {
    const { privateKey } = newKeyPair();
    const text = secretText(privateKey);
    expect(readSecret(` ${text.toLowerCase().replaceAll('-', ' ')}\n`)).toEqual(privateKey);
    const slip = (text[0] === '2' ? '3' : '2') + text.slice(1);
    expect(readSecret(slip)).toBeUndefined();
    expect(readSecret('')).toBeUndefined();
    expect(readSecret('U'.repeat(56))).toBeUndefined();
  });

  it('a receipt is six words out of 256 that nobody mistakes for one another', () => {
    expect(new Set(RECEIPT_WORDS).size).toBe(256);
    expect(receiptWords(`00ff${'0'.repeat(60)}`).slice(0, 2)).toEqual([RECEIPT_WORDS[0], RECEIPT_WORDS[255]]);
    expect(() => receiptWords('xyz')).toThrow(RangeError);
  });

  it('bytes have one text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(base64url(bytes))).toEqual(bytes);
      }),
    );
    for (const not of ['a', 'é', 'AB=', 'AB']) expect(fromBase64url(not)).toBeUndefined();
  });

  it('a text in its padding comes back, and nothing that was not padded', () => {
    expect(() => pad('x'.repeat(61), 64)).toThrow(RangeError);
    expect(unpad(pad('é', 64))).toBe('é');
    expect(unpad(new Uint8Array(2))).toBeUndefined();
    expect(unpad(new Uint8Array(64).fill(255))).toBeUndefined();
    expect(unpad(Uint8Array.of(0, 0, 0, 0, 1))).toBeUndefined();
  });
});
