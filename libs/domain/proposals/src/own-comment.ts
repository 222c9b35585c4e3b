import { mayAct, signedIn, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import { canonicalJson, ok, refuse, type Act, type Instant, type Result } from '@mondee/kernel';
import { isOwnComment, readComment, type Comment, type CommentInput } from './comment';
import { commentChanged, commentRated, commentTakenBack, type CommentFact } from './comment-facts';

/** Long enough for a slip of the pen, too short to change what others have answered. */
export const COMMENT_EDIT_MINUTES = 15;

type Outcome = Result<{ state: Comment; facts: CommentFact[] }>;

/** One's own, on line, and written less than a quarter of an hour ago. */
export function canChangeComment(viewer: PolicyViewer, comment: Comment, now: Instant): Result<true> {
  const own = canTakeBackComment(viewer, comment);
  if (!own.ok) return own;
  if (comment.state === 'hidden') return refuse('proposals.CommentNotFound');
  const minutes = (Date.parse(now) - Date.parse(comment.createdAt)) / 60_000;
  return minutes <= COMMENT_EDIT_MINUTES
    ? ok(true)
    : refuse('proposals.TooLateToChange', { params: { minutes: COMMENT_EDIT_MINUTES } });
}

/** One's own may always go, hidden or not. */
export function canTakeBackComment(viewer: PolicyViewer, comment: Comment): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  if (comment.state === 'taken-back') return refuse('proposals.CommentNotFound');
  return isOwnComment(viewer, comment) ? ok(true) : refuse('proposals.NotYourComment');
}

/** Everybody but who wrote it. */
export function canRateComment(viewer: PolicyViewer, comment: Comment): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  if (comment.state !== 'online') return refuse('proposals.CommentNotFound');
  return isOwnComment(viewer, comment) ? refuse('proposals.OwnComment') : ok(true);
}

/** Changes the words; what they were before stays to be read. The same words again change nothing. */
export function changeComment(comment: Comment, input: CommentInput, act: Act, ctx: RuleContext): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canChangeComment(ctx.viewer, comment, act.at);
  if (!can.ok) return can;
  const said = readComment(input);
  if (!said.ok) return said;
  const { text, links } = said.value;
  if (text === comment.text && canonicalJson(links) === canonicalJson(comment.links))
    return ok({ state: comment, facts: [] });
  const state: Comment = { ...comment, text, links, editedAt: act.at, revision: comment.revision + 1 };
  return ok({ state, facts: [commentChanged(state)] });
}

/** Takes it back for good: a line says that something stood here, and the replies stay. */
export function takeBackComment(comment: Comment, act: Act, ctx: RuleContext): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canTakeBackComment(ctx.viewer, comment);
  if (!can.ok) return can;
  const state: Comment = { ...comment, state: 'taken-back', text: '', links: [] };
  return ok({ state, facts: [commentTakenBack(state)] });
}

/** Says whether it was useful to read; nothing takes the opinion back. Persons only, each once. */
export function rateComment(
  comment: Comment,
  useful: boolean | null,
  act: Act,
  ctx: RuleContext & { readonly before: boolean | null },
): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (act.behalf || act.actor.kind !== 'person') return refuse('proposals.PersonsOnly');
  const can = canRateComment(ctx.viewer, comment);
  if (!can.ok) return can;
  const facts = useful === ctx.before ? [] : [commentRated(comment, act.actor.person, useful)];
  return ok({ state: comment, facts });
}

/** Moderation speaks; what its author took back stays taken back. */
export function hideComment(comment: Comment): Comment {
  return comment.state === 'online' ? { ...comment, state: 'hidden' } : comment;
}

export function restoreComment(comment: Comment): Comment {
  return comment.state === 'hidden' ? { ...comment, state: 'online' } : comment;
}
