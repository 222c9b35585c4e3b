/** An exact fraction in lowest terms, denominator above zero. For quotas, weights and parts. */
export interface Share {
  readonly num: bigint;
  readonly den: bigint;
}

/** @throws RangeError when `den` is zero. @example share(2n, -4n) // -1/2 */
export function share(num: bigint, den = 1n): Share {
  if (den === 0n) throw new RangeError('A share has no zero denominator');
  const sign = den < 0n ? -1n : 1n;
  const by = gcd(num < 0n ? -num : num, den * sign) * sign || 1n;
  return { num: num / by, den: den / by };
}

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`. Exact. */
export function compareShares(a: Share, b: Share): number {
  const d = a.num * b.den - b.num * a.den;
  return d < 0n ? -1 : d > 0n ? 1 : 0;
}

/** Exact sum. @example addShares(share(1n, 2n), share(1n, 3n)) // 5/6 */
export function addShares(a: Share, b: Share): Share {
  return share(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** Exact difference. */
export function subtractShares(a: Share, b: Share): Share {
  return share(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** Exact product. */
export function multiplyShares(a: Share, b: Share): Share {
  return share(a.num * b.num, a.den * b.den);
}

/** Exact quotient. @throws RangeError when `b` is zero */
export function divideShares(a: Share, b: Share): Share {
  return share(a.num * b.den, a.den * b.num);
}

/** The nearest float, for charts and first guesses; never decides. Right however long the integers are. */
export function shareNumber({ num, den }: Share): number {
  const bits = (n: bigint) => n.toString(2).length;
  const shift = BigInt(Math.max(0, 64 - (bits(num) - bits(den))));
  return Number((num << shift) / den) / 2 ** Number(shift);
}

/** Canonical text: `3`, `-1/2`. */
export function shareText(of: Share): string {
  return of.den === 1n ? `${of.num}` : `${of.num}/${of.den}`;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** An amount of euros in whole cents. */
export interface Money {
  readonly cents: bigint;
  readonly currency: 'EUR';
}
