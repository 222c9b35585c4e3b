import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { newId } from '@mondee/kernel';

/** Longer than any field of ours, shorter than what a request may carry. */
export const HUGE = 'x'.repeat(200_000);

/** Texts that have broken something somewhere: databases, pages, terminals, JSON, dates, ICU sentences. */
export const TEXTS: readonly string[] = [
  '',
  ' \t\n ',
  HUGE,
  `'; DROP TABLE fact; --`,
  `\\'"$1::uuid%_`,
  `<script>alert(1)</script><img src=x onerror=alert(1)>`,
  '\u202Egpj.exe\u202C\u2066évil\u2069',
  '\u200B\u200D\uFEFF\u00AD',
  'a\u0000b',
  '\u0000',
  'half \uD800 of a pair',
  '\uDC00',
  '👩🏽‍🌾🇫🇷 noyers',
  'é'.normalize('NFD').repeat(40),
  '__proto__',
  'constructor',
  '{count, plural, one {',
  ...['NaN', 'Infinity', '-1', '1e999', 'null', '9'.repeat(40)],
  ...['2026-02-30', '0000-00-00', '0001-01-01', '9999-12-31', '-0001-01-01', '+275760-09-13', '2026-11-22T09:00:00Z'],
  'javascript:alert(1)',
  'jeanne@demo.mondee.example\r\nBcc: all@evil.example',
  newId(0),
];

const NUMBERS: readonly unknown[] = [0, -1, 1_000_000_000, 2_147_483_647, -2_147_483_648, 1e10, 1.5, 1e308, 5e-324];
const WRONG: readonly unknown[] = [null, undefined, true, 12, 'x', [], {}, [[null]], { constructor: { prototype: 1 } }];

/** A cursor as we write them, holding these keys. */
const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const INSTANTS = [
  ...['2026-11-22T09:00:00.000Z', '2026-02-30T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ...['+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', 'infinity', '24:00:00', '2026-11-22T24:00:00.000Z'],
];
const KEYS: readonly unknown[] = [
  ...[...INSTANTS, '9999-12-31', '0000-01-01', 'now', 'epoch', 'x', '', '\u0000', HUGE.slice(0, 200)],
  ...[0, -1, 1.5, 1e300, 2 ** 53, 2 ** 31, null, '9'.repeat(30), 'NaN', newId(0)],
];

/** Cursors that are none of ours: no base64, no JSON, or well formed with keys of another kind and number. */
export const CURSORS: readonly string[] = [
  ...['!', 'x', '%00', cursor({}), cursor('a'), cursor([]), cursor([{}]), cursor([[1]]), cursor(null), HUGE],
  ...KEYS.flatMap((key) => [cursor([key]), cursor([key, newId(0)]), cursor([key, 'x']), cursor([newId(0), key])]),
  ...KEYS.map((key) => cursor([key, key, key])),
];

/** What to try in the place of an input of this type, whose name may tell more of it. */
export function hostileTo(name: string, type: GraphQLInputType, ids: readonly string[]): readonly unknown[] {
  if (isNonNullType(type)) return hostileTo(name, type.ofType, ids);
  if (isListType(type)) {
    const one = hostileTo(name, type.ofType, ids);
    return [...WRONG, ...one.slice(0, 60).map((value) => [value]), Array(4_000).fill(one[0]), [ids[0], ids[0]], ids];
  }
  if (isInputObjectType(type)) return WRONG;
  if (isEnumType(type)) return [...WRONG, 'NOPE', ...type.getValues().map((value) => value.name)];
  if (type.name === 'Int' || type.name === 'Float') return [...WRONG, ...NUMBERS, 'NaN', '12'];
  if (name === 'after') return [...WRONG, ...CURSORS];
  if (type.name === 'ID')
    return [...WRONG, ...ids, ...ids.slice(0, 1).map((id) => id.toUpperCase()), newId(0), ...TEXTS];
  return [...WRONG, ...TEXTS];
}

export interface Leaf {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}

/** Every place of these arguments where a value can stand, objects and lists of objects included. */
export function placesIn(
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  above: readonly string[] = [],
): Leaf[] {
  return inputs.flatMap(({ name, type }) => {
    const path = [...above, name];
    const plain = isNonNullType(type) ? type.ofType : type;
    const within = isListType(plain) ? plain.ofType : plain;
    const named = isNonNullType(within) ? within.ofType : within;
    if (!isInputObjectType(named)) return [{ path, type }];
    const inside = isListType(plain) ? [...path, '0'] : path;
    return [{ path, type }, ...placesIn(Object.values(named.getFields()), inside)];
  });
}

/** A copy with another value in one place. */
export function withValue(whole: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, at) => (String(at) === head ? withValue(item, rest, value) : item));
  const object = (whole ?? {}) as Record<string, unknown>;
  return { ...object, [head]: withValue(object[head], rest, value) };
}
