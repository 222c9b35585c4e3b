import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Id, Instant } from '@mondee/kernel';
import { DEFAULT_CHOICE, digestDue, notBefore, type LetterChoice } from '@mondee/domain/notifications';
import { BACKGROUND } from '../platform/config/config';
import { Database, type Tx } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import type { StoredFact } from '../platform/facts/stored-fact';
import { Jobs } from '../platform/jobs/jobs';
import { ZONE } from '../platform/zone';
import { LetterStore } from './letter.store';
import type { ToTell } from './notification.store';
import { SendLetter } from './send-letter';
import { SubscriberStore } from './subscriber.store';

/** Decides which letters are to be written, once each; what they say is read when they leave. */
@Injectable()
export class MakeLetters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LetterStore) private readonly letters: LetterStore,
    @Inject(SubscriberStore) private readonly subscribers: SubscriberStore,
    @Inject(SendLetter) private readonly sending: SendLetter,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  /** To those who want to know at once; in the same transaction as the notifications. */
  async instant(
    tx: Tx,
    told: readonly ToTell[],
    fact: StoredFact,
    choices: ReadonlyMap<Id, LetterChoice>,
  ): Promise<void> {
    for (const { person, pace } of told) {
      if (pace !== 'instant') continue;
      const letter = await this.letters.make(tx, {
        key: `fact:${fact.id}:${person}`,
        kind: 'instant',
        person,
        at: fact.at,
      });
      if (!letter) continue;
      await this.letters.fill(tx, letter, person, { fact: fact.id });
      await this.post(tx, letter, (choices.get(person) ?? DEFAULT_CHOICE).quiet);
    }
  }

  /** The digests that are due and not made yet; as often as one likes, by as many processes as one likes. */
  async due(now = this.clock.now()): Promise<void> {
    for (const pace of ['daily', 'weekly'] as const) {
      const due = digestDue(pace, now, ZONE);
      for (const person of await this.letters.personsDue(pace, due)) await this.toPerson(pace, due, person, now);
      for (const subscriber of await this.subscribers.due(pace, due)) await this.toAddress(pace, due, subscriber, now);
    }
  }

  private toPerson(pace: 'daily' | 'weekly', due: Instant, person: Id, at: Instant): Promise<void> {
    return this.database.transaction(async (tx) => {
      const letter = await this.letters.make(tx, { key: `${pace}:${due}:${person}`, kind: pace, person, at });
      if (!letter) return;
      await this.letters.fill(tx, letter, person, { pace, before: due });
      await this.post(tx, letter);
    });
  }

  private toAddress(pace: 'daily' | 'weekly', due: Instant, subscriber: Id, at: Instant): Promise<void> {
    return this.database.transaction(async (tx) => {
      const from = await this.subscribers.take(tx, subscriber, due);
      if (!from) return;
      const key = `${pace}:${due}:${subscriber}`;
      const letter = await this.letters.make(tx, { key, kind: pace, subscriber, from, until: due, at });
      if (letter) await this.post(tx, letter);
    });
  }

  private async post(tx: Tx, letter: Id, quiet?: LetterChoice['quiet']): Promise<void> {
    // What the demonstration's story tells lies in its mailbox, at its date.
    if (!this.background) return this.sending.keep(tx, letter);
    const now = this.clock.now();
    const after = quiet ? notBefore(now, quiet, ZONE) : now;
    await this.jobs.enqueue(tx, 'letter', { letter }, after > now ? after : undefined);
  }
}
