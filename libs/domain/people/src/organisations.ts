import { dayIn, isDay, ok, plainText, ref, refuse, type Act, type Day, type Id, type Result } from '@mondee/kernel';
import { readHome } from './contact';
import { aboutPerson, type PeopleFact } from './people-facts';
import { hasRole, mandateHolds, mayAct, type PolicyViewer, type RuleContext, type ViewerMandate } from './viewer';

export const SECTORS = ['public', 'private', 'association', 'resident'] as const;
export type Sector = (typeof SECTORS)[number];

export interface Organisation {
  readonly id: Id;
  readonly name: string;
  readonly sector: Sector;
  readonly commune?: string;
}

/** A person may speak as an organisation from a day on, to its last day included, or until told otherwise. */
export interface Mandate extends ViewerMandate {
  readonly person: Id;
}

export function canGiveMandates(viewer: PolicyViewer): Result<true> {
  return hasRole(viewer, 'administrator', 'facilitator') ? ok(true) : refuse('people.NotAdministrator');
}

function entitled(act: Act, ctx: RuleContext): Result<true> {
  const allowed = mayAct(ctx, act);
  return allowed.ok ? canGiveMandates(ctx.viewer) : allowed;
}

export function registerOrganisation(
  input: { readonly name?: unknown; readonly sector?: unknown; readonly communeCode?: unknown },
  act: Act,
  ctx: RuleContext & { readonly id: Id; readonly communes: readonly string[] },
): Result<{ state: Organisation; facts: PeopleFact[] }> {
  const may = entitled(act, ctx);
  if (!may.ok) return may;
  const name = plainText('people', 'name', input.name, { min: 2, max: 120, lines: 'one' });
  if (!name.ok) return name;
  const sector = SECTORS.find((one) => one === input.sector);
  if (!sector) return refuse('people.NotASector', { field: 'sector' });
  const commune = readHome(input.communeCode, ctx.communes);
  if (!commune.ok) return commune;
  const state = { id: ctx.id, name: name.value, sector, ...(commune.value && { commune: commune.value }) };
  const { id, ...data } = state;
  return ok({
    state,
    facts: [{ kind: 'OrganisationRegistered', subject: ref('organisation', id), data, public: true }],
  });
}

/** Gives a mandate. One person holds one mandate at a time for one organisation. */
export function giveMandate(
  input: { readonly person: Id; readonly organisation: Id; readonly from: unknown; readonly until?: unknown },
  act: Act,
  ctx: RuleContext & { readonly id: Id; readonly held: readonly ViewerMandate[] },
): Result<{ state: Mandate; facts: PeopleFact[] }> {
  const may = entitled(act, ctx);
  if (!may.ok) return may;
  const { person, organisation, from, until } = input;
  if (!isDay(from) || (until != null && (!isDay(until) || until < from))) {
    return refuse('people.MandateDates', { field: 'until' });
  }
  const last = isDay(until) ? until : undefined;
  if (ctx.held.some((one) => one.organisation === organisation && overlap(one, from, last))) {
    return refuse('people.AlreadyMandated');
  }
  const state: Mandate = { id: ctx.id, person, organisation, from, ...(last && { until: last }) };
  const data = { organisation, from, ...(last && { until: last }) };
  return ok({ state, facts: [aboutPerson('MandateGiven', person, data)] });
}

/** Ends a mandate today, last day included; a mandate that has ended stays as it ended. */
export function endMandate(
  mandate: Mandate,
  act: Act,
  ctx: RuleContext,
): Result<{ state: Mandate; facts: PeopleFact[] }> {
  const may = entitled(act, ctx);
  if (!may.ok) return may;
  const today = dayIn(act.at, ctx.zone);
  if (!mandateHolds(mandate, today) && today >= mandate.from) return ok({ state: mandate, facts: [] });
  const until = today < mandate.from ? mandate.from : today;
  const state = { ...mandate, until };
  return ok({
    state,
    facts: [aboutPerson('MandateEnded', mandate.person, { organisation: mandate.organisation, until })],
  });
}

function overlap(held: ViewerMandate, from: Day, until: Day | undefined): boolean {
  return (held.until === undefined || from <= held.until) && (until === undefined || held.from <= until);
}
