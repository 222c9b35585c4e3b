import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { NEW_ADDRESS_HOURS, OLD_ADDRESS_DAYS } from '@mondee/domain/people';
import { message } from '@mondee/messages';
import { CONFIG, type Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { Jobs } from '../platform/jobs/jobs';
import { Mailer, type Mail } from '../platform/mail/mailer';
import { EMAIL_CHANGE_MAIL } from './change-email';
import { EmailChangeStore, type LinkOf } from './email-change.store';
import { tokenHash } from './identity.store';
import { PersonStore } from './person.store';

const PATHS = { confirm: '/compte/adresse/confirmer', stop: '/compte/adresse/arreter' } as const;

/** Makes the link and sends it: the token exists in this process and in the mail, never in the database. */
@Injectable()
export class SendEmailChangeMail implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EmailChangeStore) private readonly changes: EmailChangeStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ change: Id; link: LinkOf }>(EMAIL_CHANGE_MAIL, ({ change, link }) => this.run(change, link));
  }

  async run(id: Id, link: LinkOf): Promise<void> {
    const mail = await this.database.transaction(async (tx): Promise<Mail | undefined> => {
      const of = await this.changes.hold(tx, id);
      if (!of || (link === 'confirm' ? of.confirmedAt : of.stoppedAt)) return undefined;
      const to = link === 'confirm' ? of.to : of.from;
      if (!to) return undefined;
      const say = (kind: string, part: string, values: Record<string, string | number> = {}) =>
        message(of.language, `mails.emailChange.${kind}.${part}`, values);
      const owner = link === 'confirm' ? await this.people.holdByEmail(tx, to) : undefined;
      // Whose address it is already is told by mail, and nobody else.
      if (owner) return { to, subject: say('taken', 'subject'), text: say('taken', 'text'), language: of.language };
      const token = randomBytes(32).toString('base64url');
      await this.changes.give(tx, id, link, tokenHash(token));
      // After `#`, the token never reaches a server's log; a button on that page sends it.
      const url = `${this.config.url}${PATHS[link]}#${token}`;
      const values = { link: url, hours: NEW_ADDRESS_HOURS, days: OLD_ADDRESS_DAYS };
      return {
        ...{ to, subject: say(link, 'subject'), text: say(link, 'text', values), language: of.language },
        link: { url, label: say(link, 'button') },
      };
    });
    if (mail) await this.mailer.deliver(mail);
  }
}
