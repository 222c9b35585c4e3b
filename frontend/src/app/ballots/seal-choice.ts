import type { Id } from '@mondee/kernel';
import { sealChoice, type BallotRule, type Choice } from '@mondee/domain/ballots';
import { base64url, fromBase64url } from '@mondee/methods/sealing';

/** Seals a choice in this browser; loaded when somebody hands in a ballot. */
export async function sealed(ballot: string, rule: BallotRule, choice: Choice, publicKey: string): Promise<string> {
  const key = fromBase64url(publicKey);
  if (!key) throw new Error('The ballot has no key that can be read');
  return base64url(await sealChoice(ballot as Id, rule, choice, key));
}
