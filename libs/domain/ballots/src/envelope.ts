import type { Id } from '@mondee/kernel';
import { openSealed, pad, seal, SEAL_OVERHEAD, unpad } from '@mondee/methods/sealing';
import type { BallotRule } from './ballot';
import { choiceText, paddedSize, type Choice } from './choice';

const INFO = 'mondee ballot envelope v1';
const boundTo = (ballot: Id) => new TextEncoder().encode(`ballot:${ballot}`);

/** Bytes of each envelope of a ballot; another length is no envelope of it. */
export const envelopeSize = (rule: BallotRule): number => paddedSize(rule) + SEAL_OVERHEAD;

/**
 * Seals a choice for this ballot and no other: in the browser of who votes, or at the supervised screen.
 * @param key the ballot's public key; a voter checks it against the register (`BallotOpened`)
 */
export function sealChoice(ballot: Id, rule: BallotRule, choice: Choice, key: Uint8Array): Promise<Uint8Array> {
  return seal(pad(choiceText(choice), paddedSize(rule)), key, INFO, boundTo(ballot));
}

/** The text inside, at the count; nothing when it was made for another ballot or touched. */
export async function openEnvelope(ballot: Id, sealed: Uint8Array, key: Uint8Array): Promise<string | undefined> {
  const padded = await openSealed(sealed, key, INFO, boundTo(ballot));
  return padded && unpad(padded);
}

const SHARE_INFO = 'mondee teller share v1';

/** A teller's share, sealed to the key that only they have. */
export function sealShare(ballot: Id, share: Uint8Array, key: Uint8Array): Promise<Uint8Array> {
  return seal(share, key, SHARE_INFO, boundTo(ballot));
}

/** The share again, on the teller's own device. */
export function openShare(ballot: Id, sealed: Uint8Array, privateKey: Uint8Array): Promise<Uint8Array | undefined> {
  return openSealed(sealed, privateKey, SHARE_INFO, boundTo(ballot));
}
