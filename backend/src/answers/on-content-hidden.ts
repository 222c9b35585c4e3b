import { Inject, Injectable } from '@nestjs/common';
import { hidingOf, WHOLE } from '@mondee/domain/moderation';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { AnswerStore } from './answer.store';

/** What is to be answered is hidden: its answer, and what is owed to it, are no longer shown. Nothing is forgotten. */
@Injectable()
export class OnContentHidden implements Reaction {
  constructor(@Inject(AnswerStore) private readonly answers: AnswerStore) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    const { of, scope } = hidingOf(fact);
    if (scope === WHOLE) await this.answers.show(tx, of.id, false);
  }
}
