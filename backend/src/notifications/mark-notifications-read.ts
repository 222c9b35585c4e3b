import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { Live } from '../platform/live/live';
import { NotificationStore } from './notification.store';

/** A person has seen what they were told; nobody else is concerned, so no fact is written. */
@Injectable()
export class MarkNotificationsRead {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(NotificationStore) private readonly notifications: NotificationStore,
    @Inject(Live) private readonly live: Live,
  ) {}

  async run(viewer: Viewer, upTo: string | undefined): Promise<Result<Id>> {
    if (upTo !== undefined && !isId(upTo)) return refuse('platform.NotAnId', { field: 'upTo' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = viewer.person!;
      const last = upTo as Id | undefined;
      if (last && !(await this.notifications.isOf(tx, person, last)))
        return refuse('notifications.NotFound', { field: 'upTo' });
      await this.notifications.read(tx, person, last, act.at);
      await this.live.tell(tx, `told:${person}`, person);
      return done(person);
    });
  }
}
