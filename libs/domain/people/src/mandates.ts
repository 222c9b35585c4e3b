import { addDays, dayIn, isDay, ok, plainText, refuse, type Act, type Day, type Id, type Result } from '@mondee/kernel';
import { canGiveMandates, canSpeakFor } from './organisations';
import { aboutPerson, type PeopleFact } from './people-facts';
import { mandateHolds, mayAct, type RuleContext, type ViewerMandate } from './viewer';

/** A person may speak as an organisation from a day on, to its last day included, or until told otherwise. */
export interface Mandate extends ViewerMandate {
  readonly person: Id;
  /** Speaks when the delegate cannot; does not give mandates. */
  readonly alternate?: boolean;
  /** What shows that it was given: minutes of a meeting, a letter. Read by those who look after mandates only. */
  readonly proof?: string;
  /** The person agreed to be named on the organisation's page. */
  readonly shown?: boolean;
}

export interface MandateInput {
  readonly person: Id;
  readonly organisation: Id;
  readonly from: unknown;
  readonly until?: unknown;
  readonly alternate?: unknown;
  readonly proof?: unknown;
}

export interface MandateContext extends RuleContext {
  readonly id: Id;
  /** What the person who receives it holds already. */
  readonly held: readonly ViewerMandate[];
}

type Changed = Result<{ state: Mandate; facts: PeopleFact[] }>;

/** Gives a mandate. One person holds one mandate at a time for one organisation. */
export function giveMandate(input: MandateInput, act: Act, ctx: MandateContext): Changed {
  const may = entitled(input.organisation, act, ctx);
  return may.ok ? begin(input, ctx) : may;
}

/** Ends a mandate: today is its last day, or yesterday was when it must stop at once. What has ended stays as it ended. */
export function endMandate(mandate: Mandate, act: Act, ctx: RuleContext, atOnce = false): Changed {
  const may = entitled(mandate.organisation, act, ctx, mandate.person);
  if (!may.ok) return may;
  const today = dayIn(act.at, ctx.zone);
  if (!mandateHolds(mandate, today) && today >= mandate.from) return ok({ state: mandate, facts: [] });
  const last = atOnce ? addDays(today, -1) : today;
  const until = last < mandate.from && !atOnce ? mandate.from : last;
  return ok(ended(mandate, until));
}

/**
 * One act: the mandate ends the day before, another's begins that day, with the same end if none is said.
 * There is no day on which both speak, and none on which nobody does.
 */
export function handOver(
  mandate: Mandate,
  input: { readonly to: Id; readonly from: unknown; readonly until?: unknown; readonly proof?: unknown },
  act: Act,
  ctx: MandateContext,
): Result<{ ended: Mandate; begun: Mandate; facts: PeopleFact[] }> {
  const may = entitled(mandate.organisation, act, ctx, mandate.alternate ? undefined : mandate.person);
  if (!may.ok) return may;
  const today = dayIn(act.at, ctx.zone);
  if (mandate.until && mandate.until < today) return refuse('people.MandateEnded', { params: { date: mandate.until } });
  if (input.to === mandate.person) return refuse('people.HandOverToOneself', { field: 'personId' });
  const { from } = input;
  if (!isDay(from) || from < today || from <= mandate.from || (mandate.until && from > addDays(mandate.until, 1)))
    return refuse('people.HandOverDay', { field: 'from' });
  const asked = { person: input.to, organisation: mandate.organisation, from, proof: input.proof };
  const until = input.until ?? (mandate.until && mandate.until >= from ? mandate.until : undefined);
  const begun = begin({ ...asked, until, alternate: mandate.alternate }, ctx);
  if (!begun.ok) return begun;
  const end = ended(mandate, addDays(from, -1));
  return ok({ ended: end.state, begun: begun.value.state, facts: [...end.facts, ...begun.value.facts] });
}

/** Whether one is named on the organisation's page: a person says it for themselves alone. */
export function showMandate(mandate: Mandate, shown: boolean, act: Act, ctx: RuleContext): Changed {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  if (ctx.viewer.person !== mandate.person) return refuse('people.NotYours');
  if (Boolean(mandate.shown) === shown) return ok({ state: mandate, facts: [] });
  return ok({
    state: { ...mandate, shown },
    facts: [aboutPerson('MandateShown', mandate.person, { organisation: mandate.organisation, shown })],
  });
}

function begin(input: MandateInput, ctx: MandateContext): Changed {
  const { person, organisation, from, until } = input;
  if (!isDay(from) || (until != null && (!isDay(until) || until < from)))
    return refuse('people.MandateDates', { field: 'until' });
  const last = isDay(until) ? until : undefined;
  if (ctx.held.some((one) => one.organisation === organisation && overlap(one, from, last)))
    return refuse('people.AlreadyMandated', { field: 'personId' });
  const proof = plainText('people', 'proof', input.proof ?? '', { min: 0, max: 300, lines: 'one' });
  if (!proof.ok) return proof;
  const alternate = input.alternate === true;
  const dates = { from, ...(last && { until: last }), ...(alternate && { alternate }) };
  return ok({
    state: { id: ctx.id, person, organisation, ...dates, ...(proof.value && { proof: proof.value }) },
    facts: [aboutPerson('MandateGiven', person, { organisation, ...dates })],
  });
}

/** Those who look after mandates, the organisation's own delegates, and the one it is about. */
function entitled(organisation: Id, act: Act, ctx: RuleContext, own?: Id): Result<true> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (own && ctx.viewer.person === own) return ok(true);
  const delegate = canSpeakFor(ctx.viewer, organisation, dayIn(act.at, ctx.zone), 'delegate');
  return delegate.ok ? delegate : canGiveMandates(ctx.viewer);
}

function ended(mandate: Mandate, until: Day): { state: Mandate; facts: PeopleFact[] } {
  return {
    state: { ...mandate, until },
    facts: [aboutPerson('MandateEnded', mandate.person, { organisation: mandate.organisation, until })],
  };
}

function overlap(held: ViewerMandate, from: Day, until: Day | undefined): boolean {
  return (held.until === undefined || from <= held.until) && (until === undefined || held.from <= until);
}
