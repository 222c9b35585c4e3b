import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, refuse, type Act, type Result } from '@mondee/kernel';
import { checkPlaces, type DraftContext } from './draft';
import type { Proposal, Submitted } from './proposal';
import { readText } from './proposal-draft';
import { proposalSubmitted, type ProposalFact } from './proposal-facts';
import { canSubmit } from './proposal-policy';

/** Hands a complete draft in. From here an answer is owed (the bank's `answers` hears the fact). */
export function submit(
  proposal: Proposal,
  act: Act,
  ctx: RuleContext & Pick<DraftContext, 'axes' | 'communes' | 'bounds'>,
): Result<{ state: Submitted; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canSubmit(ctx.viewer, proposal);
  if (!can.ok) return can;
  if (proposal.state !== 'draft') return refuse('proposals.AlreadySubmitted');
  const text = readText(proposal.text);
  if (!text.ok) return text;
  const placed = checkPlaces(text.value, ctx);
  if (!placed.ok) return placed;
  const state: Submitted = { ...proposal, state: 'submitted', text: text.value, submittedAt: act.at };
  return ok({ state, facts: [proposalSubmitted(state)] });
}
