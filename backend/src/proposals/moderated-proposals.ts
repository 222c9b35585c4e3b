import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { HIDEABLE_PARTS } from '@mondee/domain/proposals';
import { message } from '@mondee/messages';
import type { ModeratedText, ModeratedThings } from '../platform/rooms/define-room';
import { ProposalStore } from './proposal.store';

/** Proposals as moderators read them to judge. */
@Injectable()
export class ModeratedProposals implements ModeratedThings {
  constructor(@Inject(ProposalStore) private readonly proposals: ProposalStore) {}

  async inContext(ids: readonly Id[], language: Language): Promise<ModeratedText[]> {
    const found = await this.proposals.toModerate(ids);
    return found.map(({ proposal: it, withheld }) => {
      const { author, enteredBy, coAuthors = [] } = it.proposal;
      const signing = coAuthors.filter(({ accepted }) => accepted).map(({ person }) => person);
      const part = (name: 'title' | 'need' | 'idea') => ({
        name,
        label: message(language, `moderation.parts.proposal.${name}`, {}),
        text: withheld[name] ?? it[name],
        alone: HIDEABLE_PARTS.some((one) => one === name),
      });
      return {
        id: it.id,
        label: it.label,
        path: it.path,
        at: (it.publishedAt ?? it.submittedAt ?? it.createdAt).toISOString(),
        ...(it.commune && { commune: it.commune.code }),
        public: it.state === 'published',
        parts: [part('title'), part('need'), part('idea')],
        around: [],
        authors: [author.person, ...signing],
        hands: [author.person, ...signing, ...(enteredBy ? [enteredBy] : [])],
      };
    });
  }
}
