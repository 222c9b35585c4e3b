import { Inject, Injectable } from '@nestjs/common';
import { unwrap } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { SPEAKER, votes } from './decisions-story.seed';
import { RecordDecision } from './record-decision';

const speaker: Viewer = { person: SPEAKER.id, roles: SPEAKER.roles, mandates: [] };

/** What the council of the demonstration voted. */
@Injectable()
export class DecisionsSeed implements Seed {
  constructor(@Inject(RecordDecision) private readonly record: RecordDecision) {}

  steps(): readonly SeedStep[] {
    return votes().map(({ daysAgo, input }) => ({
      at: at(daysAgo, '09:30'),
      run: async () => unwrap(await this.record.run(speaker, input)),
    }));
  }
}
