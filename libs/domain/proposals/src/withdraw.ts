import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, plainText, refuse, type Act, type Result } from '@mondee/kernel';
import type { Proposal, Withdrawn } from './proposal';
import { proposalWithdrawn, type ProposalFact } from './proposal-facts';
import { canWithdraw } from './proposal-policy';
import { REASON_SHAPE } from './revise';

/** Its author takes it back and says why. The page stays and says so; supports stay; nobody supports it any more. */
export function withdraw(
  proposal: Proposal,
  said: unknown,
  act: Act,
  ctx: RuleContext,
): Result<{ state: Withdrawn; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canWithdraw(ctx.viewer, proposal);
  if (!can.ok) return can;
  if (proposal.state !== 'published') return refuse('proposals.NotPublished');
  const reason = plainText('proposals', 'reason', said, REASON_SHAPE);
  if (!reason.ok) return reason;
  const state: Withdrawn = { ...proposal, state: 'withdrawn', withdrawnAt: act.at, withdrawnFor: reason.value };
  return ok({ state, facts: [proposalWithdrawn(state)] });
}
