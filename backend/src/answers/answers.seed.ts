import { Inject, Injectable } from '@nestjs/common';
import { dayIn, unwrap, type Id } from '@mondee/kernel';
import type { CastMember } from '@mondee/testing/cast';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { ZONE } from '../platform/zone';
import { AnswerStore } from './answer.store';
import { GIVEN, IN_PREPARATION, MOVED } from './answers-story.seed';
import { PrepareAnswer } from './prepare-answer';
import { PublishAnswer } from './publish-answer';
import { WorkOnAnswer } from './work-on-answer';

/** The answers of the demonstration, to promises that were made when the proposals were handed in. */
@Injectable()
export class AnswersSeed implements Seed {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(PrepareAnswer) private readonly prepare: PrepareAnswer,
    @Inject(PublishAnswer) private readonly publish: PublishAnswer,
    @Inject(WorkOnAnswer) private readonly work: WorkOnAnswer,
  ) {}

  steps(): readonly SeedStep[] {
    return [...this.given(), ...this.around()];
  }

  private given(): SeedStep[] {
    return GIVEN.flatMap(({ to, daysAgo, by, quality, together = [], corrected, ...written }) => {
      const viewer = viewerOf(by);
      const steps: SeedStep[] = [
        {
          at: at(daysAgo + 1, '16:00'),
          run: async () => unwrap(await this.prepare.run(viewer, await this.owedTo(viewer, to), written)),
        },
        {
          at: at(daysAgo, '14:00'),
          run: async () => {
            const withIds = await Promise.all(together.map((other) => this.owedTo(viewer, other)));
            return unwrap(await this.publish.run(viewer, await this.owedTo(viewer, to), { quality, withIds }));
          },
        },
      ];
      if (corrected)
        steps.push({
          at: at(corrected.daysAgo, '10:00'),
          run: async () =>
            unwrap(
              await this.work.correct(viewer, await this.owedTo(viewer, to), {
                text: corrected.text,
                reason: corrected.reason,
                quality,
              }),
            ),
        });
      return steps;
    });
  }

  /** A date that moved, and an answer in preparation with who writes it and a note. */
  private around(): SeedStep[] {
    const [mover, giver] = [viewerOf(MOVED.by), viewerOf(IN_PREPARATION.by)];
    const { to, daysAgo, note, writer, words } = IN_PREPARATION;
    return [
      {
        at: at(MOVED.daysAgo, '11:00'),
        run: async () => {
          const due = dayIn(at(MOVED.untilDaysAgo, '12:00'), ZONE);
          const id = await this.owedTo(mover, MOVED.to);
          return unwrap(await this.work.move(mover, id, { due, reason: MOVED.reason }));
        },
      },
      {
        at: at(daysAgo, '09:30'),
        run: async () => {
          const id = await this.owedTo(giver, to);
          unwrap(await this.work.assign(giver, id, { personId: writer.id }));
          unwrap(await this.work.note(giver, id, note));
          return unwrap(await this.prepare.run(viewerOf(writer), id, words));
        },
      },
    ];
  }

  private async owedTo(viewer: Viewer, to: Id): Promise<Id> {
    const [[answer] = []] = await this.answers.owedTo(viewer, [to]);
    if (!answer) throw new Error(`The story promised no answer to ${to}`);
    return answer.id;
  }
}

function viewerOf({ id, roles }: CastMember): Viewer {
  return { person: id, roles, mandates: [] };
}
