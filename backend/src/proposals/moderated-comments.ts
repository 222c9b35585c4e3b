import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { NOBODY } from '../platform/access/viewer';
import type { ModeratedText, ModeratedThings } from '../platform/rooms/define-room';
import { message } from '@mondee/messages';
import { CommentStore } from './comment.store';
import { ProposalStore } from './proposal.store';

/** Comments as moderators read them, with the proposal and the comment they answer around them. */
@Injectable()
export class ModeratedComments implements ModeratedThings {
  constructor(
    @Inject(CommentStore) private readonly comments: CommentStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  async inContext(ids: readonly Id[], language: Language): Promise<ModeratedText[]> {
    const found = (await this.comments.byIds(ids)).filter(({ state }) => state !== 'taken-back');
    const parents = await this.comments.byIds(found.flatMap(({ parentId }) => parentId ?? []));
    const proposals = await this.proposals.manySeenBy(NOBODY, [...new Set(found.map(({ proposalId }) => proposalId))]);
    return found.map(({ comment: it }) => {
      const proposal = proposals.find(({ id }) => id === it.proposal);
      const parent = parents.find(({ id }) => id === it.parent);
      const path = `/propositions/${it.proposal}#avis-${it.id}`;
      const around = [
        ...(parent ? [{ label: message(language, 'comments.one', {}), path, text: parent.text }] : []),
        ...(proposal ? [{ label: proposal.label, path: proposal.path, text: proposal.idea }] : []),
      ];
      return {
        id: it.id,
        label: message(language, 'comments.label', { title: proposal?.label ?? '' }),
        path,
        at: it.createdAt,
        ...(proposal?.commune && { commune: proposal.commune.code }),
        public: it.state === 'online' && !!proposal,
        parts: [{ name: 'text', label: message(language, 'comments.text', {}), text: it.text, alone: false }],
        around,
        authors: [it.author.person],
        hands: [it.author.person, ...(it.enteredBy ? [it.enteredBy] : [])],
      };
    });
  }
}
