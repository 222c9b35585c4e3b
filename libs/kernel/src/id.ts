/**
 * The name of one thing, for ever: a UUID version 7 (RFC 9562) in lower case.
 * Ids sort by the instant they were made, so a list in creation order needs no other index.
 */
export type Id = string & { readonly __id: unique symbol };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True when the text has the shape of an id; says nothing of whether the thing exists. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && UUID.test(text);
}

/** Reads an id, or throws a `TypeError`: for texts that we wrote ourselves. */
export function idFrom(text: string): Id {
  if (!isId(text)) throw new TypeError(`Not an id: ${JSON.stringify(text).slice(0, 60)}`);
  return text;
}

/** Where chance comes from: ten random bytes. A test gives its own. */
export type RandomBytes = (count: number) => Uint8Array;

const webRandom: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/**
 * Makes a new id for an instant.
 *
 * @param atMs milliseconds since 1970, UTC
 * @example newId(Date.parse('2026-11-22T20:00:00Z')) // '019aace6-...'
 */
export function newId(atMs: number, random: RandomBytes = webRandom): Id {
  const bytes = new Uint8Array(16);
  bytes.set(random(10), 6);
  let rest = Math.floor(atMs);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return idFrom(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
}
