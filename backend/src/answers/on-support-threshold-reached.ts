import { Inject, Injectable } from '@nestjs/common';
import { newId, ref } from '@mondee/kernel';
import { hasten, promise } from '@mondee/domain/answers';
import type { Tx } from '../platform/database/database';
import { Acts } from '../platform/facts/acts';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { ZONE } from '../platform/zone';
import { AnswerChoices } from './answer-choices';
import { AnswerStore } from './answer.store';
import { TraceStore } from './trace.store';

/** Enough people support it: the answer is owed sooner than it was promised, counted from that day. */
@Injectable()
export class OnSupportThresholdReached implements Reaction {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
    @Inject(TraceStore) private readonly trace: TraceStore,
  ) {}

  async on({ subject, at }: StoredFact, tx: Tx): Promise<void> {
    const owed = promise(
      ref(subject.kind, subject.id),
      { at },
      { id: newId(Date.parse(at)), zone: ZONE, public: true, days: this.choices.days('delayDays') },
    );
    if (await this.answers.promise(tx, owed.state)) await this.acts.within(tx, 'answers', owed.facts);
    const held = await this.answers.hold(tx, { toId: subject.id });
    if (!held) return;
    const { state, facts } = hasten(held.answer, { at }, ZONE, this.choices.days('supportedDays'));
    if (!facts.length) return;
    const { due: before, id } = held.answer;
    await this.trace.addSlip(tx, { answer: id, before, after: state.due, cause: 'supports' }, at);
    await this.answers.save(tx, state, { public: held.public, channel: 'system' });
    await this.acts.within(tx, 'answers', facts);
  }
}
