import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { listDue, listFact, listReminder } from '@mondee/domain/decisions';
import { addDays, dayIn, refuse, type Day, type Id, type Result } from '@mondee/kernel';
import { BodyStore, MeetingStore } from '../assemblies';
import { ZONE } from '../people';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { DeliberationListStore } from './deliberation-list.store';

/** Says that a list is awaited two days before it is due, and that it is overdue the day after. Each is said once. */
@Injectable()
export class RemindOfList implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(DeliberationListStore) private readonly lists: DeliberationListStore,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ meetingId: Id }>('deliberation-list', async ({ meetingId }) => {
      await this.run(meetingId);
    });
  }

  /** Six in the morning at the latest, summer or winter. */
  async plan(tx: Tx, meetingId: Id, heldOn: Day): Promise<void> {
    for (const day of [listReminder(heldOn), addDays(listDue(heldOn), 1)])
      await this.jobs.enqueue(tx, 'deliberation-list', { meetingId }, `${day}T04:00:00.000Z`);
  }

  run(meetingId: Id): Promise<Result<Id>> {
    return this.acts.performAs<Id>('decisions', async (tx, { at }) => {
      const list = await this.lists.hold(tx, meetingId);
      const found = list && (await this.meetings.hold(tx, meetingId));
      if (!list || !found) return refuse('decisions.NoSuchMeeting');
      const today = dayIn(at, ZONE);
      const due = listDue(list.heldOn);
      const late = today > due;
      if (list.published || (late ? list.overdue : list.reminded || today < listReminder(list.heldOn)))
        return done(meetingId);
      await this.lists.said(tx, meetingId, late ? 'overdue_at' : 'reminded_at', at);
      const body = (await this.bodies.hold(tx, found.meeting.body))!.body.name;
      const kind = late ? 'DeliberationListOverdue' : 'DeliberationListAwaited';
      return done(meetingId, listFact(kind, meetingId, { body, title: found.meeting.title, due }));
    });
  }
}
