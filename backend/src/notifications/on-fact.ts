import { Inject, Injectable } from '@nestjs/common';
import type { Ref } from '@mondee/kernel';
import { DEFAULT_CHOICE, followersOf, noticeOf, paceOf, recipients } from '@mondee/domain/notifications';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import { Live } from '../platform/live/live';
import type { Reaction } from '../platform/rooms/define-room';
import { FollowStore } from './follow.store';
import { LetterChoiceStore } from './letter-choice.store';
import { MakeLetters } from './make-letters';
import { NotificationStore } from './notification.store';

/** As the registry of rooms names this reaction. */
const NAME = 'notifications/OnFact';

/** Whoever contributes follows from now on; whoever follows is told, here and by mail. */
@Injectable()
export class OnFact implements Reaction {
  constructor(
    @Inject(FollowStore) private readonly follows: FollowStore,
    @Inject(NotificationStore) private readonly notifications: NotificationStore,
    @Inject(LetterChoiceStore) private readonly choices: LetterChoiceStore,
    @Inject(MakeLetters) private readonly letters: MakeLetters,
    @Inject(Live) private readonly live: Live,
  ) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    await this.follow(fact, tx);
    if (!noticeOf(fact)) return;
    const thread = await this.follows.upstream(tx, fact);
    const areas = await this.areas(tx, fact, thread);
    const upstream = [...thread, ...areas];
    for (const earlier of await this.follows.notTakenYet(tx, upstream, fact, NAME)) await this.follow(earlier, tx);
    const follows = await this.follows.followsOf(tx, upstream);
    const actor = fact.personal?.actor.kind === 'person' ? fact.personal.actor.person : undefined;
    const told = recipients(
      { ...fact, personal: fact.personal?.more ?? {} },
      { follows, upstream, ...(actor && { actor }) },
    );
    if (!told.length) return;
    const choices = await this.choices.of(
      tx,
      told.map(({ person }) => person),
    );
    const paced = told.map((one) => ({ ...one, pace: paceOf(one.follows, choices.get(one.person) ?? DEFAULT_CHOICE) }));
    const fresh = await this.notifications.tell(tx, paced, fact);
    for (const { person } of fresh) await this.live.tell(tx, `told:${person}`, fact.id);
    await this.letters.instant(tx, fresh, fact, choices);
  }

  /** What the fact and its thread say of places, axes and bodies; only of what is public. */
  private async areas(tx: Tx, fact: StoredFact, thread: readonly Ref[]): Promise<Ref[]> {
    if (!fact.public) return [];
    const areas = await this.follows.areasOf(tx, thread, fact.id);
    const own = [...new Map(areas.map((area) => [area.id, area])).values()];
    await this.follows.tellAreas(tx, own, fact);
    return own;
  }

  private async follow(fact: StoredFact, tx: Tx): Promise<void> {
    const { personal, ...rest } = fact;
    const change = followersOf({ ...rest, ...(personal?.more && { personal: personal.more }) });
    if (change) await this.follows.change(tx, change, fact.at);
  }
}
