import { Inject, Injectable } from '@nestjs/common';
import { idFrom, unwrap, type Id } from '@mondee/kernel';
import { CAST, MANDATES, ORGANISATIONS, type CastName } from '@mondee/testing/cast';
import { AXES, PROPOSALS, STORY_DAYS } from '@mondee/testing/story';
import type { Viewer } from '../platform/access/viewer';
import type { SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { CommentOnProposal } from './comment-on-proposal';
import { DraftProposal } from './draft-proposal';
import { KeepComment } from './keep-comment';
import { KeepProject } from './keep-project';
import { MergeProposals } from './merge-proposals';
import { ProjectStore } from './project.store';
import { PublishProposal } from './publish-proposal';
import { ReviewProject } from './review-project';
import { SubmitProposal } from './submit-proposal';
import { Database } from '../platform/database/database';
import { REVIEWED, SAID, SHEETS } from './talk-words.seed';

const fixed = (kind: string, n: number): Id => idFrom(`0199a000-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`);
const SLOWER = fixed('00b1', 1);

/** What is said of the proposals of the story, two that become one, and three projects with their help and reviews. */
@Injectable()
export class TalkStory {
  constructor(
    @Inject(CommentOnProposal) private readonly comment: CommentOnProposal,
    @Inject(KeepComment) private readonly kept: KeepComment,
    @Inject(DraftProposal) private readonly draft: DraftProposal,
    @Inject(SubmitProposal) private readonly submit: SubmitProposal,
    @Inject(PublishProposal) private readonly publish: PublishProposal,
    @Inject(MergeProposals) private readonly merging: MergeProposals,
    @Inject(KeepProject) private readonly projects: KeepProject,
    @Inject(ReviewProject) private readonly reviews: ReviewProject,
    @Inject(ProjectStore) private readonly store: ProjectStore,
    @Inject(Database) private readonly database: Database,
  ) {}

  steps(): readonly SeedStep[] {
    return [...this.said(), ...this.merged(), ...this.carried()];
  }

  private said(): SeedStep[] {
    return SAID.flatMap(({ of, by, side, text, link, how, replies, useful }, n) => {
      const id = fixed('00c1', n + 1);
      const days = STORY_DAYS[of].published - 2 - (n % 4);
      const proposal = PROPOSALS[of];
      const input = { side, text, ...(link && { links: [link] }) };
      return [
        {
          at: at(days, '13:05'),
          run: async () => unwrap(await this.comment.run(viewerOf(by), { id, proposal }, input, how)),
        },
        ...(replies ?? []).map((reply, m) => ({
          at: at(days, '19:20'),
          run: async () =>
            unwrap(
              await this.comment.run(
                viewerOf(reply.by),
                { id: fixed('00c2', n * 16 + m + 1), proposal },
                { parent: id, text: reply.text },
              ),
            ),
        })),
        ...(useful ?? []).map((name) => ({
          at: at(days, '20:10'),
          run: async () => unwrap(await this.kept.rate(viewerOf(name), id, true)),
        })),
      ];
    });
  }

  /** Two ask the same of the school's road: they go on as one. */
  private merged(): SeedStep[] {
    const text = {
      title: 'Ralentir les voitures à l’entrée du village',
      need: 'Devant l’école, les voitures descendent vite et personne ne s’arrête pour laisser traverser les enfants.',
      idea: 'Un plateau surélevé avant le virage, et des dessins d’enfants au bord de la route.',
      axis: AXES.mobilite,
      commune: null,
    };
    const karim = viewerOf('karim');
    return [
      { at: at(15, '17:40'), run: async () => unwrap(await this.draft.run(karim, SLOWER, text)) },
      { at: at(15, '17:50'), run: async () => unwrap(await this.submit.run(karim, SLOWER)) },
      { at: at(14, '10:20'), run: async () => unwrap(await this.publish.run(viewerOf('aline'), SLOWER)) },
      {
        at: at(9, '15:00'),
        run: async () => unwrap(await this.merging.merge(viewerOf('irene'), PROPOSALS.school, [SLOWER])),
      },
    ];
  }

  private carried(): SeedStep[] {
    return SHEETS.flatMap(({ of, carrier, state, offer, text, needs, partners }, n) => {
      const id = fixed('00d1', n + 1);
      const days = STORY_DAYS[of].answered - 10;
      const carries =
        carrier === 'walnuts' ? { carrierOrganisation: ORGANISATIONS.walnuts.id } : { carrierPerson: CAST[carrier].id };
      const sheet = { ...text, ...carries, needs, partners };
      const irene = viewerOf('irene');
      const steps: SeedStep[] = [
        {
          at: at(days, '11:00'),
          run: async () => {
            // the yes is heard a moment after it is said: a story that is told in one breath cannot wait
            await this.database.transaction((tx) => this.store.markAccepted(tx, PROPOSALS[of], at(days + 10)));
            return unwrap(await this.projects.open(irene, PROPOSALS[of], sheet, undefined, id));
          },
        },
        {
          at: at(days - 2, '12:00'),
          run: async () => {
            const [seen] = await this.store.byIds([id]);
            const raw = {
              need: seen!.needs[0]!.id,
              quantity: offer.quantity,
              words: offer.words,
              contact: offer.contact,
            };
            return unwrap(
              await this.projects.offer(viewerOf(offer.by), { id: fixed('00e1', n + 1), project: id }, raw),
            );
          },
        },
      ];
      if (offer.accepted)
        steps.push({
          at: at(days - 3, '12:00'),
          run: async () => unwrap(await this.projects.settle(irene, fixed('00e1', n + 1), 'accepted')),
        });
      if (state)
        steps.push({
          at: at(days - 4, '09:30'),
          run: async () => {
            const [seen] = await this.store.byIds([id]);
            return unwrap(await this.projects.change(irene, id, { ...sheet, needs: seen!.project.needs, state }));
          },
        });
      const review = REVIEWED[of];
      if (review)
        steps.push(
          {
            at: at(days - 5, '09:00'),
            run: async () => unwrap(await this.reviews.assign(irene, id, CAST[review.by].id, fixed('00f1', n + 1))),
          },
          {
            at: at(days - 9, '16:00'),
            run: async () => unwrap(await this.reviews.give(viewerOf(review.by), fixed('00f1', n + 1), review.said)),
          },
        );
      return steps;
    });
  }
}

function viewerOf(name: CastName): Viewer {
  const { id, roles } = CAST[name];
  return { person: id, roles, mandates: Object.values(MANDATES).filter(({ person }) => person === id) };
}
