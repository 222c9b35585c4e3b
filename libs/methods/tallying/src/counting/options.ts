import { share, type Share } from '@mondee/kernel';
import { clip, Unreadable } from '../reading/unreadable';

type Raw = Readonly<Record<string, unknown>>;

/** Reads the options of a method one by one; what nobody asked for is refused at the end. */
export class OptionsOf {
  private readonly asked = new Set<string>();
  private readonly raw: Raw;

  constructor(raw: unknown) {
    if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
      throw new Unreadable('BadOption', 'Options are a JSON object');
    this.raw = raw as Raw;
  }

  /** The value as it stands, or nothing. */
  any(key: string): unknown {
    this.asked.add(key);
    return Object.hasOwn(this.raw, key) ? this.raw[key] : undefined;
  }

  oneOf<const T extends string, const D extends T | undefined>(key: string, allowed: readonly T[], unless: D): T | D {
    const value = this.any(key);
    if (value === undefined) return unless;
    if (!allowed.includes(value as T)) throw bad(key, value, `is one of ${allowed.join(', ')}`);
    return value as T;
  }

  text(key: string): string | undefined {
    const value = this.any(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') throw bad(key, value, 'is a text');
    return String(value);
  }

  flag(key: string, unless: boolean): boolean {
    const value = this.any(key) ?? unless;
    if (typeof value !== 'boolean') throw bad(key, value, 'is true or false');
    return value;
  }

  /** A whole number at or above `least`. */
  whole(key: string, least = 0): bigint | undefined {
    const value = this.any(key);
    return value === undefined ? undefined : wholeNumber(value, key, least);
  }

  /** A part: `"2/3"`, `"0.6"`, `1`. */
  part(key: string): Share | undefined {
    const value = this.any(key);
    return value === undefined ? undefined : partOf(value, key);
  }

  /** @throws Unreadable when there is an option the method does not know */
  done(): void {
    const unknown = Object.keys(this.raw).filter((key) => !this.asked.has(key));
    if (unknown.length)
      throw new Unreadable(
        'UnknownOption',
        `This method has no option ${unknown.map((key) => `“${clip(key)}”`).join(', ')}; it has: ${[...this.asked].join(', ') || 'none'}`,
      );
  }
}

/** A whole number given as a number or, when large, as a text. */
export function wholeNumber(value: unknown, key: string, least = 0): bigint {
  const fits = typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d{1,40}$/.test(String(value));
  if (!fits || BigInt(value as string) < BigInt(least)) throw bad(key, value, `is a whole number from ${least} up`);
  return BigInt(value as string);
}

/** An exact part, from `"2/3"`, a decimal in text, or a number as people wrote it. */
export function partOf(value: unknown, key: string): Share {
  const match = /^(\d{1,30})(?:\.(\d{1,30})|\s*\/\s*(\d{1,30}))?$/.exec(String(value));
  if (!match || (match[3] && BigInt(match[3]) === 0n)) throw bad(key, value, 'is a part such as "2/3" or "0.6"');
  const [, whole, decimals, den] = match;
  if (decimals) return share(BigInt(whole! + decimals), 10n ** BigInt(decimals.length));
  return share(BigInt(whole!), den ? BigInt(den) : 1n);
}

function bad(key: string, value: unknown, says: string): Unreadable {
  return new Unreadable('BadOption', `Option “${key}” ${says}, not ${clip(JSON.stringify(value) ?? 'nothing')}`);
}
