import { mayAct, type RuleContext } from '@mondee/domain/people';
import { countedPerson, ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import type { Proposal, Published } from './proposal';
import { supportChanged, type ProposalFact } from './proposal-facts';
import { canSupport } from './proposal-policy';
import { thresholdReached, type ThresholdContext } from './support-threshold';

export interface SupportContext extends RuleContext, ThresholdContext {
  /** Whether the person the act counts for (the helped one, else the actor) supports it already. */
  readonly supports: boolean;
}

export interface SupportChange {
  readonly state: Published;
  /** For whom it was counted. */
  readonly person: Id;
  readonly facts: ProposalFact[];
}

/** Adds a person's support. Persons only: an organisation speaks by proposing. A second time changes nothing. */
export function support(proposal: Proposal, act: Act, ctx: SupportContext): Result<SupportChange> {
  return change(proposal, act, ctx, true);
}

/** Takes it back. Without one there is nothing to take back, and nothing changes. */
export function withdrawSupport(proposal: Proposal, act: Act, ctx: SupportContext): Result<SupportChange> {
  return change(proposal, act, ctx, false);
}

function change(proposal: Proposal, act: Act, ctx: SupportContext, wanted: boolean): Result<SupportChange> {
  if (act.behalf?.kind === 'organisation') return refuse('proposals.PersonsOnly');
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canSupport(ctx.viewer, proposal);
  if (!can.ok) return can;
  const person = countedPerson(act);
  if (proposal.state !== 'published' || !person) return refuse('proposals.NotPublished');
  if (ctx.supports === wanted) return ok({ state: proposal, person, facts: [] });
  const state = { ...proposal, supportCount: Math.max(0, proposal.supportCount + (wanted ? 1 : -1)) };
  const kind = wanted ? 'ProposalSupported' : 'SupportWithdrawn';
  return ok({ state, person, facts: [supportChanged(kind, state, person), ...thresholdReached(state, ctx)] });
}
