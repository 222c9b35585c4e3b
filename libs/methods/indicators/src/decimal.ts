import { share, type Share } from '@mondee/kernel';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/**
 * The exact fraction that a number's shortest decimal text stands for: `0.1` is one tenth, not the binary number
 * nearest to it. People wrote decimals; counting with them stays exact from here on.
 *
 * @throws RangeError when the number is not finite
 * @example decimal(0.1) // 1/10
 */
export function decimal(value: number): Share {
  const parts = DECIMAL.exec(String(value));
  if (!parts) throw new RangeError(`Not a finite number: ${value}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? share(digits * 10n ** BigInt(power)) : share(digits, 10n ** BigInt(-power));
}

/** The nearest number; for charts and for what leaves the exact world. Both parts may exceed what a number holds. */
export function toNumber({ num, den }: Share): number {
  const scale = 10n ** 15n;
  const whole = num / den;
  return Number(whole) + Number(((num - whole * den) * scale) / den) / Number(scale);
}

export function minus(a: Share, b: Share): Share {
  return share(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** @throws RangeError when `b` is zero */
export function dividedBy(a: Share, b: Share): Share {
  return share(a.num * b.den, a.den * b.num);
}
