import { ok, plainText, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import { mayAct, type RuleContext } from './viewer';

/** How long a browser has to answer; then it begins again. */
export const CHALLENGE_MINUTES = 5;
export const PASSKEYS_AT_MOST = 10;

/** A key kept by a device: what its owner calls it, and when it served. The rest is the store's. */
export interface Passkey {
  readonly id: Id;
  readonly name: string;
}

/** What the owner calls a key: «Mon téléphone». */
export function readPasskeyName(raw: unknown): Result<string> {
  return plainText('people', 'name', raw, { min: 1, max: 60, lines: 'one' });
}

/** One's own key, named; ten at most, so that a list stays one that a person reads. */
export function addPasskey(
  input: { readonly id: Id; readonly name: unknown },
  held: number,
  act: Act,
  ctx: RuleContext,
): Result<{ state: Passkey; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const name = readPasskeyName(input.name);
  if (!name.ok) return name;
  if (held >= PASSKEYS_AT_MOST) return refuse('people.TooManyPasskeys', { params: { max: PASSKEYS_AT_MOST } });
  const { id } = input;
  return ok({
    state: { id, name: name.value },
    facts: [aboutPerson('PasskeyAdded', ctx.viewer.person!, { passkey: id })],
  });
}

export function removePasskey(passkey: Id, act: Act, ctx: RuleContext): Result<{ facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  return ok({ facts: [aboutPerson('PasskeyRemoved', ctx.viewer.person!, { passkey })] });
}
