import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, plainText, refuse, type Act, type Result, type TextShape } from '@mondee/kernel';
import { checkPlaces, sameText, type DraftContext } from './draft';
import type { Proposal, Published } from './proposal';
import { readText } from './proposal-draft';
import { proposalRevised, type ProposalFact } from './proposal-facts';
import { canRevise } from './proposal-policy';

export const REASON_SHAPE = { min: 10, max: 300, lines: 'one' } as const satisfies TextShape;
/** More is another proposal. */
export const MAX_VERSIONS = 20;

export interface ReviseContext extends RuleContext, Pick<DraftContext, 'axes' | 'communes' | 'bounds'> {
  /** How many versions there are: one for what was never changed. */
  readonly versions: number;
  /** The revision that was changed; another one means that somebody else changed it meanwhile. */
  readonly baseRevision?: number;
}

export interface Revised {
  readonly state: Published;
  readonly reason: string;
  readonly facts: ProposalFact[];
}

/** Changes what is on line, with its reason, until an answer is published: an answer answers what it was given. */
export function revise(
  proposal: Proposal,
  input: unknown,
  said: unknown,
  act: Act,
  ctx: ReviseContext,
): Result<Revised> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canRevise(ctx.viewer, proposal);
  if (!can.ok) return can;
  if (proposal.state !== 'published') return refuse('proposals.NotPublished');
  if (ctx.baseRevision !== undefined && ctx.baseRevision !== proposal.revision)
    return refuse('proposals.ChangedElsewhere', { params: { revision: proposal.revision } });
  // Whether it may stay was said when it was handed in; another version says nothing else.
  const text = readText({ ...(input as object), textStays: proposal.text.textStays });
  if (!text.ok) return text;
  const placed = checkPlaces(text.value, ctx);
  if (!placed.ok) return placed;
  const reason = plainText('proposals', 'reason', said, REASON_SHAPE);
  if (!reason.ok) return reason;
  if (sameText(text.value, proposal.text)) return refuse('proposals.NothingChanged');
  if (ctx.versions >= MAX_VERSIONS) return refuse('proposals.TooManyVersions', { params: { max: MAX_VERSIONS } });
  const state: Published = { ...proposal, text: text.value, revision: proposal.revision + 1 };
  return ok({ state, reason: reason.value, facts: [proposalRevised(state, ctx.versions + 1, reason.value)] });
}
