import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { BodyStore } from './body.store';
import { MeetingStore } from './meeting.store';

/** Who asked to be forgotten is named in no register of members, and in no meeting; what was counted stays. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
  ) {}

  async on({ subject }: StoredFact, tx: Tx): Promise<void> {
    await this.meetings.forget(tx, await this.bodies.forget(tx, subject.id));
  }
}
