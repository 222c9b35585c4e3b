import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, refFrom, type Clock, type Id, type Language, type Result, ok } from '@mondee/kernel';
import { ADDRESS_WAITS_DAYS, subscribeByMail } from '@mondee/domain/notifications';
import { message } from '@mondee/messages';
import { NOBODY } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { RateLimits } from '../platform/http/rate-limits';
import { Mailer } from '../platform/mail/mailer';
import { Signer } from '../platform/mail/signer';
import { FollowedThings } from './followed-things.store';
import { SubscriberStore } from './subscriber.store';

export const CONFIRM_PATH = '/lettres/confirmer';

/**
 * An address without an account asks for digests. It is told the same whether it is known or not, and nothing is sent
 * but the letter that asks for confirmation.
 */
@Injectable()
export class SubscribeByMail {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SubscriberStore) private readonly subscribers: SubscriberStore,
    @Inject(FollowedThings) private readonly things: FollowedThings,
    @Inject(RateLimits) private readonly rates: RateLimits,
    @Inject(Signer) private readonly signer: Signer,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(
    asked: { email: string; pace: string; areas: readonly string[] },
    language: Language,
    from: string,
  ): Promise<Result<true>> {
    const refs = asked.areas.slice(0, 100).flatMap((text) => refFrom(text) ?? []);
    const seen = await this.things.describe(refs, NOBODY, language);
    const outcome = subscribeByMail({ ...asked, language, areas: refs.filter((_, at) => seen[at]) });
    if (!outcome.ok) return outcome;
    for (const [limit, key] of [
      ['sign-ins', digestOf(outcome.value.email)],
      ['sign-ins-from', from],
    ] as const) {
      const allowed = await this.rates.take(limit, `letters ${key}`);
      if (!allowed.ok) return allowed;
    }
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      const id = await this.subscribers.ask(tx, outcome.value, at);
      const say = (part: string) => message(language, `mails.confirm.${part}`, { days: ADDRESS_WAITS_DAYS });
      const url = `${this.config.url}${CONFIRM_PATH}/${await this.signer.sign('confirm', id)}`;
      const [subject, title, button] = [say('subject'), say('title'), say('button')];
      await this.mailer.post(tx, {
        ...{ to: outcome.value.email, subject, language, link: { url, label: button } },
        text: `${say('text')}\n\n${url}`,
        letter: {
          ...{ language, subject, title, items: [], foot: [], button: { url, label: button } },
          paragraphs: say('text').split(/\n{2,}/),
        },
      });
    });
    return ok(true);
  }

  /** Its owner answered; false when it is too late or nobody asked. */
  confirm(id: Id): Promise<boolean> {
    const at = this.clock.now();
    const notBefore = `${addDays(at.slice(0, 10), -ADDRESS_WAITS_DAYS)}${at.slice(10)}`;
    return this.database.transaction((tx) => this.subscribers.confirm(tx, id, at, notBefore));
  }
}

/** The counter of requests outlives the address: it knows only this of it. */
function digestOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}
