import { Inject, Injectable } from '@nestjs/common';
import { hidingOf, WHOLE } from '@mondee/domain/moderation';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { AnswerStore } from './answer.store';

/** It is on line again, and so are its answer and the promise of one. */
@Injectable()
export class OnContentRestored implements Reaction {
  constructor(@Inject(AnswerStore) private readonly answers: AnswerStore) {}

  async on(fact: StoredFact, tx: Tx): Promise<void> {
    const { of, scope } = hidingOf(fact);
    if (scope === WHOLE) await this.answers.show(tx, of.id, true);
  }
}
