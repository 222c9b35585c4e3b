import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Clock, type Id, type Language, type Result } from '@mondee/kernel';
import { canSeeLetters } from '@mondee/domain/notifications';
import { message } from '@mondee/messages';
import { Contacts } from '../platform/access/contacts';
import type { Viewer } from '../platform/access/viewer';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { Mailer, NotDelivered, type Delivery } from '../platform/mail/mailer';
import { LetterStore, type LetterState } from './letter.store';

/** The administrator writes to themselves, at once, and is told what the other server said. */
@Injectable()
export class TestLetters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LetterStore) private readonly letters: LetterStore,
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send(viewer: Viewer, language: Language): Promise<Result<Id>> {
    const may = canSeeLetters(viewer);
    if (!may.ok) return may;
    const person = viewer.person!;
    const [contact] = await this.contacts.of(this.database, [person]);
    if (!contact) return refuse('notifications.WrongAddress');
    const at = this.clock.now();
    const key = `test:${newId(Date.parse(at))}`;
    const id = await this.database.transaction((tx) => this.letters.make(tx, { key, kind: 'test', person, at }));
    const say = (part: string) => message(language, `mails.test.${part}`);
    const [subject, title, text] = [say('subject'), say('title'), say('text')];
    const letter = { language, subject, title, paragraphs: [text], items: [], foot: [] };
    const { state, ...said } = await this.tried({ to: contact.email, subject, text, language, letter, id: id! });
    await this.letters.done(id!, state, this.clock.now(), said);
    return ok(id!);
  }

  /** Here an answer is wanted now: «not for the moment» is an answer too. */
  private async tried(
    mail: Parameters<Mailer['deliver']>[0],
  ): Promise<{ state: LetterState } & Omit<Delivery, 'state'>> {
    try {
      return await this.mailer.deliver(mail);
    } catch (fault) {
      const { code, status, forGood } = fault instanceof NotDelivered ? fault : new NotDelivered(undefined, undefined);
      return { state: forGood ? 'refused' : 'failed', ...(code && { code }), ...(status && { status }) };
    }
  }
}
