import { Inject, Injectable } from '@nestjs/common';
import { unwrap, type Id } from '@mondee/kernel';
import { CAST, COMMUNES, MANDATES, type CastName } from '@mondee/testing/cast';
import { AXES, PROPOSALS } from '@mondee/testing/story';
import { Places } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { DraftProposal } from './draft-proposal';
import { daysOf, PROPOSED } from './proposals-story.seed';
import { IdeasStory } from './ideas.seed';
import { PublishProposal } from './publish-proposal';
import { SubmitProposal } from './submit-proposal';
import { TalkStory } from './talk-story.seed';
import { WholeStory } from './whole-story.seed';
import { SupportProposal } from './support-proposal';

/** The proposals of the demonstration and who supports them, by the acts of the cast. */
@Injectable()
export class ProposalsSeed implements Seed {
  constructor(
    @Inject(DraftProposal) private readonly draft: DraftProposal,
    @Inject(SubmitProposal) private readonly submit: SubmitProposal,
    @Inject(PublishProposal) private readonly publish: PublishProposal,
    @Inject(SupportProposal) private readonly support: SupportProposal,
    @Inject(WholeStory) private readonly whole: WholeStory,
    @Inject(TalkStory) private readonly talk: TalkStory,
    @Inject(IdeasStory) private readonly ideas: IdeasStory,
    @Inject(Places) private readonly places: Places,
  ) {}

  steps(): readonly SeedStep[] {
    const written = PROPOSED.flatMap(({ is, by, how, supports, axis, commune, ...text }) => {
      const id = PROPOSALS[is];
      const author = viewerOf(by);
      const { begun, submitted, published } = daysOf(is);
      const steps: SeedStep[] = [
        {
          at: at(begun, '18:10'),
          run: async () => {
            const photos = await this.whole.photos(is, by);
            const place = await this.known(commune && COMMUNES[commune]);
            const input = { ...text, axis: AXES[axis], commune: place, photos };
            return unwrap(await this.draft.run(author, id, input, await this.placed(how)));
          },
        },
      ];
      if (submitted !== undefined)
        steps.push({
          at: at(submitted, '18:30'),
          run: async () => unwrap(await this.submit.run(author, id, await this.placed(how))),
        });
      if (published !== undefined)
        steps.push(
          { at: at(published, '10:15'), run: async () => unwrap(await this.publish.run(viewerOf('aline'), id)) },
          ...supports.map((name, i) => this.supported(id, name, published - 1 - i)),
        );
      return steps;
    });
    return [...written, ...this.whole.steps(), ...this.talk.steps(), ...this.ideas.steps()];
  }

  /** Odile has no screen: Bastien writes it down at the desk. */
  private supported(id: Id, name: CastName, daysAgo: number): SeedStep {
    const helped: ActRequest | undefined =
      name === 'odile' ? { channel: 'desk', helpedPersonId: CAST.odile.id } : undefined;
    const viewer = viewerOf(helped ? 'bastien' : name);
    return {
      at: at(daysAgo, '12:20'),
      run: async () => unwrap(await this.support.run(viewer, id, true, helped)),
    };
  }

  /** Another territory has other communes: the story is then told of all of it. */
  private async known(commune: string | undefined): Promise<string | null> {
    return (await this.places.ready()).commune(commune) ? commune! : null;
  }

  private async placed(how: ActRequest | undefined): Promise<ActRequest | undefined> {
    const place = await this.known(how?.place);
    const { place: _place, ...rest } = how ?? {};
    return how && { ...rest, ...(place && { place }) };
  }
}

function viewerOf(name: CastName): Viewer {
  const { id, roles } = CAST[name];
  return { person: id, roles, mandates: Object.values(MANDATES).filter(({ person }) => person === id) };
}
