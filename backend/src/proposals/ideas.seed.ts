import { Inject, Injectable } from '@nestjs/common';
import { idFrom, unwrap, type Id } from '@mondee/kernel';
import type { CommentSide } from '@mondee/domain/proposals';
import { CAST, MANDATES, NEIGHBOURS, type CastName, type NeighbourName } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { Places } from '../territory';
import { CommentOnProposal } from './comment-on-proposal';
import { DraftProposal } from './draft-proposal';
import { LIVING } from './ideas-living.seed';
import { MOVING } from './ideas-moving.seed';
import { TOGETHER } from './ideas-together.seed';
import { PublishProposal } from './publish-proposal';
import { SubmitProposal } from './submit-proposal';
import { SupportProposal } from './support-proposal';

type Voice = CastName | NeighbourName;

/** What one proposes and what the others make of it. */
export interface Idea {
  /** «walnuts» is Karim in the name of the association. */
  readonly by: Voice | 'walnuts';
  readonly axis: keyof typeof AXES;
  readonly commune?: string;
  /** Put on line so many days ago. */
  readonly days: number;
  readonly title: string;
  readonly need: string;
  readonly idea: string;
  readonly supports: readonly Voice[];
  readonly said: readonly (readonly [by: Voice, side: CommentSide, text: string])[];
}

export const IDEAS: readonly Idea[] = [...MOVING, ...LIVING, ...TOGETHER];

const fixed = (kind: string, n: number): Id => idFrom(`0199a000-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`);
const ofVillage: Readonly<Record<string, (typeof NEIGHBOURS)[NeighbourName]>> = NEIGHBOURS;

/** The ideas of two months, from all over the territory: by screen, at the desk, on paper and by telephone. */
@Injectable()
export class IdeasStory {
  constructor(
    @Inject(DraftProposal) private readonly draft: DraftProposal,
    @Inject(SubmitProposal) private readonly submit: SubmitProposal,
    @Inject(PublishProposal) private readonly publish: PublishProposal,
    @Inject(SupportProposal) private readonly support: SupportProposal,
    @Inject(CommentOnProposal) private readonly comment: CommentOnProposal,
    @Inject(Places) private readonly places: Places,
  ) {}

  steps(): readonly SeedStep[] {
    return IDEAS.flatMap(({ by, axis, commune, days, supports, said, ...text }, n) => {
      const id = fixed('00b2', n + 1);
      const [author, how] = speaking(by, n);
      return [
        {
          at: at(days + 2, '17:20'),
          run: async () => {
            const there = (await this.places.ready()).commune(commune);
            const input = { ...text, axis: AXES[axis], commune: there ? commune! : null };
            return unwrap(await this.draft.run(author, id, input, how));
          },
        },
        { at: at(days + 1, '17:30'), run: async () => unwrap(await this.submit.run(author, id, how)) },
        { at: at(days, '09:40'), run: async () => unwrap(await this.publish.run(viewerOf('aline'), id)) },
        ...supports.map((name, i) => this.supported(id, name, n, Math.max(1, days - 1 - i))),
        ...said.map(([name, side, words], m) => {
          const [viewer, asked] = speaking(name, n + m);
          const to = { id: fixed('00c3', n * 16 + m + 1), proposal: id };
          const when = at(Math.max(1, days - 2 - m), '18:05');
          return {
            at: when,
            run: async () => unwrap(await this.comment.run(viewer, to, { side, text: words }, asked)),
          };
        }),
      ];
    });
  }

  private supported(id: Id, name: Voice, n: number, daysAgo: number): SeedStep {
    const [viewer, how] = speaking(name, n);
    return { at: at(daysAgo, '12:40'), run: async () => unwrap(await this.support.run(viewer, id, true, how)) };
  }
}

/** Who has no screen speaks through Bastien: at the desk, by a sheet that he copies, or on the telephone. */
function speaking(name: Idea['by'], n: number): [Viewer, ActRequest?] {
  if (name === 'walnuts') return [viewerOf('karim'), { organisationId: MANDATES.karimForWalnuts.organisation }];
  const helped = name === 'odile' ? CAST.odile : ofVillage[name];
  if (!helped) return [viewerOf(name as CastName)];
  const channel = (['desk', 'paper', 'phone'] as const)[n % 3]!;
  return [viewerOf('bastien'), { channel, helpedPersonId: helped.id }];
}

function viewerOf(name: CastName): Viewer {
  const { id, roles } = CAST[name];
  return { person: id, roles, mandates: Object.values(MANDATES).filter(({ person }) => person === id) };
}
