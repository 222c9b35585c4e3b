import { hasRoleIn, mayAct, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import type { Commitment } from './commitment';

/**
 * Deciders, agents and administrators give the word, move its dates and show that it is kept.
 * @param commune the one that the decision behind it is about: its own decider and agents may too
 */
export function canKeep(viewer: PolicyViewer, commune?: string): Result<true> {
  const scope = commune ? ({ kind: 'commune', id: commune } as const) : undefined;
  return hasRoleIn(viewer, scope, 'decider', 'agent', 'administrator') ? ok(true) : refuse('commitments.NotKeeper');
}

/** What a rule of this room receives beside its state and its act. */
export interface KeepingContext extends RuleContext {
  /** The one commune that the decision behind it is about, if there is one. */
  readonly commune?: string;
}

/** Only what was adopted can be promised. */
export function canMake(viewer: PolicyViewer, decision: { readonly adopted: boolean }, commune?: string): Result<true> {
  const can = canKeep(viewer, commune);
  if (!can.ok) return can;
  return decision.adopted ? ok(true) : refuse('commitments.NotAdopted');
}

/** A date moves while something is still open; what is done has its day. */
export function canMoveDate(viewer: PolicyViewer, of: Commitment, commune?: string): Result<true> {
  return stillOpen(viewer, commune, of, (one) => !one.doneOn);
}

/** A milestone is shown done once; one that was said done without evidence still waits for it. */
export function canProveMilestone(viewer: PolicyViewer, of: Commitment, commune?: string): Result<true> {
  return stillOpen(viewer, commune, of, (one) => !one.doneOn || !one.evidence);
}

function stillOpen(
  viewer: PolicyViewer,
  commune: string | undefined,
  of: Commitment,
  open: (one: Commitment['milestones'][number]) => boolean,
): Result<true> {
  const can = canKeep(viewer, commune);
  if (!can.ok) return can;
  return of.milestones.some(open) ? ok(true) : refuse('commitments.AlreadyDone');
}

/** Who does it, once it is sure that they may act this way and keep commitments. */
export function keeper(ctx: KeepingContext, act: Act): Result<Id> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canKeep(ctx.viewer, ctx.commune);
  if (!can.ok) return can;
  return ctx.viewer.person ? ok(ctx.viewer.person) : refuse('commitments.NotKeeper');
}
