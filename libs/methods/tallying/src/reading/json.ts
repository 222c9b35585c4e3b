import { wholeNumber } from '../counting/options';
import { clip, Unreadable } from './unreadable';

/** A value of a JSON input with its path, so that what is wrong can be named. */
export class JsonValue {
  constructor(
    readonly value: unknown,
    readonly path: string,
  ) {}

  /** @throws Unreadable when the text is not JSON, with the line where that can be known */
  static parse(text: string): JsonValue {
    try {
      return new JsonValue(JSON.parse(text), 'input');
    } catch (fault) {
      const message = (fault as Error).message;
      const at = /position (\d+)/.exec(message)?.[1];
      const line = at === undefined ? text.split('\n').length : text.slice(0, Number(at)).split('\n').length;
      throw new Unreadable(text.trim() ? 'NotJson' : 'Empty', `This is not JSON: ${clip(message)}`, line);
    }
  }

  get(key: string): JsonValue {
    const of = this.value as Record<string, unknown>;
    if (of === null || typeof of !== 'object' || Array.isArray(of)) throw this.wrong('is an object');
    return new JsonValue(Object.hasOwn(of, key) ? of[key] : undefined, `${this.path}.${key}`);
  }

  get missing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** @throws Unreadable on a key that is not in the list */
  only(...keys: readonly string[]): this {
    const unknown = this.keys().find((key) => !keys.includes(key));
    if (unknown !== undefined) throw new Unreadable('UnknownKey', `${this.path} has no “${clip(unknown)}”`);
    return this;
  }

  keys(): string[] {
    if (this.value === null || typeof this.value !== 'object' || Array.isArray(this.value))
      throw this.wrong('is an object');
    return Object.keys(this.value);
  }

  list(): JsonValue[] {
    if (!Array.isArray(this.value)) throw this.wrong('is a list');
    return this.value.map((one, i) => new JsonValue(one, `${this.path}[${i}]`));
  }

  /** An id: a text or a whole number. */
  id(): string {
    if (typeof this.value === 'string' && this.value !== '') return this.value;
    if (Number.isSafeInteger(this.value)) return String(this.value);
    throw this.wrong('is an id');
  }

  text(unless = ''): string {
    if (this.missing) return unless;
    if (typeof this.value !== 'string') throw this.wrong('is a text');
    return this.value;
  }

  whole(unless?: bigint): bigint {
    if (this.missing && unless !== undefined) return unless;
    return wholeNumber(this.value, this.path);
  }

  flag(unless: boolean): boolean {
    if (this.missing) return unless;
    if (typeof this.value !== 'boolean') throw this.wrong('is true or false');
    return this.value;
  }

  oneOf<const T extends string>(allowed: readonly T[], unless?: T): T {
    if (this.missing && unless !== undefined) return unless;
    if (!allowed.includes(this.value as T)) throw this.wrong(`is one of ${allowed.join(', ')}`);
    return this.value as T;
  }

  wrong(says: string): Unreadable {
    return new Unreadable('BadValue', `${this.path} ${says}, not ${clip(JSON.stringify(this.value) ?? 'nothing')}`);
  }
}
