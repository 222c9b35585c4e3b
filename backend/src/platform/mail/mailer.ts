import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '@mondee/kernel';
import { BACKGROUND, CONFIG, type Config } from '../config/config';
import { Database, type Tx } from '../database/database';
import { CLOCK } from '../facts/acts';
import { Jobs } from '../jobs/jobs';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** The whole message in plain text; the HTML part is made from it. */
  readonly text: string;
  /** The one address the message leads to, repeated as a button in the HTML part. */
  readonly link?: { readonly url: string; readonly label: string };
  readonly language: 'fr' | 'en';
}

/** Sends mails after the act that asked for them is committed; tries again when the other side is away. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {
    this.transport = config.SMTP_URL ? createTransport(config.SMTP_URL) : undefined;
  }

  onModuleInit(): void {
    this.jobs.handle<Mail>('mail', (mail) => this.deliver(mail));
  }

  /** Queues a mail in the act's transaction. Nothing secret: what is queued stands in the database for a while. */
  async post(tx: Tx, mail: Mail): Promise<void> {
    // What the demonstration's story tells is never really sent: it lies in the mailbox, at its date.
    if (this.background) await this.jobs.enqueue(tx, 'mail', mail);
    else await this.keep(tx, mail);
  }

  /** Removes what waits for an address or was kept for it: when its owner asks to be forgotten. */
  async forget(tx: Tx, address: string): Promise<void> {
    await this.jobs.forget(tx, 'mail', 'to', address);
    await tx.sql('DELETE FROM demo_mail WHERE lower(recipient) = lower($1)', [address]);
  }

  /** Sends now. Without SMTP the demonstration keeps it in its own mailbox, which anyone can open. */
  async deliver(mail: Mail): Promise<void> {
    if (this.transport)
      await this.transport.sendMail({
        from: this.config.MAIL_FROM,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: htmlOf(mail),
      });
    else if (this.config.demonstration) await this.keep(this.database, mail);
    else throw new Error('No SMTP_URL is set: the mail waits');
  }

  private async keep(where: Pick<Tx, 'sql'>, { to, subject, text, link }: Mail): Promise<void> {
    await where.sql('INSERT INTO demo_mail (recipient, subject, body, link, at) VALUES ($1, $2, $3, $4, $5)', [
      ...[to, subject, text],
      link?.url ?? null,
      this.clock.now(),
    ]);
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function htmlOf({ text, link, language }: Mail): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p>${escape(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
  const button = link
    ? `<p><a href="${escape(link.url)}" style="display:inline-block;padding:12px 22px;background:#2b3d9f;color:#fff;border-radius:12px">${escape(link.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${language}"><body style="font:17px/1.55 Verdana,sans-serif;color:#2b2018;background:#fcfcf9">${paragraphs}${button}</body></html>`;
}
