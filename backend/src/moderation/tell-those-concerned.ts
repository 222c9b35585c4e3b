import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { appealUntil, type Case, type Reason, type Report } from '@mondee/domain/moderation';
import { message } from '@mondee/messages';
import { Contacts } from '../platform/access/contacts';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import { Mailer } from '../platform/mail/mailer';
import { ModerationSettings } from './moderation-settings';
import { ReportStore, type Reporter } from './report.store';

/** What a mail of this room may be about; each has its sentences `mails.moderation.<kind>`. */
export type ModerationMail =
  'hidden' | 'asked' | 'restored' | 'appealed' | 'upheld' | 'reportReceived' | 'reportHidden' | 'reportKept';

export const casePath = (id: Id) => `/moderation/dossiers/${id}`;
export const receiptPath = (receipt: string) => `/signaler/suivi/${receipt}`;

/** Writes to authors and reporters: what was decided and where to read why. No word of the thing itself, no name. */
@Injectable()
export class TellThoseConcerned {
  constructor(
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(ReportStore) private readonly reports: ReportStore,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ModerationSettings) private readonly settings: ModerationSettings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async authors(tx: Tx, one: Case, kind: ModerationMail): Promise<void> {
    for (const { email, language } of await this.contacts.of(tx, one.authors))
      await this.post(tx, email, language, kind, casePath(one.id), this.params(one, language));
  }

  async reporters(tx: Tx, one: Case, kind: ModerationMail): Promise<void> {
    for (const reporter of await this.reports.reporters(tx, one.id)) await this.reporter(tx, reporter, kind);
  }

  async received(tx: Tx, report: Report): Promise<void> {
    await this.reporter(tx, report, 'reportReceived');
  }

  private async reporter(tx: Tx, { receipt, person, email, language }: Reporter, kind: ModerationMail): Promise<void> {
    const [contact] = person ? await this.contacts.of(tx, [person]) : [];
    const to = contact?.email ?? email;
    if (to) await this.post(tx, to, contact?.language ?? language, kind, receiptPath(receipt), { receipt });
  }

  private params(one: Case, language: Language): Record<string, string> {
    const reason = 'decision' in one ? reasonIn(language, one.decision.reason) : '';
    const until = one.state === 'asked' ? one.ask.until : one.state === 'appealed' ? one.appeal.due : '';
    return { reason, until, appealUntil: appealUntil(one, this.settings.rules()) ?? '' };
  }

  private async post(
    tx: Tx,
    to: string,
    language: Language,
    kind: ModerationMail,
    path: string,
    params: Record<string, string>,
  ): Promise<void> {
    const url = `${this.config.url}${path}`;
    const say = (part: string) => message(language, `mails.moderation.${kind}.${part}`, { ...params, link: url });
    const link = { url, label: message(language, 'mails.open', {}) };
    await this.mailer.post(tx, { to, subject: say('subject'), text: say('text'), link, language });
  }
}

export function reasonIn(language: Language, reason: Reason): string {
  return message(language, `moderation.reasons.${reason}`, {});
}
