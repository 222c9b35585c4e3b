import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn, newId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { allOf, publishPlanned, unplan, type Answer, type Answerer, type Prepared } from '@mondee/domain/answers';
import { Authors } from '../platform/access/authors';
import type { Tx } from '../platform/database/database';
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
    @Inject(Authors) private readonly authors: Authors,
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
      const { by } = held.answer.plan;
      const viewer: Answerer = { person: by, ...(await this.authors.rolesOf(by, dayIn(act.at, ZONE))) };
      const outcome = publishPlanned(held.answer, act, { viewer, zone: ZONE, subjectPublic: held.public });
      if (!outcome.ok && outcome.refusal.code === 'answers.NotAnswerer') return this.stay(tx, held.answer, act);
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

  /** Its words wait for somebody who answers to look at them; nothing goes out in the name of who no longer does. */
  private async stay(tx: Tx, prepared: Prepared, act: Act) {
    const { state, facts } = unplan(prepared, act);
    await this.answers.save(tx, state, { public: true, channel: act.channel });
    return done<Answer>(state, ...facts);
  }
}
