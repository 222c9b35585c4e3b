import { ok, plainText, refuse, type Instant, type Result } from '@mondee/kernel';
import { isHidden, later, type Appealed, type Case, type Restored, type Settlement, type Upheld } from './case';
import { STATEMENT, type Judged } from './judge';
import { contentRestored, ofCase } from './moderation-facts';
import { canAppeal, canDecide, canModerate, type ModerationContext } from './moderation-policy';

/** The author says why it should come back. Somebody else than who hid it will look. */
export function appeal(
  one: Case,
  text: unknown,
  at: Instant,
  ctx: Omit<ModerationContext, 'hands'>,
): Result<Judged<Appealed>> {
  const can = canAppeal(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'hidden') return refuse('moderation.NotHidden');
  const read = plainText('moderation', 'text', text, STATEMENT);
  if (!read.ok) return read;
  const due = later(at, ctx.rules.appealDays * 24 * 60);
  const { claim: _claim, ...rest } = one;
  const state: Appealed = { ...rest, state: 'appealed', due, appeal: { by: can.value, at, text: read.value, due } };
  return ok({ state, facts: [ofCase('AppealLodged', one.id, { data: { due }, personal: { by: can.value } })] });
}

/** Another moderator decides the appeal: all comes back, or it stays hidden. */
export function decideAppeal(
  one: Case,
  input: { readonly restore: boolean; readonly text: unknown },
  at: Instant,
  ctx: ModerationContext,
): Result<Judged<Restored | Upheld>> {
  const can = canDecide(one, at, ctx);
  if (!can.ok) return can;
  if (one.state !== 'appealed') return refuse('moderation.AlreadyDecided');
  const read = plainText('moderation', 'text', input.text, STATEMENT);
  if (!read.ok) return read;
  const settlement = { by: can.value, at, text: read.value };
  if (input.restore) return ok(restored(one, { ...settlement, because: 'appeal' }));
  const { claim: _claim, ...rest } = one;
  const facts = [ofCase('AppealRejected', one.id, { data: {}, personal: { by: can.value } })];
  return ok({ state: { ...rest, state: 'upheld', settlement: { ...settlement, because: 'upheld' } }, facts });
}

/** Moderation changes its mind without being asked: whoever moderates may, for nobody loses by it. */
export function takeBack(
  one: Case,
  text: unknown,
  at: Instant,
  { viewer }: ModerationContext,
): Result<Judged<Restored>> {
  const can = canModerate(viewer, one);
  if (!can.ok) return can;
  if (!isHidden(one)) return refuse('moderation.NotHidden');
  // An appeal is somebody's right to be heard by another: it is not cut short by who hid it.
  if (one.state === 'appealed' && one.decision.by === can.value) return refuse('moderation.SameModerator');
  const read = plainText('moderation', 'text', text, STATEMENT);
  if (!read.ok) return read;
  return ok(restored(one, { by: can.value, at, because: 'moderator', text: read.value }));
}

/** The term came. @returns nothing when there is nothing to do */
export function endTerm(one: Case, at: Instant): Judged<Restored> | undefined {
  if (!isHidden(one) || !one.decision.until || one.decision.until > at) return undefined;
  return restored(one, { at, because: 'term', text: '' });
}

function restored(
  one: Exclude<Case, { state: 'open' | 'asked' | 'proposed' | 'dismissed' }>,
  settlement: Settlement,
): Judged<Restored> {
  const because = settlement.because as 'appeal' | 'term' | 'moderator';
  const { claim: _claim, ...rest } = one;
  const fact = contentRestored({ of: one.of, case: one.id, scope: one.decision.scope, because });
  return { state: { ...rest, state: 'restored', settlement }, facts: [fact] };
}
