import { Inject, Injectable } from '@nestjs/common';
import { newId, type Act } from '@mondee/kernel';
import { handOn, type PublishedAnswer } from '@mondee/domain/answers';
import type { Fact } from '@mondee/kernel';
import type { Tx } from '../platform/database/database';
import { ZONE } from '../platform/zone';
import { AnswerChoices } from './answer-choices';
import { AnswerStore } from './answer.store';

/** Stores answers that were just given, and owes a new one for each that was handed on to another body. */
@Injectable()
export class GiveAnswers {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
  ) {}

  async store(tx: Tx, states: readonly PublishedAnswer[], act: Act): Promise<Fact[]> {
    const facts: Fact[] = [];
    for (const state of states) {
      await this.answers.save(tx, state, { public: true, channel: act.channel });
      // A part goes where the whole goes: one new promise, to the whole.
      if (state.mergedInto) continue;
      const days = this.choices.days('redirectedDays');
      const next = handOn(state, act, { id: newId(Date.parse(act.at)), zone: ZONE, days });
      if (next && (await this.answers.promise(tx, next.state, true))) facts.push(...next.facts);
    }
    return facts;
  }
}
