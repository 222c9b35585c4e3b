import { Module } from '@nestjs/common';
import { FollowStore } from './follow.store';
import { MailNotice } from './mail-notice';
import { MarkNotificationsRead } from './mark-notifications-read';
import { NotificationResolver } from './notification.resolver';
import { NotificationStore } from './notification.store';
import { OnFact } from './on-fact';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { UnreadNotificationsResolver } from './unread-notifications.resolver';

@Module({
  providers: [
    ...[FollowStore, NotificationStore, MailNotice, MarkNotificationsRead],
    ...[OnFact, OnPersonalDataErased, NotificationResolver, UnreadNotificationsResolver],
  ],
})
export class NotificationsModule {}
