import { Inject, Injectable } from '@nestjs/common';
import { announce } from '@mondee/domain/answers';
import type { Tx } from '../platform/database/database';
import { Acts } from '../platform/facts/acts';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { AnswerStore } from './answer.store';

/** What is to be answered is on line: the promise is public too. */
@Injectable()
export class OnProposalPublished implements Reaction {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  async on({ subject, data }: StoredFact, tx: Tx): Promise<void> {
    const held = await this.answers.hold(tx, { toId: subject.id });
    // Two processes may deliver in another order: the fault makes this fact come again, after the promise.
    if (!held) throw new Error(`No answer is promised yet to ${subject.kind} ${subject.id}`);
    await this.answers.place(tx, subject.id, typeof data['commune'] === 'string' ? data['commune'] : null);
    if (held.public) return;
    const { state, facts } = announce(held.answer);
    await this.answers.save(tx, state, { public: true, channel: 'web' });
    await this.acts.within(tx, 'answers', facts);
  }
}
