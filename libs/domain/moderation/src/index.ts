export { basisOf, isReason, isUrgent, mayStayNameless, REASONS, type Basis, type Reason } from './reason';
export {
  contentHidden,
  contentRestored,
  hidingOf,
  MODERATION_FACTS,
  RESTORED_BECAUSE,
  WHOLE,
} from './moderation-facts';
export type { Hiding, ModerationFact, ModerationFactKind, RestoredBecause, Restoring } from './moderation-facts';
export { isHidden, WAITING } from './case';
export type { Appeal, Ask, Case, CaseState, Claim, Decision, Settlement } from './case';
export { MODERATION_RULES, type ModerationRules } from './moderation-rules';
export {
  appealUntil,
  canAppeal,
  canClaim,
  canDecide,
  canJudge,
  canModerate,
  claimHolds,
  isAuthor,
  moderates,
} from './moderation-policy';
export type { ModerationContext, ModerationViewer } from './moderation-policy';
export { EXPLANATION, report, type Report, type ReportContext, type Reported, type ReportInput } from './report';
export { askChange, claim, confirmHiding, declineHiding, dismiss, hide, release, sayChanged, STATEMENT } from './judge';
export type { HideContext, HideInput, Judged } from './judge';
export { appeal, decideAppeal, endTerm, takeBack } from './appeal';
export { hints, type Hint } from './hints';
export { MODERATION_REFUSALS, type ModerationRefusal } from './moderation-refusals';
