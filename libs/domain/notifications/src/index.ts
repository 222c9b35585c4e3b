export { FOLLOW_RULES, followersOf } from './follow';
export type { Follow, FollowChange, FollowReason, FollowRule } from './follow';
export { NOTICE_KINDS, noticeOf, NOTICES, recipients, type Notice, type NoticeKind } from './notice';
export { NOTIFICATION_REFUSALS, type NotificationRefusal } from './notification-refusals';
