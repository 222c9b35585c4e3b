import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock, Id } from '@mondee/kernel';
import type { Tx } from '../platform/database/database';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { Mailer, NotDelivered } from '../platform/mail/mailer';
import { LetterStore } from './letter.store';
import { WriteLetter } from './write-letter';

/** After this many tries a letter is given up, and says so. */
const TRIES = 8;

/**
 * Sends a letter that was made. At least once: a process that is killed after the other server accepted and before this
 * is written sends again, under the same Message-ID, which a mailbox keeps once. Killed at any other moment, the letter
 * waits and is taken up; what was written as sent is never sent again.
 */
@Injectable()
export class SendLetter implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LetterStore) private readonly letters: LetterStore,
    @Inject(WriteLetter) private readonly writing: WriteLetter,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ letter: Id }>('letter', ({ letter }) => this.run(letter));
  }

  async run(id: Id): Promise<void> {
    const letter = await this.letters.byId(id);
    if (letter?.state !== 'waiting') return;
    const mail = await this.writing.of(this.database, letter);
    if (!mail) return this.letters.done(id, 'dropped', this.clock.now());
    try {
      const said = await this.mailer.deliver(mail, async (tx) => (await this.writing.of(tx, letter))?.to === mail.to);
      await this.letters.done(id, said.state, this.clock.now(), said);
    } catch (fault) {
      if (!(fault instanceof NotDelivered)) throw fault;
      const given = { ...(fault.code && { code: fault.code }), ...(fault.status && { status: fault.status }) };
      const last = letter.attempts + 1 >= TRIES;
      await this.letters.done(id, fault.forGood ? 'refused' : last ? 'failed' : 'waiting', this.clock.now(), given);
      // Thrown, so that it is tried again later.
      if (!fault.forGood && !last) throw fault;
    }
  }

  /** For the demonstration's story, where nothing is really sent. */
  async keep(tx: Tx, id: Id): Promise<void> {
    const letter = await this.letters.byId(id, tx);
    const mail = letter && (await this.writing.of(tx, letter));
    if (!letter) return;
    if (mail) await this.mailer.keep(tx, mail, letter.madeAt.toISOString());
    await this.letters.done(id, mail ? 'kept' : 'dropped', letter.madeAt.toISOString(), {}, tx);
  }
}
