import { Inject, Injectable } from '@nestjs/common';
import { isId } from '@mondee/kernel';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { AnswerStore } from './answer.store';

/** One stands alone again: it is owed an answer of its own, by its own day, unless the whole was answered meanwhile. */
@Injectable()
export class OnMergeUndone implements Reaction {
  constructor(@Inject(AnswerStore) private readonly answers: AnswerStore) {}

  async on({ data }: StoredFact, tx: Tx): Promise<void> {
    const part = String(data['part']);
    if (isId(part)) await this.answers.goOnIn(tx, null, [part]);
  }
}
