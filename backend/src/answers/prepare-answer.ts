import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { prepare, type Answer, type AnswerInput } from '@mondee/domain/answers';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { AnswerChoices } from './answer-choices';
import { AnswerStore } from './answer.store';

/** Writes an answer that only those who answer read. */
@Injectable()
export class PrepareAnswer {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
  ) {}

  run(viewer: Viewer, id: Id, input: AnswerInput): Promise<Result<Answer>> {
    return this.acts.perform<Answer>(viewer, undefined, async (tx, act) => {
      const held = await this.answers.hold(tx, { id });
      // A promise to what is not on line answers as if it were not there: its id must not tell that somebody wrote.
      if (!held?.public) return refuse('answers.NotFound');
      const outcome = prepare(held.answer, input, act, { viewer, zone: ZONE, choices: this.choices.lists() });
      if (!outcome.ok) return outcome;
      await this.answers.save(tx, outcome.value.state, { public: true, channel: act.channel });
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
