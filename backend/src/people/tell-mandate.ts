import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Mandate } from '@mondee/domain/people';
import { message } from '@mondee/messages';
import { Contacts } from '../platform/access/contacts';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import { Mailer } from '../platform/mail/mailer';

/** Writes to those whose mandate begins or ends: who has an address; the others see it on their next visit. */
@Injectable()
export class TellMandate {
  constructor(
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(
    tx: Tx,
    organisation: { readonly id: Id; readonly name: string },
    changes: readonly { readonly mandate: Mandate; readonly what: 'begun' | 'ended' }[],
  ): Promise<void> {
    const contacts = await this.contacts.of(
      tx,
      changes.map(({ mandate }) => mandate.person),
    );
    for (const { mandate, what } of changes) {
      const contact = contacts.find(({ person }) => person === mandate.person);
      if (!contact) continue;
      const { language } = contact;
      const url = `${this.config.url}/structures/${organisation.id}`;
      const date = (what === 'begun' ? mandate.from : mandate.until) ?? mandate.from;
      const say = (part: string) =>
        message(language, `mails.mandate.${what}.${part}`, { organisation: organisation.name, date, link: url });
      await this.mailer.post(tx, {
        ...{ to: contact.email, subject: say('subject'), text: say('text'), language },
        link: { url, label: message(language, 'mails.mandate.button') },
        id: `mandate-${mandate.id}-${what}`,
      });
    }
  }
}
