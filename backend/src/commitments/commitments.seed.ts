import { Inject, Injectable } from '@nestjs/common';
import { unwrap, type Id } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { CommitmentStore } from './commitment.store';
import { KEEPER, promises, type StoryPromise } from './commitments-story.seed';
import { morePromises } from './more-promises.seed';
import { MakeCommitment } from './make-commitment';
import { MoveDate } from './move-date';
import { ProveMilestone } from './prove-milestone';

const keeper: Viewer = { person: KEEPER.id, roles: KEEPER.roles, mandates: [] };

/** What the intercommunality promised, moved and proved, by the acts of its agent. */
@Injectable()
export class CommitmentsSeed implements Seed {
  constructor(
    @Inject(CommitmentStore) private readonly commitments: CommitmentStore,
    @Inject(MakeCommitment) private readonly make: MakeCommitment,
    @Inject(MoveDate) private readonly move: MoveDate,
    @Inject(ProveMilestone) private readonly prove: ProveMilestone,
  ) {}

  steps(): readonly SeedStep[] {
    return this.given([...promises(), ...morePromises()]);
  }

  private given(all: readonly StoryPromise[]): readonly SeedStep[] {
    return all.flatMap(({ madeDaysAgo, input, moves, proofs }) => {
      const id = input.commitmentId as Id;
      return [
        { at: at(madeDaysAgo, '11:00'), run: async () => unwrap(await this.make.run(keeper, input)) },
        ...moves.map(({ daysAgo, milestone, ...what }) => ({
          at: at(daysAgo, '15:00'),
          run: async () => {
            const milestoneId = milestone && (await this.milestone(id, milestone));
            return unwrap(await this.move.run(keeper, id, { ...what, milestoneId }));
          },
        })),
        ...proofs.map(({ daysAgo, milestone, ...what }) => ({
          at: at(daysAgo, '16:00'),
          run: async () =>
            unwrap(await this.prove.run(keeper, id, { ...what, milestoneId: await this.milestone(id, milestone) })),
        })),
      ];
    });
  }

  private async milestone(commitment: Id, title: string): Promise<Id> {
    const found = (await this.commitments.byId(commitment))?.milestones.find((one) => one.title === title);
    if (!found) throw new Error(`The story has no milestone «${title}»`);
    return found.id;
  }
}
