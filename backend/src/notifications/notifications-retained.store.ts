import { Inject, Injectable } from '@nestjs/common';
import type { Retained } from '../platform/rooms/define-room';
import { LetterStore } from './letter.store';
import { NotificationStore } from './notification.store';
import { SubscriberStore } from './subscriber.store';

/** What this room removes of itself, by the names of its manifest. */
@Injectable()
export class NotificationsRetained implements Retained {
  constructor(
    @Inject(NotificationStore) private readonly notifications: NotificationStore,
    @Inject(SubscriberStore) private readonly subscribers: SubscriberStore,
    @Inject(LetterStore) private readonly letters: LetterStore,
  ) {}

  readonly kinds: Retained['kinds'] = {
    'what people were told': (tx, before) => this.notifications.forgetOld(tx, before),
    'addresses that nobody confirmed': (_, before) => this.subscribers.sweep(before),
    'what became of letters, without address or text': (_, before) => this.letters.sweep(before),
  };
}
