import { dayIn, ok, plainText, ref, refuse, type Act, type Day, type Id, type Result } from '@mondee/kernel';
import {
  readProfile,
  type OrganisationInput,
  type OrganisationProfile,
  type ProfileContext,
} from './organisation-profile';
import type { PeopleFact, PeopleFactKind } from './people-facts';
import { hasRole, mandateHolds, mayAct, signedIn, type PolicyViewer, type RuleContext } from './viewer';

/** `waiting` until somebody of the house has read it; `declined` ones are seen by who asked alone. */
export type OrganisationState = 'waiting' | 'listed' | 'declined';

export interface Organisation extends OrganisationProfile {
  readonly id: Id;
  readonly state: OrganisationState;
  /** Who asked for it; becomes its first delegate. */
  readonly askedBy?: Id;
  /** Why it was not listed, in the reviewer's words. */
  readonly declinedFor?: string;
}

type Changed = Result<{ state: Organisation; facts: PeopleFact[] }>;

export function canGiveMandates(viewer: PolicyViewer): Result<true> {
  return hasRole(viewer, 'administrator', 'facilitator') ? ok(true) : refuse('people.NotAdministrator');
}

/** Whose entry is listed without review: those who receive organisations at their desk. */
export function canList(viewer: PolicyViewer): Result<true> {
  return hasRole(viewer, 'administrator', 'facilitator', 'agent') ? ok(true) : refuse('people.NotAdministrator');
}

/** Whether the viewer holds a mandate of this organisation today; a delegate's only, when asked for. */
export function canSpeakFor(
  viewer: PolicyViewer,
  organisation: Id,
  today: Day,
  as: 'anybody' | 'delegate' = 'anybody',
): Result<true> {
  const holds = viewer.mandates.some(
    (one) => one.organisation === organisation && mandateHolds(one, today) && (as === 'anybody' || !one.alternate),
  );
  return holds ? ok(true) : refuse('people.NoMandate');
}

/** Anyone signed in may ask for their organisation to be there; it is listed at once when an agent writes it down. */
export function registerOrganisation(
  input: OrganisationInput,
  act: Act,
  ctx: RuleContext & ProfileContext & { readonly id: Id },
): Changed {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const profile = readProfile(input, ctx);
  if (!profile.ok) return profile;
  const listed = canList(ctx.viewer).ok;
  const asked = !listed && ctx.viewer.person ? { askedBy: ctx.viewer.person } : {};
  const state: Organisation = { ...profile.value, id: ctx.id, state: listed ? 'listed' : 'waiting', ...asked };
  return ok({ state, facts: [said(listed ? 'OrganisationRegistered' : 'OrganisationAsked', state)] });
}

/** Lists what was asked for, or declines it with the reason. Asked twice, the first answer stays. */
export function reviewOrganisation(
  organisation: Organisation,
  input: { readonly accept: boolean; readonly reason?: unknown },
  act: Act,
  ctx: RuleContext,
): Changed {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const can = canGiveMandates(ctx.viewer);
  if (!can.ok) return can;
  if (organisation.state !== 'waiting') return refuse('people.AlreadyReviewed');
  if (organisation.askedBy === ctx.viewer.person) return refuse('people.OwnRequest');
  if (input.accept) {
    const state: Organisation = { ...organisation, state: 'listed' };
    return ok({ state, facts: [said('OrganisationRegistered', state)] });
  }
  const reason = plainText('people', 'reason', input.reason, { min: 3, max: 500, lines: 'many' });
  if (!reason.ok) return reason;
  const state: Organisation = { ...organisation, state: 'declined', declinedFor: reason.value };
  return ok({ state, facts: [said('OrganisationDeclined', state)] });
}

/** Changes what the page says: its people, in its name, or those who look after the directory. */
export function editOrganisation(
  organisation: Organisation,
  input: OrganisationInput,
  act: Act,
  ctx: RuleContext & ProfileContext,
): Changed {
  const can = canEditOrganisation(ctx.viewer, organisation, dayIn(act.at, ctx.zone));
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  if (!can.ok) return can;
  const profile = readProfile(input, ctx);
  if (!profile.ok) return profile;
  const { id, state, askedBy, declinedFor } = organisation;
  const kept = { id, state, ...(askedBy && { askedBy }), ...(declinedFor && { declinedFor }) };
  const changed: Organisation = { ...profile.value, ...kept };
  return ok({ state: changed, facts: [said('OrganisationChanged', changed)] });
}

export function canEditOrganisation(
  viewer: PolicyViewer,
  organisation: Pick<Organisation, 'id'>,
  today: Day,
): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  if (canGiveMandates(viewer).ok || canSpeakFor(viewer, organisation.id, today).ok) return ok(true);
  const ended = viewer.mandates.findLast(
    (one) => one.organisation === organisation.id && one.until && one.until < today,
  );
  return ended ? refuse('people.MandateEnded', { params: { date: ended.until! } }) : refuse('people.NoMandate');
}

/** Listed ones are public; the others are seen by who asked and by those who review. */
export function canSeeOrganisation(viewer: PolicyViewer, organisation: Pick<Organisation, 'state' | 'askedBy'>) {
  const own = viewer.person !== undefined && viewer.person === organisation.askedBy;
  const seen = organisation.state === 'listed' || own || canGiveMandates(viewer).ok;
  return seen ? ok(true as const) : refuse('people.NotFound');
}

function said(kind: PeopleFactKind, { id, name, sector, commune }: Organisation): PeopleFact {
  const data = { name, sector, ...(commune && { commune }) };
  const open = kind === 'OrganisationRegistered' || kind === 'OrganisationChanged';
  return { kind, subject: ref('organisation', id), data, public: open };
}
