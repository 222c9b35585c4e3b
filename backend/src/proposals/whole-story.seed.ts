import { Inject, Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { unwrap, type Id } from '@mondee/kernel';
import type { Photo } from '@mondee/domain/proposals';
import { CAST, type CastName } from '@mondee/testing/cast';
import { PROPOSALS } from '@mondee/testing/story';
import type { Viewer } from '../platform/access/viewer';
import { Files } from '../platform/files/files';
import type { SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { AnswerInvitation } from './answer-invitation';
import { CoAuthorStore } from './co-author.store';
import { InviteCoAuthor } from './invite-co-author';
import { ProposalStore } from './proposal.store';
import { ReviseProposal } from './revise-proposal';
import { DRAWINGS } from './story-drawings.seed';
import { WithdrawProposal } from './withdraw-proposal';

const person = (name: CastName): Viewer => ({ person: CAST[name].id, roles: [], mandates: [] });

/** What becomes of some proposals once written: pictures, another name under one, two changes, one taken back. */
@Injectable()
export class WholeStory {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
    @Inject(InviteCoAuthor) private readonly invite: InviteCoAuthor,
    @Inject(AnswerInvitation) private readonly answer: AnswerInvitation,
    @Inject(ReviseProposal) private readonly revise: ReviseProposal,
    @Inject(WithdrawProposal) private readonly withdraw: WithdrawProposal,
  ) {}

  /** The drawings of a proposal, sent by its author as a photograph would be. */
  async photos(is: keyof typeof PROPOSALS, by: CastName): Promise<Photo[]> {
    const photos: Photo[] = [];
    for (const { svg, alt } of DRAWINGS[is] ?? []) {
      const png = await sharp(Buffer.from(svg)).png().toBuffer();
      const file = unwrap(await this.files.keep(CAST[by].id, png, 'dessin.png'));
      photos.push({ file: file.id, alt, decorative: false });
    }
    return photos;
  }

  steps(): readonly SeedStep[] {
    return [
      { at: at(96, '19:05'), run: () => this.ask(PROPOSALS.trail, 'karim', CAST.irene.email) },
      { at: at(95, '08:40'), run: () => this.say('irene', true) },
      {
        at: at(15, '20:10'),
        run: () =>
          this.change(PROPOSALS.school, 'Des parents ont demandé que les horaires soient précisés.', (idea) =>
            idea.replace('aux heures d’entrée et de sortie', 'de 8 h à 9 h et de 16 h à 17 h'),
          ),
      },
      {
        at: at(9, '12:45'),
        run: () =>
          this.change(
            PROPOSALS.school,
            'Le car scolaire passe aussi par là : il lui faut la place de s’arrêter.',
            (idea) => `${idea} Le car scolaire s’arrête avant le passage, pas dessus.`,
          ),
      },
      {
        at: at(30, '18:20'),
        run: async () =>
          unwrap(
            await this.withdraw.run(
              person('jeanne'),
              PROPOSALS.bins,
              'La communauté de communes a posé les bacs le mois dernier : c’est fait.',
            ),
          ),
      },
    ];
  }

  private async ask(id: Id, by: CastName, email: string): Promise<unknown> {
    return unwrap(await this.invite.run(person(by), id, { email }, 'fr'));
  }

  private async say(name: CastName, yes: boolean): Promise<unknown> {
    const [asked] = await this.coAuthors.received(CAST[name].id);
    return asked && unwrap(await this.answer.run(person(name), asked.id, yes));
  }

  private async change(id: Id, reason: string, idea: (was: string) => string): Promise<unknown> {
    const now = (await this.proposals.seenBy(person('jeanne'), id))!.proposal.text;
    const text = { ...now, idea: idea(now.idea ?? '') };
    return unwrap(await this.revise.run(person('jeanne'), id, { text, reason }));
  }
}
