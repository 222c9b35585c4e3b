import { hasRole, mayAct, signedIn, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import { ok, ref, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import type { Merged, Proposal, Published } from './proposal';
import type { ProposalFact } from './proposal-facts';
import { canSee } from './proposal-policy';
import { thresholdReached, type ThresholdContext } from './support-threshold';

export const MERGED_AT_ONCE = 20;

export interface MergeContext extends RuleContext, ThresholdContext {
  /** Which of the parts hold others already: a merge is one deep, so that each can be undone. */
  readonly holding: readonly Id[];
  /** How many persons support any of them, each counted once. */
  readonly supportCount: number;
}

export function canMerge(viewer: PolicyViewer): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  return hasRole(viewer, 'facilitator', 'administrator') ? ok(true) : refuse('proposals.NotFacilitator');
}

/**
 * Several proposals go on as one. Nothing is moved: each keeps its text, its supports and its comments, and the one
 * they go on in shows them all. So undoing takes the line away and each is as it was. What came in between stays where
 * it was given: supports and comments given to the one that goes on stay there, a support taken back is taken back in all.
 */
export function mergeProposals(
  target: Proposal,
  parts: readonly Proposal[],
  act: Act,
  ctx: MergeContext,
): Result<{ target: Published; parts: Merged[]; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canMerge(ctx.viewer);
  if (!can.ok) return can;
  if (!parts.length || parts.length > MERGED_AT_ONCE)
    return refuse('proposals.NothingToMerge', { field: 'parts', params: { max: MERGED_AT_ONCE } });
  if (new Set([target.id, ...parts.map(({ id }) => id)]).size !== parts.length + 1)
    return refuse('proposals.MergedWithItself', { field: 'parts' });
  for (const one of [target, ...parts]) {
    const seen = canSee(ctx.viewer, one);
    if (!seen.ok) return seen;
    if (one.state === 'merged') return refuse('proposals.Merged');
    if (one.state !== 'published') return refuse('proposals.NotPublished');
  }
  const holding = parts.find(({ id }) => ctx.holding.includes(id));
  if (holding) return refuse('proposals.HoldsOthers', { field: 'parts', params: { number: holding.number } });
  const whole = { ...(target as Published), supportCount: ctx.supportCount };
  const merged = (parts as readonly Published[]).map((part): Merged => ({
    ...part,
    state: 'merged',
    mergedInto: target.id,
    mergedAt: act.at,
  }));
  const facts: ProposalFact[] = [
    {
      kind: 'ProposalsMerged',
      subject: ref('proposal', target.id),
      links: merged.map(({ id }) => ({ to: ref('proposal', id), as: 'rests-on' as const })),
      data: { parts: merged.map(({ id }) => id), supportCount: whole.supportCount },
      public: true,
    },
    ...thresholdReached(whole, ctx),
  ];
  return ok({ target: whole, parts: merged, facts });
}

/** Takes one out again, as it was. */
export function undoMerge(
  target: Proposal,
  part: Proposal,
  act: Act,
  ctx: RuleContext & Pick<MergeContext, 'supportCount'>,
): Result<{ target: Proposal; part: Proposal; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canMerge(ctx.viewer);
  if (!can.ok) return can;
  if (!('mergedInto' in part) || part.mergedInto !== target.id || !('supportCount' in target))
    return refuse('proposals.NotMerged');
  const { mergedInto: _into, mergedAt: _at, ...kept } = part;
  const alone: Proposal = kept.state === 'merged' ? { ...kept, state: 'published' } : kept;
  const facts = [target.id, part.id].map((id) => ({
    kind: 'MergeUndone' as const,
    subject: ref('proposal', id),
    data: { from: target.id, part: part.id },
    public: true,
  }));
  return ok({ target: { ...target, supportCount: ctx.supportCount }, part: alone, facts });
}
