import { Inject, Injectable } from '@nestjs/common';
import { unwrap } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import { Database } from '../platform/database/database';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { BODIES, DECISIONS, MEETINGS } from '@mondee/testing/story';
import { CORRECTION, IN_OFFICE, ISSUER, LISTED, SPEAKER, votes } from './decisions-story.seed';
import { ActStore } from './act.store';
import { PublishActs } from './publish-acts';
import { PublishList } from './publish-list';
import { RecordDecision } from './record-decision';

/** The assemblies of the story are founded then. */
const FOUNDED = 200;
const speaker: Viewer = { person: SPEAKER.id, roles: SPEAKER.roles, mandates: [] };

/** What the council of the demonstration voted. */
@Injectable()
export class DecisionsSeed implements Seed {
  constructor(
    @Inject(RecordDecision) private readonly record: RecordDecision,
    @Inject(PublishActs) private readonly acts: PublishActs,
    @Inject(PublishList) private readonly lists: PublishList,
    @Inject(Database) private readonly database: Database,
    @Inject(ActStore) private readonly store: ActStore,
  ) {}

  steps(): readonly SeedStep[] {
    return [
      ...votes().flatMap(({ daysAgo, matter, input }) => [
        { at: at(daysAgo, '09:30'), run: async () => unwrap(await this.record.run(speaker, input)) },
        // the council stands in the register for two hundred days: what is older was decided before it
        ...(daysAgo < FOUNDED
          ? [{ at: at(daysAgo, '09:40'), run: () => this.publish(input.decisionId!, matter) }]
          : []),
      ]),
      { at: at(CORRECTION.daysAgo, '11:10'), run: () => this.correct() },
      {
        at: at(LISTED, '09:15'),
        run: async () => unwrap(await this.lists.run(speaker, MEETINGS.council[0]!)),
      },
    ];
  }

  private async publish(decisionId: string, matter: string) {
    const input = { ...ISSUER, matter, quality: 'Vice-présidente à la mobilité', inOffice: IN_OFFICE };
    return unwrap(await this.acts.publish(speaker, { decisionId, bodyId: BODIES.council }, input));
  }

  private async correct() {
    const first = await this.database.transaction((tx) => this.store.ofDecision(tx, DECISIONS.canteen));
    const { text, quality } = CORRECTION;
    return unwrap(await this.acts.change(speaker, { actId: first!.id }, { nature: 'correction', text, quality }));
  }
}
