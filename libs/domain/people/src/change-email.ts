import { ok, refuse, type Act, type Id, type Instant, type Result } from '@mondee/kernel';
import { readEmail } from './contact';
import { aboutPerson, type PeopleFact } from './people-facts';
import { mayAct, type RuleContext } from './viewer';

/** The link that goes to the new address. */
export const NEW_ADDRESS_HOURS = 24;
/** How long whoever reads the old address may put it back. */
export const OLD_ADDRESS_DAYS = 7;

const HOUR = 3_600_000;

/** From one address to another: asked for, then confirmed from the new one, and perhaps stopped from the old one. */
export interface EmailChange {
  readonly id: Id;
  readonly person: Id;
  /** Nothing for somebody who was written down at a desk without one. */
  readonly from?: string;
  readonly to: string;
  /** The session that asked; it stays open when the others end. */
  readonly session?: Id;
  readonly askedAt: Instant;
  readonly confirmedAt?: Instant;
  readonly stoppedAt?: Instant;
}

/** One asks for oneself alone. Nothing has changed yet, and nothing says whether the new address is somebody's. */
export function askEmailChange(
  person: { readonly id: Id; readonly email?: string },
  raw: unknown,
  act: Act,
  ctx: RuleContext & { readonly id: Id; readonly session?: Id },
): Result<{ state: EmailChange; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (ctx.viewer.person !== person.id) return refuse('people.NotYours');
  const to = readEmail(raw);
  if (!to.ok) return to;
  if (to.value === person.email?.toLowerCase()) return refuse('people.SameEmail', { field: 'email' });
  const state: EmailChange = {
    ...{ id: ctx.id, person: person.id, to: to.value, askedAt: act.at },
    ...(person.email && { from: person.email }),
    ...(ctx.session && { session: ctx.session }),
  };
  return ok({ state, facts: [aboutPerson('EmailChangeAsked', person.id)] });
}

/** The link of the new address was opened: only now does it become the person's. */
export function confirmEmailChange(
  of: EmailChange | undefined,
  person: { readonly email?: string } | undefined,
  at: Instant,
): Result<{ state: EmailChange; facts: PeopleFact[] }> {
  if (!of || !person) return refuse('people.LinkUnknown');
  if (of.confirmedAt) return refuse('people.LinkUsed');
  const age = Date.parse(at) - Date.parse(of.askedAt);
  // Asked from another address than the one that stands now: it was changed meanwhile, or put back.
  if (!(age >= 0 && age < NEW_ADDRESS_HOURS * HOUR) || person.email !== of.from) return refuse('people.LinkUnknown');
  return ok({ state: { ...of, confirmedAt: at }, facts: [aboutPerson('EmailChanged', of.person)] });
}

/** Whoever reads the old address says that it was not them: it is put back, and nobody stays signed in. */
export function stopEmailChange(
  of: EmailChange | undefined,
  person: { readonly email?: string } | undefined,
  at: Instant,
): Result<{ state: EmailChange; facts: PeopleFact[] }> {
  if (!of?.confirmedAt || !person) return refuse('people.LinkUnknown');
  if (of.stoppedAt) return refuse('people.LinkUsed');
  const age = Date.parse(at) - Date.parse(of.confirmedAt);
  if (!(age >= 0 && age < OLD_ADDRESS_DAYS * 24 * HOUR)) return refuse('people.LinkUnknown');
  return ok({ state: { ...of, stoppedAt: at }, facts: [aboutPerson('EmailChangeStopped', of.person)] });
}
