import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, refText, type Act, type Fact, type Id, type Json } from '@mondee/kernel';

/** A SHA-256 hash in lower-case hexadecimal, 64 signs. */
export type Hash = string;

/** What is sealed of a fact: all that may stay for ever, and the hash of what may be erased. */
export type Envelope = { readonly [key: string]: Json };

/** Salts are 16 random bytes: without theirs, nobody can guess a leaf or a personal part from its hash. */
export const SALT_BYTES = 16;

const LEAF = Uint8Array.of(0x00);

/**
 * The personal part as it is stored beside the fact: what the room said, and who acted for whom.
 * The actor is here and not in the envelope, because a public fact may come from somebody who must not be read
 * in it (a supporter), and because a person may be forgotten.
 */
export function personalPart(fact: Fact, act: Act): Readonly<Record<string, Json>> {
  const actor: Json = { ...act.actor };
  return { ...fact.personal, actor, ...(act.behalf && { behalf: { ...act.behalf } }) };
}

/** SHA-256(salt ‖ canonical JSON of the personal part). */
export function personalHash(salt: Uint8Array, personal: Readonly<Record<string, Json>>): Hash {
  return bytesToHex(sha256(concatBytes(checked(salt), utf8ToBytes(canonicalJson(personal)))));
}

/** The fact as it is sealed. `personal` is the hash of the personal part: it stays when that part is erased. */
export function envelopeOf(
  id: Id,
  fact: Pick<Fact, 'kind' | 'subject' | 'links' | 'data' | 'public'>,
  act: Pick<Act, 'id' | 'at' | 'channel'> & { readonly place?: string | null },
  personal: Hash,
): Envelope {
  return {
    v: 1,
    id,
    kind: fact.kind,
    subject: refText(fact.subject),
    links: (fact.links ?? []).map(({ to, as }) => ({ to: refText(to), as })),
    data: fact.data,
    public: fact.public,
    act: { id: act.id, at: act.at, channel: act.channel, place: act.place ?? null },
    personal,
  };
}

/** SHA-256(0x00 ‖ salt ‖ canonical JSON of the envelope). Takes the text too, to check one as it was received. */
export function leafHash(salt: Uint8Array, envelope: Envelope | string): Hash {
  const text = typeof envelope === 'string' ? envelope : canonicalJson(envelope);
  return bytesToHex(sha256(concatBytes(LEAF, checked(salt), utf8ToBytes(text))));
}

/** A salt of another length would let bytes slide between salt and text. */
function checked(salt: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return salt;
}
