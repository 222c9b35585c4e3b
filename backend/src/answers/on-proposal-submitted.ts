import { Inject, Injectable } from '@nestjs/common';
import { newId, ref } from '@mondee/kernel';
import { promise } from '@mondee/domain/answers';
import type { Tx } from '../platform/database/database';
import { Acts } from '../platform/facts/acts';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { ZONE } from '../platform/zone';
import { AnswerChoices } from './answer-choices';
import { AnswerStore } from './answer.store';

/** Something was handed in: from now on an answer is owed, counted from that day and not from when we heard. */
@Injectable()
export class OnProposalSubmitted implements Reaction {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
  ) {}

  async on({ subject, at }: StoredFact, tx: Tx): Promise<void> {
    const { state, facts } = promise(
      ref(subject.kind, subject.id),
      { at },
      { id: newId(Date.parse(at)), zone: ZONE, public: false, days: this.choices.days('delayDays') },
    );
    if (await this.answers.promise(tx, state)) await this.acts.within(tx, 'answers', facts);
  }
}
