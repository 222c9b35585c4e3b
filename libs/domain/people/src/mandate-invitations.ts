import { addDays, dayIn, ok, ref, refuse, type Act, type Id, type Instant, type Result } from '@mondee/kernel';
import { giveMandate, handOver, type Mandate, type MandateContext } from './mandates';
import { aboutPerson, type PeopleFact } from './people-facts';
import { mayAct, type RuleContext } from './viewer';

/** Without an answer in so many days, an offer is void and the address it went to is forgotten. */
export const INVITATION_DAYS = 30;

/** A mandate offered to an address: whoever owns it, with an account or not yet, takes it or leaves it. */
export interface MandateInvitation extends Omit<Mandate, 'person' | 'shown'> {
  /** The mandate that ends when this one is taken. */
  readonly handsOver?: Id;
}

export interface Offer {
  readonly organisation: Id;
  readonly from: unknown;
  readonly until?: unknown;
  readonly alternate?: unknown;
  readonly proof?: unknown;
}

/**
 * Offers a mandate, a new one or one that is handed over, to whoever owns an address. The rules of mandates are read
 * as for somebody who holds none: the answer depends on nothing that is known, or not, of the address.
 */
export function inviteToMandate(
  offer: Offer,
  handed: Mandate | undefined,
  act: Act,
  ctx: Omit<MandateContext, 'held'>,
): Result<{ state: MandateInvitation; facts: PeopleFact[] }> {
  const somebody = { ...ctx, held: [] };
  const read = handed
    ? handOver(handed, { ...offer, to: ctx.id }, act, somebody)
    : giveMandate({ ...offer, person: ctx.id }, act, somebody);
  if (!read.ok) return read;
  const { person: _, shown: __, ...begun } = 'begun' in read.value ? read.value.begun : read.value.state;
  const state = { ...begun, ...(handed && { handsOver: handed.id }) };
  const data = { from: state.from, ...(state.until && { until: state.until }) };
  return ok({
    state,
    facts: [{ kind: 'MandateOffered', subject: ref('organisation', state.organisation), data, public: false }],
  });
}

export const invitationOpen = (createdAt: Instant, now: Instant): boolean =>
  Date.parse(now) < Date.parse(createdAt) + INVITATION_DAYS * 86_400_000;

/**
 * Its owner takes the mandate, from the day it was offered for or from today. Who hands theirs over speaks until the
 * day before, and no longer than they would have.
 */
export function takeMandate(
  invitation: MandateInvitation,
  handed: Mandate | undefined,
  act: Act,
  ctx: Omit<MandateContext, 'id'>,
): Result<{ begun: Mandate; ended?: Mandate; facts: PeopleFact[] }> {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const person = ctx.viewer.person;
  if (!person || act.behalf) return refuse('people.SignInNeeded');
  const today = dayIn(act.at, ctx.zone);
  const { id, organisation, until, alternate, proof } = invitation;
  if (handed?.person === person) return refuse('people.HandOverToOneself');
  if (handed?.until && handed.until < today) return refuse('people.MandateEnded', { params: { date: handed.until } });
  const from = [invitation.from, today, handed ? addDays(handed.from, 1) : today].toSorted().at(-1)!;
  if (until && until < from) return refuse('people.MandateEnded', { params: { date: until } });
  const overlaps = ctx.held.some(
    (one) => one.organisation === organisation && (!one.until || from <= one.until) && (!until || one.from <= until),
  );
  if (overlaps) return refuse('people.AlreadyMandated');
  const dates = { from, ...(until && { until }), ...(alternate && { alternate }) };
  const begun: Mandate = { id, person, organisation, ...dates, ...(proof && { proof }) };
  const facts = [aboutPerson('MandateGiven', person, { organisation, ...dates })];
  if (!handed || (handed.until && handed.until < from)) return ok({ begun, facts });
  const last = addDays(from, -1);
  const end = aboutPerson('MandateEnded', handed.person, { organisation, until: last });
  return ok({ begun, ended: { ...handed, until: last }, facts: [end, ...facts] });
}

/** Leaves it; the address is forgotten at once. */
export function leaveMandate(act: Act, ctx: RuleContext): Result<true> {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  return ctx.viewer.person ? ok(true) : refuse('people.SignInNeeded');
}
