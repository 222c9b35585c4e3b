import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, refuse, type Act, type Result } from '@mondee/kernel';
import type { Proposal, Published } from './proposal';
import { proposalPublished, type ProposalFact } from './proposal-facts';
import { canPublish } from './proposal-policy';

/** Puts a proposal on line: from here everybody reads it, and its text stays as it is. */
export function publish(
  proposal: Proposal,
  act: Act,
  ctx: RuleContext,
): Result<{ state: Published; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canPublish(ctx.viewer, proposal);
  if (!can.ok) return can;
  if (proposal.state !== 'submitted') return refuse('proposals.NotSubmitted');
  const state: Published = { ...proposal, state: 'published', publishedAt: act.at, supportCount: 0 };
  return ok({ state, facts: [proposalPublished(state)] });
}
