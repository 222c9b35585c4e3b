export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value: keys sorted by UTF-16 code unit, no white space, as RFC 8785 (JCS).
 * Numbers must be safe integers: money, weights and counts are integers or fractions in text.
 * @throws TypeError on a number that is not a safe integer, and on `undefined` inside an array
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Not an exact number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`Not JSON: ${typeof value}`);
  const entries = Object.entries(value as { [key: string]: Json }).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}
