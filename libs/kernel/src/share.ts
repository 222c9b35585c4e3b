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
