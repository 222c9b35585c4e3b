import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, refuse, type Act, type Result } from '@mondee/kernel';
import type { Proposal, Published, Submitted } from './proposal';
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
  return ok(onLine(proposal, act));
}

/** Where a territory reads after and not before, handing in is putting on line: nobody else's leave is asked. */
export function publishUnread(proposal: Submitted, act: Act): { state: Published; facts: ProposalFact[] } {
  return onLine(proposal, act);
}

function onLine(proposal: Submitted, act: Act): { state: Published; facts: ProposalFact[] } {
  const state: Published = { ...proposal, state: 'published', publishedAt: act.at, supportCount: 0 };
  return { state, facts: [proposalPublished(state)] };
}
