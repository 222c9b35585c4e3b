import { Inject, Injectable } from '@nestjs/common';
import { dayIn, daysBetween, isDay, newId, ref } from '@mondee/kernel';
import { promise } from '@mondee/domain/answers';
import type { Tx } from '../platform/database/database';
import { Acts } from '../platform/facts/acts';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { ZONE } from '../platform/zone';
import { AnswerStore } from './answer.store';

/** Something was opened to people with the day of its answer: the answer is owed by that day, and seen as the thing is. */
@Injectable()
export class OnProcessOpened implements Reaction {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  async on({ subject, at, data, public: seen }: StoredFact, tx: Tx): Promise<void> {
    const due = data['answerDue'];
    if (!isDay(due)) return;
    const days = daysBetween(dayIn(at, ZONE), due);
    const { state, facts } = promise(
      ref(subject.kind, subject.id),
      { at },
      { id: newId(Date.parse(at)), zone: ZONE, public: seen, days },
    );
    if (await this.answers.promise(tx, state, seen)) await this.acts.within(tx, 'answers', facts);
  }
}
