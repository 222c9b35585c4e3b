import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, refuse, type Id, type Result } from '@mondee/kernel';
import { allOf, publishPlanned, type Answer } from '@mondee/domain/answers';
import { Acts, done } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { ZONE } from '../platform/zone';
import { AnswerStore } from './answer.store';
import { GiveAnswers } from './give-answers';

export interface PlannedAnswer {
  readonly answerId: Id;
  readonly at: string;
}

/** Publishes what was planned once its instant has come by the clock of the server, in the name of who planned it. */
@Injectable()
export class PublishPlanned implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(GiveAnswers) private readonly giving: GiveAnswers,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<PlannedAnswer>('answer', async (planned) => {
      const outcome = await this.run(planned);
      // The clock of the database is ahead of ours: the job comes again. Any other no means that the plan changed.
      if (!outcome.ok && outcome.refusal.code === 'answers.BadInstant') throw new Error('Too early');
    });
  }

  /** A plan that was replaced or taken back leaves its job behind, which then does nothing. */
  run({ answerId, at }: PlannedAnswer): Promise<Result<Answer>> {
    return this.acts.performAs<Answer>('answers', async (tx, act) => {
      const held = await this.answers.hold(tx, { id: answerId });
      if (held?.answer.state !== 'prepared' || held.answer.plan?.at !== at) return refuse('answers.NotPrepared');
      const outcome = publishPlanned(held.answer, act, { zone: ZONE, subjectPublic: held.public });
      if (!outcome.ok) return outcome;
      const waiting = (await this.answers.partsOf(tx, [held.answer.to.id])).filter(
        (part) => part.public && part.answer.state !== 'published',
      );
      const parts = waiting.map(({ answer }) => answer);
      const how = { zone: ZONE, together: newId(Date.parse(act.at)) };
      const { states, facts } = allOf(outcome.value.state, parts, act, how);
      const more = await this.giving.store(tx, states, act);
      return done<Answer>(states[0]!, ...facts, ...more);
    });
  }
}
