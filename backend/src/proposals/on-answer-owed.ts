import { Inject, Injectable } from '@nestjs/common';
import { isDay } from '@mondee/kernel';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { ProposalStore } from './proposal.store';

/** An answer was promised, hastened, moved or given: the list of proposals sorts and counts by it. */
@Injectable()
export class OnAnswerOwed implements Reaction {
  constructor(@Inject(ProposalStore) private readonly proposals: ProposalStore) {}

  async on({ kind, links, data }: StoredFact, tx: Tx): Promise<void> {
    for (const { to, as } of links ?? []) {
      if (as !== 'answers' || to.kind !== 'proposal') continue;
      if (kind === 'AnswerPublished') await this.proposals.keepAnswer(tx, to.id, null, data['verdict'] as string);
      else if (isDay(data['due'])) await this.proposals.keepAnswer(tx, to.id, data['due']);
    }
  }
}
