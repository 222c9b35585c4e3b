import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import type { Notice } from '@mondee/domain/notifications';
import { message } from '@mondee/messages';
import { Contacts } from '../platform/access/contacts';
import { NOBODY } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import { Mailer } from '../platform/mail/mailer';
import { Rooms } from '../platform/rooms/rooms';
import { OWN_THREADS } from './notification.view';

/** Writes to those who are told: a sentence made of what is public, and where to read on. */
@Injectable()
export class MailNotice {
  constructor(
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Queued in the same transaction as the notifications, so that neither is without the other. */
  async post(tx: Tx, persons: readonly Id[], fact: StoredFact, { kind, params }: Notice): Promise<void> {
    if (!persons.length) return;
    const publicPath = await this.publicPath(fact);
    for (const { email, language } of await this.contacts.of(tx, persons)) {
      const url = `${this.config.url}${publicPath ?? OWN_THREADS}`;
      const say = (part: string) => message(language, `mails.${kind}.${part}`, { ...params, link: url });
      const link = { url, label: message(language, 'mails.open', {}) };
      await this.mailer.post(tx, { to: email, subject: say('subject'), text: say('text'), link, language });
    }
  }

  /** Where anyone reads of it; of what is not public yet, nothing is said but that it is among one's own. */
  private async publicPath({ subject, links }: StoredFact, language: Language = 'fr'): Promise<string | undefined> {
    for (const { kind, id } of [subject, ...links.map(({ to }) => to)]) {
      const [seen] = (await this.rooms.describer(kind)?.describe([id], NOBODY, language)) ?? [];
      if (seen) return seen.path;
    }
    return undefined;
  }
}
