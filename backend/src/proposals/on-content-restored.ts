import { Inject, Injectable } from '@nestjs/common';
import { hidingOf, WHOLE } from '@mondee/domain/moderation';
import { HIDEABLE_PARTS, restore, restoreComment } from '@mondee/domain/proposals';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { CommentStore } from './comment.store';
import { ProposalStore } from './proposal.store';

/** Moderation gave back what it had hidden, with all it had. */
@Injectable()
export class OnContentRestored implements Reaction {
  constructor(
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CommentStore) private readonly comments: CommentStore,
  ) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    if (fact.subject.kind === 'comment') {
      const comment = await this.comments.hold(tx, fact.subject.id);
      if (comment) await this.comments.save(tx, restoreComment(comment));
    }
    if (fact.subject.kind !== 'proposal') return;
    const { of, scope } = hidingOf(fact);
    const proposal = await this.proposals.hold(tx, of.id);
    if (!proposal) return;
    const part = HIDEABLE_PARTS.find((one) => one === scope);
    if (part) await this.proposals.giveBack(tx, of.id, part);
    else if (scope === WHOLE) await this.proposals.save(tx, restore(proposal));
  }
}
