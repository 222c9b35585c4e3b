import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, refuse, type Act, type Day, type Result } from '@mondee/kernel';
import { checkPlaces, type DraftContext } from './draft';
import type { Proposal, Submitted } from './proposal';
import { readText } from './proposal-draft';
import { proposalSubmitted, type ProposalFact } from './proposal-facts';
import { canSubmit } from './proposal-policy';

/** Whether the territory receives proposals yet, and the day it said it would. */
export interface Opening {
  readonly open: boolean;
  readonly on?: Day;
}

/** Hands a complete draft in. From here an answer is owed (the bank's `answers` hears the fact). */
export function submit(
  proposal: Proposal,
  act: Act,
  ctx: RuleContext & Pick<DraftContext, 'axes' | 'communes' | 'bounds'> & { readonly opening: Opening },
): Result<{ state: Submitted; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canSubmit(ctx.viewer, proposal);
  if (!can.ok) return can;
  if (proposal.state !== 'draft') return refuse('proposals.AlreadySubmitted');
  const { open, on } = ctx.opening;
  if (!open) return refuse('proposals.NotOpenYet', { params: on ? { known: 'true', on } : { known: 'false' } });
  const text = readText(proposal.text);
  if (!text.ok) return text;
  const placed = checkPlaces(text.value, ctx);
  if (!placed.ok) return placed;
  const state: Submitted = { ...proposal, state: 'submitted', text: text.value, submittedAt: act.at };
  return ok({ state, facts: [proposalSubmitted(state)] });
}
