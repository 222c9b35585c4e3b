import { Inject, Injectable } from '@nestjs/common';
import { followersOf, noticeOf, recipients } from '@mondee/domain/notifications';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { FollowStore } from './follow.store';
import { MailNotice } from './mail-notice';
import { NotificationStore } from './notification.store';

/** As the registry of rooms names this reaction. */
const NAME = 'notifications/OnFact';

/** Whoever contributes follows from now on; whoever follows is told, here and by mail. */
@Injectable()
export class OnFact implements Reaction {
  constructor(
    @Inject(FollowStore) private readonly follows: FollowStore,
    @Inject(NotificationStore) private readonly notifications: NotificationStore,
    @Inject(MailNotice) private readonly mails: MailNotice,
  ) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    await this.follow(fact, tx);
    const notice = noticeOf(fact);
    if (!notice) return;
    const upstream = await this.follows.upstream(tx, fact);
    for (const earlier of await this.follows.notTakenYet(tx, upstream, fact, NAME)) await this.follow(earlier, tx);
    const follows = await this.follows.followsOf(tx, upstream);
    const actor = fact.personal?.actor.kind === 'person' ? fact.personal.actor.person : undefined;
    const told = recipients(fact, { follows, upstream, ...(actor && { actor }) });
    if (!told.length) return;
    await this.mails.post(tx, await this.notifications.tell(tx, told, fact), fact, notice);
  }

  private async follow(fact: StoredFact, tx: Tx): Promise<void> {
    const { personal, ...rest } = fact;
    const change = followersOf({ ...rest, ...(personal?.more && { personal: personal.more }) });
    if (change) await this.follows.change(tx, change, fact.at);
  }
}
