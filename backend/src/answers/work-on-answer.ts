import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Act, type Fact, type Id, type Result } from '@mondee/kernel';
import { ANSWERING, assign, correct, moveDue, note, plan, type Answer } from '@mondee/domain/answers';
import { Authors } from '../platform/access/authors';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { ZONE } from '../platform/zone';
import { AnswerChoices } from './answer-choices';
import { AnswerStore, type Held } from './answer.store';
import { TraceStore } from './trace.store';

interface Worked {
  readonly state: Answer;
  readonly facts: readonly Fact[];
}

/** What is done around an answer: whose it is, by when, when it goes out, what is noted and corrected. */
@Injectable()
export class WorkOnAnswer {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(TraceStore) private readonly trace: TraceStore,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  assign(viewer: Viewer, id: Id, to: { personId?: string | null; body?: string | null }): Promise<Result<Answer>> {
    return this.working(viewer, id, async (_tx, { answer }, act) => {
      const assignee = to.personId ?? null;
      if (assignee && !isId(assignee)) return refuse('platform.NotAnId', { field: 'personId' });
      if (assignee && !(await this.answerers(answer.commune ?? null)).some((one) => one.id === assignee))
        return refuse('answers.NotAnswerer', { field: 'personId' });
      return assign(answer, { assignee: assignee as Id | null, owedBy: to.body ?? null }, act, this.context(viewer));
    });
  }

  note(viewer: Viewer, id: Id, text: string): Promise<Result<Answer>> {
    return this.working(viewer, id, async (tx, { answer }, act) => {
      const outcome = note(answer, text, act, this.context(viewer));
      if (!outcome.ok) return outcome;
      await this.trace.addNote(tx, id, outcome.value.text, act.at, viewer.person!);
      return { ok: true, value: { state: answer, facts: outcome.value.facts } };
    });
  }

  move(viewer: Viewer, id: Id, input: { due: string; reason: string }): Promise<Result<Answer>> {
    return this.working(viewer, id, async (tx, { answer }, act) => {
      const outcome = moveDue(answer, input, act, this.context(viewer));
      if (outcome.ok) await this.trace.addSlip(tx, { answer: id, cause: 'person', ...outcome.value.slip }, act.at);
      return outcome;
    });
  }

  plan(
    viewer: Viewer,
    id: Id,
    input: { publishAt?: string | null; quality?: string | null; revision?: number | null },
  ): Promise<Result<Answer>> {
    return this.working(viewer, id, async (tx, held, act) => {
      const outcome = plan(held.answer, input.publishAt ?? null, act, {
        ...this.context(viewer),
        quality: await this.choices.quality(viewer, input.quality),
        subjectPublic: held.public,
        ...(input.revision != null && { revision: input.revision }),
      });
      const planned = outcome.ok ? outcome.value.state.plan : undefined;
      if (planned) await this.jobs.enqueue(tx, 'answer', { answerId: id, at: planned.at }, planned.at);
      return outcome;
    });
  }

  correct(
    viewer: Viewer,
    id: Id,
    input: { text: string; reason: string; quality?: string | null },
  ): Promise<Result<Answer>> {
    return this.working(viewer, id, async (tx, { answer }, act) => {
      const quality = await this.choices.quality(viewer, input.quality);
      const outcome = correct(answer, input, act, { ...this.context(viewer), quality });
      if (outcome.ok) await this.trace.addCorrection(tx, id, { ...outcome.value, quality }, act, viewer.person!);
      return outcome;
    });
  }

  /** Those to whom an answer can be given to write: of the whole territory, and of this commune or of any. */
  answerers(commune: string | null | 'any' = 'any'): Promise<readonly { readonly id: Id; readonly name: string }[]> {
    return this.authors.holding(ANSWERING, this.answers.today(), commune);
  }

  private context(viewer: Viewer) {
    return { viewer, zone: ZONE, choices: this.choices.lists() };
  }

  private working(
    viewer: Viewer,
    id: Id,
    work: (tx: Tx, held: Held, act: Act) => Promise<Result<Worked>>,
  ): Promise<Result<Answer>> {
    return this.acts.perform<Answer>(viewer, undefined, async (tx, act) => {
      const held = await this.answers.hold(tx, { id });
      if (!held?.public) return refuse('answers.NotFound');
      const outcome = await work(tx, held, act);
      if (!outcome.ok) return outcome;
      await this.answers.save(tx, outcome.value.state, { public: true, channel: 'web' });
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
