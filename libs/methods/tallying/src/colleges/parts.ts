import { share, type Share } from '@mondee/kernel';

export const ZERO = share(0n);
export const whole = (n: bigint): Share => share(n);
export const plus = (a: Share, b: Share): Share => share(a.num * b.den + b.num * a.den, a.den * b.den);
export const minus = (a: Share, b: Share): Share => share(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Share, b: Share): Share => share(a.num * b.num, a.den * b.den);
export const total = (parts: readonly Share[]): Share => parts.reduce(plus, ZERO);

/** The least whole number that is enough. */
export function leastWhole({ num, den }: Share, strict: boolean): bigint {
  return strict ? num / den + 1n : (num + den - 1n) / den;
}
