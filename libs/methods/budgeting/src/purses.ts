import type { Share } from '@mondee/kernel';

/** Everybody begins here. */
const START = 0;
/** Those who have nothing left. */
export const EMPTY = 1;
/** One rounding of a float, doubled so that the bound is safe. */
const ULP = 2 ** -52;

/**
 * The money of voters during Equal Shares, exactly.
 *
 * Voters who have paid the same things hold the same money: they share a *class*, a leaf of a tree whose branches are
 * purchases. A price is one big integer over the denominator common to all prices so far, which a purchase multiplies
 * by the number of its paying voters: no greatest common divisor is ever needed. Floats only say which classes are
 * clearly richer or poorer than a price; what lies within their error is compared in integers.
 */
export class Purses {
  /** Float money of each class, within `error`. */
  money: Float64Array;
  private parent: Int32Array;
  private paid: Int32Array;
  private classes = 2;
  /** Numerators of the prices paid so far and of the endowment, over `denominator`. */
  private prices: bigint[] = [];
  private endowment: bigint;
  denominator: bigint;
  private readonly endowmentFloat: number;

  constructor(endowment: Share, capacity = 1024) {
    this.money = new Float64Array(capacity);
    this.parent = new Int32Array(capacity).fill(-1);
    this.paid = new Int32Array(capacity).fill(-1);
    this.endowment = endowment.num;
    this.denominator = endowment.den;
    this.endowmentFloat = toNumber(endowment.num, endowment.den);
    this.money[START] = this.endowmentFloat;
  }

  get count(): number {
    return this.classes;
  }

  /** How far the float money of any class may be from the truth. */
  get error(): number {
    return this.endowmentFloat * ULP * 2 * (this.prices.length + 2);
  }

  get endowmentNumerator(): bigint {
    return this.endowment;
  }

  /** Exact money of a class, over `denominator`. */
  exact(of: number): bigint {
    if (of === EMPTY) return 0n;
    let money = this.endowment;
    for (let at = of; at > EMPTY; at = this.parent[at]!) money -= this.prices[this.paid[at]!]!;
    return money;
  }

  /** Exact money of several classes together, each counted so many times, over `denominator`. */
  exactSum(voters: Int32Array, classes: readonly number[]): bigint {
    const times = new Float64Array(this.prices.length);
    let all = 0;
    for (const of of classes) {
      if (of === EMPTY) continue;
      const weight = voters[of]!;
      all += weight;
      for (let at = of; at > EMPTY; at = this.parent[at]!) times[this.paid[at]!]! += weight;
    }
    let sum = this.endowment * BigInt(all);
    times.forEach((count, purchase) => {
      if (count > 0) sum -= this.prices[purchase]! * BigInt(count);
    });
    return sum;
  }

  /** Records a price of `numerator / (denominator · payers)` and makes that product the common denominator. */
  pay(numerator: bigint, payers: number): number {
    const by = BigInt(payers);
    this.prices = this.prices.map((price) => price * by);
    this.endowment *= by;
    this.denominator *= by;
    return this.prices.push(numerator) - 1;
  }

  /** The float of an amount over `denominator`. */
  float(numerator: bigint): number {
    return toNumber(numerator, this.denominator);
  }

  /** The class of those of class `from` who paid `purchase` at `price`. */
  child(from: number, purchase: number, price: number): number {
    if (this.classes === this.money.length) this.grow();
    const made = this.classes++;
    this.parent[made] = from;
    this.paid[made] = purchase;
    this.money[made] = this.money[from]! - price;
    return made;
  }

  private grow(): void {
    const wider = <A extends Float64Array | Int32Array>(old: A, into: A): A => (into.set(old), into);
    this.money = wider(this.money, new Float64Array(this.classes * 2));
    this.parent = wider(this.parent, new Int32Array(this.classes * 2));
    this.paid = wider(this.paid, new Int32Array(this.classes * 2));
  }
}

/** The nearest float of a fraction of two positive integers of any length: a first guess, never a decision. */
export function toNumber(num: bigint, den: bigint): number {
  if (num === 0n) return 0;
  const shift = BigInt(Math.max(0, length(den) - length(num) + 64));
  return Number((num << shift) / den) / 2 ** Number(shift);
}

/** Bits of a positive integer, to the nearest four. */
const length = (n: bigint): number => n.toString(16).length * 4;
