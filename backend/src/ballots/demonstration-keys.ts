import { createHash } from 'node:crypto';
import type { Teller } from '@mondee/domain/ballots';
import type { Id } from '@mondee/kernel';
import { base64url, publicKeyOf, secretText, type KeyPair } from '@mondee/methods/sealing';

/**
 * The pair of an invented teller. It is no secret: whoever tries the demonstration opens its box, as they would with
 * the tellers around them. The same at each seeding, so that nothing has to be kept.
 */
export function demonstrationPair(person: Id): KeyPair {
  const privateKey = new Uint8Array(createHash('sha256').update(`Mondée, demonstration, teller ${person}`).digest());
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

/** The text of an invented teller's key; nothing for a teller who made a key of their own. */
export function demonstrationKeyOf({ person, publicKey }: Teller): string | undefined {
  const pair = demonstrationPair(person);
  return base64url(pair.publicKey) === publicKey ? secretText(pair.privateKey) : undefined;
}
