import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Day, Id } from '@mondee/kernel';

/** How useful readers found it: how many said so, of how many who gave an opinion. */
export interface Usefulness {
  readonly useful: number;
  readonly judged: number;
}

/** Half of a place is earned, half is drawn anew each day: a late or a quiet comment has its days in front too. */
const SCALE = 500_000;
const Z = 1.96;

/**
 * The published order of comments, within each side: the highest first, then the id.
 * `place = 500 000 × useful + 500 000 × draw`, where `useful` is the lower bound of Wilson's interval at 95 %
 * for the share of readers who found it useful, two readers being supposed beforehand, one of whom did
 * (E. B. Wilson, 1927), and `draw` a number in [0, 1) of the id and the day, that anybody can recompute.
 * `comment.store.ts` writes the same in SQL; a spec holds the two together.
 */
export function commentPlace(id: Id, of: Usefulness, on: Day): number {
  return Math.floor(SCALE * lowerBound(of) + SCALE * dailyDraw(id, on));
}

export function lowerBound({ useful, judged }: Usefulness): number {
  const n = judged + 2;
  const share = (useful + 1) / n;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * n)) / n);
  return (share + (Z * Z) / (2 * n) - spread) / (1 + (Z * Z) / n);
}

/** In [0, 1): the first 32 bits of the SHA-256 of «id day», so that no two comments move through the days together. */
export function dailyDraw(id: Id, on: Day): number {
  return Number.parseInt(bytesToHex(sha256(utf8ToBytes(`${id} ${on}`))).slice(0, 8), 16) / 2 ** 32;
}
