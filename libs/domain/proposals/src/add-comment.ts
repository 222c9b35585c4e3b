import { mayAct, signedIn, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { authorOf } from './draft';
import { readComment, readPlace, type Comment, type CommentInput } from './comment';
import { commentAdded, type CommentFact } from './comment-facts';
import type { Proposal } from './proposal';
import { canSee } from './proposal-policy';

/** How many comments one person may write: many more than a conversation needs, fewer than a flood. */
export interface CommentLimits {
  readonly anHour: number;
  readonly aDay: number;
}
export const COMMENT_LIMITS: CommentLimits = { anHour: 10, aDay: 40 };

export interface CommentContext extends RuleContext {
  /** Made by the author's device: the same sending twice makes one comment. */
  readonly id: Id;
  /** What it replies to, if that is there. */
  readonly parent?: Comment;
  /** What the person it counts for wrote in the last hour and the last day. */
  readonly written: CommentLimits;
  readonly limits: CommentLimits;
}

/** Anyone signed in may speak of what is on line. */
export function canComment(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  const seen = canSee(viewer, proposal);
  if (!seen.ok) return seen;
  if (proposal.state === 'merged') return refuse('proposals.Merged');
  return proposal.state === 'published' ? ok(true) : refuse('proposals.NotPublished');
}

/** Says something for, against, or asks; or replies to one who did. */
export function addComment(
  proposal: Proposal,
  input: CommentInput,
  act: Act,
  ctx: CommentContext,
): Result<{ state: Comment; facts: CommentFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canComment(ctx.viewer, proposal);
  if (!can.ok) return can;
  const place = readPlace(input);
  if (!place.ok) return place;
  const answers = place.value.parent ? repliesTo(ctx.parent) : ok(true);
  if (!answers.ok) return answers;
  const said = readComment(input);
  if (!said.ok) return said;
  if (ctx.written.anHour >= ctx.limits.anHour)
    return refuse('proposals.TooManyComments', { params: { max: ctx.limits.anHour, within: 'hour' } });
  if (ctx.written.aDay >= ctx.limits.aDay)
    return refuse('proposals.TooManyComments', { params: { max: ctx.limits.aDay, within: 'day' } });
  const author = authorOf(act);
  const actor = act.actor.kind === 'person' ? act.actor.person : undefined;
  const state: Comment = {
    id: ctx.id,
    proposal: ctx.parent?.proposal ?? proposal.id,
    ...place.value,
    ...said.value,
    ...(input.textStays === true && { textStays: true as const }),
    author,
    ...(actor && actor !== author.person && { enteredBy: actor }),
    channel: act.channel,
    createdAt: act.at,
    revision: 1,
    state: 'online',
  };
  return ok({ state, facts: [commentAdded(state, concernedBy(proposal, ctx.parent))] });
}

function concernedBy({ author, coAuthors = [] }: Proposal, parent?: Comment): Id[] {
  const signing = coAuthors.filter(({ accepted }) => accepted).map(({ person }) => person);
  return [...new Set([author.person, ...signing, ...(parent ? [parent.author.person] : [])])];
}

function repliesTo(parent: Comment | undefined): Result<true> {
  if (parent?.state !== 'online') return refuse('proposals.CommentNotFound');
  return parent.parent ? refuse('proposals.OneReplyDeep') : ok(true);
}
