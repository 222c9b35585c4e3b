import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Id } from '@mondee/kernel';
import { DEFAULT_CHOICE } from '@mondee/domain/notifications';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { Mailer } from '../platform/mail/mailer';
import { Signer } from '../platform/mail/signer';
import { LetterChoiceStore } from './letter-choice.store';
import { SubscriberStore } from './subscriber.store';

export interface LetterReader {
  readonly who: 'person' | 'subscriber';
  readonly id: Id;
}

/** One step, without signing in: a person gets no letter any more; an address without an account is erased. */
@Injectable()
export class StopLetters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signer) private readonly signer: Signer,
    @Inject(LetterChoiceStore) private readonly choices: LetterChoiceStore,
    @Inject(SubscriberStore) private readonly subscribers: SubscriberStore,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whose letters this link stops. */
  async readerOf(token: string): Promise<LetterReader | undefined> {
    const who = token.startsWith('p') ? 'person' : 'subscriber';
    const id = /^[pa]/.test(token) ? await this.signer.open(who, token.slice(1)) : undefined;
    return id && { who, id };
  }

  /** Twice is once. */
  async run({ who, id }: LetterReader): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (who === 'person') {
        const choice = (await this.choices.of(tx, [id])).get(id) ?? DEFAULT_CHOICE;
        return this.choices.choose(tx, id, { ...choice, pace: 'none' }, this.clock.now());
      }
      const known = await this.subscribers.confirmed(tx, id);
      if (known) await this.mailer.forget(tx, known.email);
      await this.subscribers.erase(tx, id);
    });
  }
}
