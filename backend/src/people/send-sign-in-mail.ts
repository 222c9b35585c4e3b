import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock, Id } from '@mondee/kernel';
import { LINK_MINUTES, linkOpens } from '@mondee/domain/people';
import { message } from '@mondee/messages';
import { CONFIG, type Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { Mailer, type Mail } from '../platform/mail/mailer';
import { tokenHash } from './identity.store';
import { PersonStore } from './person.store';
import { SignInStore } from './sign-in.store';

/**
 * Makes the link and sends it: the token exists in this process and in the mail, never in the database. Sent again
 * after a failure, it is another link, and the first opens nothing.
 */
@Injectable()
export class SendSignInMail implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInStore) private readonly signIns: SignInStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ signIn: Id }>('sign-in-mail', ({ signIn }) => this.run(signIn));
  }

  async run(id: Id): Promise<void> {
    const mail = await this.database.transaction(async (tx): Promise<Mail | undefined> => {
      const asked = await this.signIns.holdById(tx, id);
      if (!asked?.email || asked.usedAt) return undefined;
      const person = await this.people.holdByEmail(tx, asked.email);
      if ((!person && !asked.name) || !linkOpens(asked, this.clock.now()).ok) {
        await this.signIns.drop(tx, id);
        return undefined;
      }
      const token = randomBytes(32).toString('base64url');
      await this.signIns.give(tx, id, tokenHash(token), person?.id);
      // After `#`, the token never reaches a server's log; a button on that page sends it.
      const url = `${this.config.url}/connexion/confirmer#${token}`;
      const say = (part: string) =>
        message(asked.language, `mails.signIn.${part}`, { link: url, minutes: LINK_MINUTES });
      return {
        to: asked.email,
        subject: say(person ? 'subject' : 'welcomeSubject'),
        text: say(person ? 'text' : 'welcomeText'),
        link: { url, label: say('button') },
        language: asked.language,
      };
    });
    if (mail) await this.mailer.deliver(mail);
  }
}
