import { hasRole, hasRoleIn, signedIn, type PolicyViewer } from '@mondee/domain/people';
import { ok, refuse, type Result } from '@mondee/kernel';
import { readText } from './proposal-draft';
import type { Proposal } from './proposal';

/** The author, or the clerk who wrote it down for them. */
export function isOwn(viewer: PolicyViewer, proposal: Proposal): boolean {
  return !!viewer.person && (viewer.person === proposal.author.person || viewer.person === proposal.enteredBy);
}

/** One who signs with the author, having said yes. */
export function isCoAuthor(viewer: PolicyViewer, proposal: Proposal): boolean {
  return !!proposal.coAuthors?.some(({ person, accepted }) => accepted && person === viewer.person);
}

/** The states that everybody reads. */
const OPEN: readonly Proposal['state'][] = ['published', 'merged', 'withdrawn'];

/** For the whole territory, or for the commune that this proposal is about. */
export function canModerate(viewer: PolicyViewer, proposal?: Proposal): Result<true> {
  const commune = proposal?.text.commune;
  const scope = commune ? ({ kind: 'commune', id: commune } as const) : undefined;
  return hasRoleIn(viewer, scope, 'moderator', 'facilitator', 'administrator')
    ? ok(true)
    : refuse('proposals.NotModerator');
}

/** A draft is its author's alone and those' whom they asked to sign, the administrator included in those who do not see it. What is hidden, as what waits. */
export function canSee(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  if (OPEN.includes(proposal.state) || isOwn(viewer, proposal)) return ok(true);
  if (viewer.person && proposal.coAuthors?.some(({ person }) => person === viewer.person)) return ok(true);
  const seen = (proposal.state === 'submitted' || proposal.state === 'hidden') && canModerate(viewer, proposal).ok;
  return seen ? ok(true) : refuse('proposals.NotFound');
}

/** Another's draft answers as if it did not exist: an id must not tell that somebody is writing. */
export function canEdit(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const seen = canSee(viewer, proposal);
  if (!seen.ok) return seen;
  if (!isOwn(viewer, proposal) && !isCoAuthor(viewer, proposal)) return refuse('proposals.NotYours');
  return proposal.state === 'draft' ? ok(true) : refuse('proposals.AlreadySubmitted');
}

export function canSubmit(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const edit = canEdit(viewer, proposal);
  if (!edit.ok) return edit;
  const text = readText(proposal.text);
  return text.ok ? ok(true) : text;
}

/**
 * Four eyes: nobody puts their own proposal on line, nor one they wrote down for somebody.
 * What one may not see is not there first of all: "you are not a moderator" would tell that somebody is writing.
 * The administrator may: in a small commune they can be the only one left, and the register names the act.
 */
export function canPublish(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const seen = canSee(viewer, proposal);
  if (!seen.ok) return seen;
  const moderates = canModerate(viewer, proposal);
  if (!moderates.ok) return moderates;
  if (proposal.state === 'draft') return refuse('proposals.NotSubmitted');
  if (proposal.state !== 'submitted') return refuse('proposals.AlreadyPublished');
  return (isOwn(viewer, proposal) || isCoAuthor(viewer, proposal)) && !hasRole(viewer, 'administrator')
    ? refuse('proposals.OwnProposal')
    : ok(true);
}

/** Anyone signed in, the author too; residence is declared, not proved, and so not asked. */
export function canSupport(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  const seen = canSee(viewer, proposal);
  if (!seen.ok) return seen;
  if (proposal.state === 'merged') return refuse('proposals.Merged');
  if (proposal.state === 'withdrawn') return refuse('proposals.Withdrawn');
  return proposal.state === 'published' ? ok(true) : refuse('proposals.NotPublished');
}

/** Its author and those who sign with them, until an answer is published. */
export function canRevise(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const seen = canSee(viewer, proposal);
  if (!seen.ok) return seen;
  if (!isOwn(viewer, proposal) && !isCoAuthor(viewer, proposal)) return refuse('proposals.NotYours');
  if (proposal.state === 'withdrawn') return refuse('proposals.Withdrawn');
  if (proposal.state !== 'published') return refuse('proposals.NotPublished');
  return proposal.answeredAt ? refuse('proposals.AlreadyAnswered') : ok(true);
}

/** Its author alone: those who sign with them may leave. */
export function canWithdraw(viewer: PolicyViewer, proposal: Proposal): Result<true> {
  const seen = canSee(viewer, proposal);
  if (!seen.ok) return seen;
  if (!isOwn(viewer, proposal)) return refuse('proposals.NotYours');
  if (proposal.state === 'withdrawn') return refuse('proposals.Withdrawn');
  return proposal.state === 'published' ? ok(true) : refuse('proposals.NotPublished');
}
