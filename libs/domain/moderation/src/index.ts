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
