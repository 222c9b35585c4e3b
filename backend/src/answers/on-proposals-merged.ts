import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import { hastenTo } from '@mondee/domain/answers';
import type { Tx } from '../platform/database/database';
import { Acts } from '../platform/facts/acts';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { AnswerStore } from './answer.store';
import { TraceStore } from './trace.store';

/**
 * Several go on as one: one answer settles them all, and it is owed by the earliest of their days. What was answered
 * before stays answered.
 */
@Injectable()
export class OnProposalsMerged implements Reaction {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(TraceStore) private readonly trace: TraceStore,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  async on({ subject, data, at }: StoredFact, tx: Tx): Promise<void> {
    const parts = (Array.isArray(data['parts']) ? data['parts'] : []).map(String).filter(isId) as Id[];
    const whole = await this.answers.hold(tx, { toId: subject.id });
    // A whole that was answered before they joined settles nothing: each keeps its own promise.
    if (!whole || whole.answer.state === 'published') return;
    await this.answers.goOnIn(tx, subject.id, parts);
    const waiting = (await this.answers.partsOf(tx, [subject.id])).filter(({ answer }) => answer.state !== 'published');
    const earliest = waiting.map(({ answer }) => answer.due).toSorted()[0] ?? whole.answer.due;
    const { state, facts } = hastenTo(whole.answer, earliest);
    if (!facts.length) return;
    const { id, due: before } = whole.answer;
    await this.trace.addSlip(tx, { answer: id, before, after: state.due, cause: 'merged' }, at);
    await this.answers.save(tx, state, { public: whole.public, channel: 'system' });
    await this.acts.within(tx, 'answers', facts);
  }
}
