import { Inject, Injectable } from '@nestjs/common';
import { deliberates, listOf, meetingDay } from '@mondee/domain/decisions';
import { BodyStore, MeetingStore } from '../assemblies';
import { ZONE } from '../people';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { DeliberationListStore } from './deliberation-list.store';
import { RemindOfList } from './remind-of-list';

/** A meeting of a public body that voted owes its list within the week: from now on everybody sees that it does. */
@Injectable()
export class OnMeetingClosed implements Reaction {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(DeliberationListStore) private readonly lists: DeliberationListStore,
    @Inject(RemindOfList) private readonly reminder: RemindOfList,
  ) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    const found = await this.meetings.hold(tx, fact.subject.id);
    const held = found && (await this.bodies.hold(tx, found.meeting.body));
    if (!found || !held || !deliberates(held.body) || !listOf(found.meeting).ok) return;
    const on = meetingDay(found.meeting, ZONE);
    if (await this.lists.await(tx, found.meeting.id, held.body.id, on))
      await this.reminder.plan(tx, found.meeting.id, on);
  }
}
