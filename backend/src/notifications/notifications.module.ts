import { Module } from '@nestjs/common';
import { FollowStore } from './follow.store';
import { LetterChoiceStore } from './letter-choice.store';
import { LetterStore } from './letter.store';
import { MakeLetters } from './make-letters';
import { MarkNotificationsRead } from './mark-notifications-read';
import { NotificationResolver } from './notification.resolver';
import { NotificationsData } from './notifications-data.store';
import { NotificationsRetained } from './notifications-retained.store';
import { NotificationStore } from './notification.store';
import { NotificationsSeed } from './notifications.seed';
import { OnFact } from './on-fact';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { SendLetter } from './send-letter';
import { SubscriberStore } from './subscriber.store';
import { UnreadNotificationsResolver } from './unread-notifications.resolver';
import { WriteLetter } from './write-letter';
import { ChooseLetters } from './choose-letters';
import { FollowThing } from './follow-thing';
import { FollowedThings } from './followed-things.store';
import { FollowingResolver } from './following.resolver';
import { LetterClock } from './letter-clock';
import { LetterPages } from './letter-pages';
import { LetterReceiptsResolver } from './letter-receipts.resolver';
import { StopLetters } from './stop-letters';
import { SubscribeByMail } from './subscribe-by-mail';
import { TestLetters } from './test-letters';
import { ToldResolver } from './told.resolver';

@Module({
  controllers: [LetterPages],
  providers: [
    ...[FollowStore, NotificationStore, LetterChoiceStore, LetterStore, SubscriberStore, MarkNotificationsRead],
    NotificationsData,
    NotificationsRetained,
    ...[MakeLetters, SendLetter, WriteLetter, LetterClock, FollowedThings, FollowThing, ChooseLetters],
    ...[
      SubscribeByMail,
      StopLetters,
      TestLetters,
      NotificationsSeed,
      FollowingResolver,
      ToldResolver,
      LetterReceiptsResolver,
    ],
    ...[OnFact, OnPersonalDataErased, NotificationResolver, UnreadNotificationsResolver],
  ],
})
export class NotificationsModule {}
