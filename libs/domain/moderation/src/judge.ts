import { ok, plainText, refuse, type Instant, type Result } from '@mondee/kernel';
import {
  later,
  type Asked,
  type Case,
  type Decision,
  type Dismissed,
  type HiddenCase,
  type Open,
  type Proposed,
} from './case';
import { contentHidden, ofCase, WHOLE, type ModerationFact } from './moderation-facts';
import { canClaim, canDecide, isAuthor, type ModerationContext } from './moderation-policy';
import { isReason } from './reason';

export interface Judged<S extends Case = Case> {
  readonly state: S;
  readonly facts: readonly ModerationFact[];
}

export interface HideInput {
  readonly reason?: unknown;
  readonly explanation?: unknown;
  readonly scope?: unknown;
  /** For how many days; nothing: until somebody decides otherwise. */
  readonly days?: unknown;
}

export interface HideContext extends ModerationContext {
  /** The parts that its room can hide alone. */
  readonly parts: readonly string[];
}

/** What is written to the author. */
export const STATEMENT = { min: 20, max: 4_000, lines: 'many' } as const;
const LONGEST_DAYS = 3_650;

/** Takes a case in hand for a while, or a little longer; nobody else decides it meanwhile. */
export function claim(one: Case, at: Instant, ctx: ModerationContext): Result<Judged> {
  const can = canClaim(one, at, ctx);
  if (!can.ok) return can;
  return ok({ state: { ...one, claim: { by: can.value, until: later(at, ctx.rules.claimMinutes) } }, facts: [] });
}

/** Leaves it to others. */
export function release(one: Case, at: Instant, ctx: ModerationContext): Result<Judged> {
  const can = canDecide(one, at, ctx);
  return can.ok ? ok({ state: unclaimed(one), facts: [] }) : can;
}

/** Hides at once, or proposes to, where a removal takes two persons. */
export function hide(
  one: Case,
  input: HideInput,
  at: Instant,
  ctx: HideContext,
): Result<Judged<HiddenCase | Proposed>> {
  const can = canDecide(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'open' && one.state !== 'asked') return refuse('moderation.AlreadyDecided');
  const read = readDecision(input, at, ctx);
  if (!read.ok) return read;
  const decision: Decision = { ...read.value, by: can.value, at };
  if (ctx.rules.twoPersons) {
    const facts = [
      ofCase('HidingProposed', one.id, { data: { reason: decision.reason }, personal: { by: can.value } }),
    ];
    return ok({ state: { ...unclaimed(one), state: 'proposed', decision }, facts });
  }
  return ok(hidden(one, decision));
}

/** The second person agrees: from here it is hidden. */
export function confirmHiding(one: Case, at: Instant, ctx: ModerationContext): Result<Judged<HiddenCase>> {
  const can = canDecide(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'proposed') return refuse('moderation.NotProposed');
  return ok(hidden(one, { ...one.decision, second: can.value, at }));
}

/** The second person does not agree: the case is open again, for both to talk. */
export function declineHiding(one: Case, at: Instant, ctx: ModerationContext): Result<Judged<Open>> {
  const can = canDecide(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'proposed') return refuse('moderation.NotProposed');
  const { decision: _decision, ...rest } = unclaimed(one);
  return ok({
    state: { ...rest, state: 'open' },
    facts: [ofCase('HidingDeclined', one.id, { data: {}, personal: { by: can.value } })],
  });
}

/** Nothing to hide: the reporters are told why. */
export function dismiss(one: Case, text: unknown, at: Instant, ctx: ModerationContext): Result<Judged<Dismissed>> {
  const can = canDecide(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'open' && one.state !== 'asked') return refuse('moderation.AlreadyDecided');
  const read = plainText('moderation', 'explanation', text, STATEMENT);
  if (!read.ok) return read;
  const settlement = { by: can.value, at, because: 'dismissed', text: read.value } as const;
  const facts = [ofCase('ReportsDismissed', one.id, { data: {}, personal: { by: can.value } })];
  return ok({ state: { ...unclaimed(one), state: 'dismissed', settlement }, facts });
}

/** Asks the author to change it; it stays on line meanwhile, and comes back to the queue when they have, or in time. */
export function askChange(one: Case, text: unknown, at: Instant, ctx: ModerationContext): Result<Judged<Asked>> {
  const can = canDecide(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'open') return refuse('moderation.AlreadyDecided');
  const read = plainText('moderation', 'explanation', text, STATEMENT);
  if (!read.ok) return read;
  const until = later(at, ctx.rules.changeDays * 24 * 60);
  const ask = { by: can.value, at, text: read.value, until };
  const facts = [ofCase('ChangeAsked', one.id, { data: { until }, personal: { by: can.value } })];
  return ok({ state: { ...unclaimed(one), state: 'asked', ask, due: until }, facts });
}

/** The author says that they changed it. */
export function sayChanged(one: Case, at: Instant, ctx: Pick<ModerationContext, 'viewer'>): Result<Judged<Open>> {
  if (!ctx.viewer.person) return refuse('people.SignInNeeded');
  if (!isAuthor(ctx.viewer, one)) return refuse('moderation.NotFound');
  if (one.state !== 'asked') return refuse('moderation.NotAsked');
  return ok({ state: { ...one, state: 'open', due: at }, facts: [ofCase('ChangeSaid', one.id, { data: {} })] });
}

function hidden(one: Case, decision: Decision): Judged<HiddenCase> {
  const { reason, scope, until } = decision;
  const fact = contentHidden({ of: one.of, case: one.id, scope, reason, ...(until && { until }) });
  return { state: { ...unclaimed(one), state: 'hidden', decision }, facts: [fact] };
}

function readDecision(input: HideInput, at: Instant, { parts }: HideContext): Result<Omit<Decision, 'by' | 'at'>> {
  const { reason, scope = WHOLE, days } = input;
  if (!isReason(reason)) return refuse('moderation.UnknownReason', { field: 'reason' });
  const explanation = plainText('moderation', 'explanation', input.explanation, STATEMENT);
  if (!explanation.ok) return explanation;
  if (scope !== WHOLE && !parts.includes(scope as string)) return refuse('moderation.NoSuchPart', { field: 'scope' });
  if (
    days !== undefined &&
    days !== null &&
    !(Number.isInteger(days) && Number(days) >= 1 && Number(days) <= LONGEST_DAYS)
  )
    return refuse('moderation.EndNotAhead', { field: 'days', params: { max: LONGEST_DAYS } });
  const until = days ? later(at, Number(days) * 24 * 60) : undefined;
  return ok({ reason, explanation: explanation.value, scope: scope as string, ...(until && { until }) });
}

function unclaimed<C extends Case>(one: C): C {
  const { claim: _claim, ...rest } = one;
  return rest as C;
}
