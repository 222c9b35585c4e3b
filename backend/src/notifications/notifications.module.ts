import { Module } from '@nestjs/common';
import { FollowStore } from './follow.store';
import { LetterChoiceStore } from './letter-choice.store';
import { LetterStore } from './letter.store';
import { MakeLetters } from './make-letters';
import { MarkNotificationsRead } from './mark-notifications-read';
import { NotificationResolver } from './notification.resolver';
import { NotificationStore } from './notification.store';
import { OnFact } from './on-fact';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { SendLetter } from './send-letter';
import { SubscriberStore } from './subscriber.store';
import { UnreadNotificationsResolver } from './unread-notifications.resolver';
import { WriteLetter } from './write-letter';

@Module({
  providers: [
    ...[FollowStore, NotificationStore, LetterChoiceStore, LetterStore, SubscriberStore, MarkNotificationsRead],
    ...[MakeLetters, SendLetter, WriteLetter],
    ...[OnFact, OnPersonalDataErased, NotificationResolver, UnreadNotificationsResolver],
  ],
})
export class NotificationsModule {}
