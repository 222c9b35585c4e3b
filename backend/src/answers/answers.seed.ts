import { Inject, Injectable } from '@nestjs/common';
import { unwrap, type Id } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { AnswerStore } from './answer.store';
import { GIVEN } from './answers-story.seed';
import { PrepareAnswer } from './prepare-answer';
import { PublishAnswer } from './publish-answer';

/** The answers of the demonstration, to promises that were made when the proposals were handed in. */
@Injectable()
export class AnswersSeed implements Seed {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(PrepareAnswer) private readonly prepare: PrepareAnswer,
    @Inject(PublishAnswer) private readonly publish: PublishAnswer,
  ) {}

  steps(): readonly SeedStep[] {
    return GIVEN.flatMap(({ to, daysAgo, by, quality, ...written }) => {
      const viewer: Viewer = { person: by.id, roles: by.roles, mandates: [] };
      return [
        {
          at: at(daysAgo + 1, '16:00'),
          run: async () => unwrap(await this.prepare.run(viewer, await this.owedTo(viewer, to), written)),
        },
        {
          at: at(daysAgo, '14:00'),
          run: async () => unwrap(await this.publish.run(viewer, await this.owedTo(viewer, to), { quality })),
        },
      ];
    });
  }

  private async owedTo(viewer: Viewer, to: Id): Promise<Id> {
    const [[answer] = []] = await this.answers.owedTo(viewer, [to]);
    if (!answer) throw new Error(`The story promised no answer to ${to}`);
    return answer.id;
  }
}
