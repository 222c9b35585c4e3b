import { Inject, Injectable } from '@nestjs/common';
import { hidingOf, WHOLE } from '@mondee/domain/moderation';
import { hide, HIDEABLE_PARTS, hideComment } from '@mondee/domain/proposals';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { CommentStore } from './comment.store';
import { ProposalStore } from './proposal.store';

/** Moderation hid a proposal, or a part of one: it leaves every list, search and thread. */
@Injectable()
export class OnContentHidden implements Reaction {
  constructor(
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CommentStore) private readonly comments: CommentStore,
  ) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    if (fact.subject.kind === 'comment') {
      const comment = await this.comments.hold(tx, fact.subject.id);
      if (comment) await this.comments.save(tx, hideComment(comment));
    }
    if (fact.subject.kind !== 'proposal') return;
    const { of, scope, reason } = hidingOf(fact);
    const proposal = await this.proposals.hold(tx, of.id);
    if (!proposal) return;
    const part = HIDEABLE_PARTS.find((one) => one === scope);
    if (part) await this.proposals.withhold(tx, of.id, part);
    else if (scope === WHOLE) await this.proposals.save(tx, hide(proposal, reason, fact.at));
  }
}
