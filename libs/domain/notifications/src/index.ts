export { areasIn, CARRIED_SINCE } from './area';
export { canSeeLetters } from './can-see-letters';
export { canFollowFor, FOLLOWS_AT_MOST, followThing } from './follow-thing';
export { FOLLOW_RULES, followersOf } from './follow';
export type { Follow, FollowChange, FollowReason, FollowRule } from './follow';
export {
  NOTICE_KINDS,
  noticeOf,
  GROUPED,
  NOTICES,
  TOLD_TO,
  recipients,
  type Notice,
  type NoticeKind,
  type Told,
} from './notice';
export { NOTIFICATION_REFUSALS, type NotificationRefusal } from './notification-refusals';
export { DEFAULT_CHOICE, DIGEST_HOUR, digestDue, notBefore, PACES, paceOf, WIDE_KINDS } from './pace';
export type { LetterChoice, Pace } from './pace';
export { ADDRESS_WAITS_DAYS, subscribeByMail, type Subscription } from './subscribe-by-mail';
