import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { FollowStore } from './follow.store';
import { LetterChoiceStore } from './letter-choice.store';
import { LetterStore } from './letter.store';
import { NotificationStore } from './notification.store';

/** Who asked to be forgotten follows nothing and was told nothing. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(
    @Inject(FollowStore) private readonly follows: FollowStore,
    @Inject(NotificationStore) private readonly notifications: NotificationStore,
    @Inject(LetterChoiceStore) private readonly choices: LetterChoiceStore,
    @Inject(LetterStore) private readonly letters: LetterStore,
  ) {}

  async on({ subject }: StoredFact, tx: Tx): Promise<void> {
    await this.follows.forget(tx, subject.id);
    await this.notifications.forget(tx, subject.id);
    await this.choices.forget(tx, subject.id);
    await this.letters.forget(tx, subject.id);
  }
}
