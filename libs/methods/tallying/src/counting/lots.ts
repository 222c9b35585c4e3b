import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Tie } from './outcome';

/**
 * Lots from a public seed: anyone who has the seed draws the same.
 *
 * The k-th number (k = 0, 1, 2…) is SHA-256 of the text `seed:k` in UTF-8, read as one integer of 256 bits, highest
 * byte first. For a choice among n, a number at or above the largest multiple of n that fits in 256 bits is thrown
 * away (else small remainders would come up more often), and the choice is the remainder by n.
 *
 * @example new Lots('18 May 2027, 20:00, lottery 12-7-33').below(3) // 0, 1 or 2, always the same one
 */
export class Lots {
  private counter = 0;
  readonly drawn: Tie[] = [];

  constructor(readonly seed: string) {}

  /** An integer from 0 to n − 1. @throws RangeError when n is below 1 */
  below(n: number): number {
    if (!Number.isSafeInteger(n) || n < 1) throw new RangeError('A lot is drawn among one or more');
    const among = BigInt(n);
    const limit = ((1n << 256n) / among) * among;
    for (;;) {
      const number = integer(sha256(utf8ToBytes(`${this.seed}:${this.counter++}`)));
      if (number < limit) return Number(number % among);
    }
  }

  /** Draws one of the tied, who stand in their published order, and writes it down. */
  among<T>(tied: readonly T[], id: (of: T) => string, where: string): T {
    const one = tied[this.below(tied.length)]!;
    this.drawn.push({ between: tied.map(id), resolvedBy: 'lot', where, drawn: id(one), seed: this.seed });
    return one;
  }
}

function integer(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}
