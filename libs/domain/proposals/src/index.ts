export { hide, HIDEABLE_PARTS, restore, type HideablePart } from './hide';
export type {
  CoAuthor,
  Draft,
  Hidden,
  Merged,
  Proposal,
  ProposalAuthor,
  Published,
  Submitted,
  Withdrawn,
} from './proposal';
export { PROPOSAL_SHAPES, proposalDraftSchema, proposalTextSchema, readDraft, readText } from './proposal-draft';
export type { ProposalDraft, ProposalText } from './proposal-draft';
export {
  canEdit,
  canModerate,
  canPublish,
  canRevise,
  canSee,
  canSubmit,
  canSupport,
  canWithdraw,
  isCoAuthor,
  isOwn,
} from './proposal-policy';
export * from './attachments';
export { answerInvitation, canInvite, invite, MAX_CO_AUTHORS, type Invitation } from './co-authors';
export { MAX_VERSIONS, REASON_SHAPE, revise, type ReviseContext, type Revised } from './revise';
export { withdraw } from './withdraw';
export { addComment, canComment, COMMENT_LIMITS, type CommentLimits } from './add-comment';
export {
  COMMENT_SHAPE,
  COMMENT_SIDES,
  isOwnComment,
  type Comment,
  type CommentInput,
  type CommentSide,
} from './comment';
export { commentPlace } from './comment-order';
export * from './own-comment';
export { COMMENT_FACTS, type CommentFact } from './comment-facts';
export * from './project';
export * from './project-acts';
export * from './review';
export { canMerge, mergeProposals, MERGED_AT_ONCE, undoMerge, type MergeContext } from './merge';
export { SUPPORT_THRESHOLD, thresholdReached, type ThresholdContext } from './support-threshold';
export { draft, type DraftContext } from './draft';
export { submit, type Opening } from './submit';
export { publish, publishUnread } from './publish';
export { support, withdrawSupport, type SupportChange, type SupportContext } from './support';
export { PROPOSAL_FACTS, type ProposalFact, type ProposalFactKind } from './proposal-facts';
export { PROPOSAL_REFUSALS, type ProposalRefusal } from './proposal-refusals';
