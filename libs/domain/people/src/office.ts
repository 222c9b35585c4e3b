import { isDay, ok, plainText, refuse, type Act, type Day, type Id, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import { canGiveRoles } from './roles';
import { mayAct, type RuleContext } from './viewer';

/** What a person was elected to: public, as elections are, with its first and last day. */
export interface Office {
  readonly id: Id;
  readonly person: Id;
  /** «Vice-présidente à la mobilité», as the official would sign. */
  readonly quality: string;
  readonly from: Day;
  /** Its last day, included. */
  readonly until?: Day;
}

/** Writes down what a person was elected to, so that it stands beside their name on what they write meanwhile. */
export function recordOffice(
  input: { readonly person: Id; readonly quality?: unknown; readonly from?: unknown; readonly until?: unknown },
  act: Act,
  ctx: RuleContext & { readonly id: Id },
): Result<{ state: Office; facts: PeopleFact[] }> {
  const may = entitled(act, ctx);
  if (!may.ok) return may;
  const quality = plainText('people', 'quality', input.quality, { min: 3, max: 120, lines: 'one' });
  if (!quality.ok) return quality;
  const { from, until } = input;
  if (!isDay(from) || (until != null && (!isDay(until) || until < from)))
    return refuse('people.OfficeDates', { field: 'until' });
  const dates = { from, ...(isDay(until) && { until }) };
  return ok({
    state: { id: ctx.id, person: input.person, quality: quality.value, ...dates },
    facts: [aboutPerson('OfficeRecorded', input.person, { quality: quality.value, ...dates })],
  });
}

/** Sets the last day. What was written before keeps the quality of its day. */
export function endOffice(
  office: Office,
  until: unknown,
  act: Act,
  ctx: RuleContext,
): Result<{ state: Office; facts: PeopleFact[] }> {
  const may = entitled(act, ctx);
  if (!may.ok) return may;
  if (!isDay(until) || until < office.from) return refuse('people.OfficeDates', { field: 'until' });
  return ok({
    state: { ...office, until },
    facts: [aboutPerson('OfficeEnded', office.person, { quality: office.quality, until })],
  });
}

function entitled(act: Act, ctx: RuleContext): Result<true> {
  const allowed = mayAct(ctx, act);
  return allowed.ok ? canGiveRoles(ctx.viewer) : allowed;
}
