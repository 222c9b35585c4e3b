import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { ProjectStore } from './project.store';
import { ProposalStore } from './proposal.store';

/** An answer answers what it was given: from the first one on, the text stays as it is. */
@Injectable()
export class OnAnswerPublished implements Reaction {
  constructor(
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(ProjectStore) private readonly projects: ProjectStore,
  ) {}

  async on({ links, at, data }: StoredFact, tx: Tx): Promise<void> {
    for (const { to, as } of links ?? [])
      if (as === 'answers' && to.kind === 'proposal') {
        const proposal = await this.proposals.hold(tx, to.id);
        if (proposal && 'publishedAt' in proposal && !proposal.answeredAt)
          await this.proposals.save(tx, { ...proposal, answeredAt: at });
        // a yes, whole or in part: a project may be opened
        if (proposal && (data['verdict'] === 'accepted' || data['verdict'] === 'partly'))
          await this.projects.markAccepted(tx, to.id, at);
      }
  }
}
