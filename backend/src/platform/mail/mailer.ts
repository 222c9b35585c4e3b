import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '@mondee/kernel';
import { BACKGROUND, CONFIG, type Config } from '../config/config';
import { Database, type Tx } from '../database/database';
import { CLOCK } from '../facts/acts';
import { Jobs } from '../jobs/jobs';
import { letterHtml, type Letter } from './letter-html';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** The whole message in plain text; without a `letter` the HTML part is made from it. */
  readonly text: string;
  /** The one address the message leads to, repeated as a button in the HTML part. */
  readonly link?: { readonly url: string; readonly label: string };
  readonly language: 'fr' | 'en';
  readonly letter?: Letter;
  /** Where one stops, for mail programs too (RFC 8058): by POST, in one step. */
  readonly stop?: string;
  /** The same each time this mail is sent: a mailbox that gets it twice keeps one. */
  readonly id?: string;
  /** The same for all mails about one thing, so that they stand together. */
  readonly thread?: string;
}

/** What the server at the other end said, without a word that could name somebody. */
export interface Delivery {
  readonly state: 'accepted' | 'kept';
  readonly code?: number;
  readonly status?: string;
}

/** The other end refused, for now (4xx, or no answer) or for good (5xx). */
export class NotDelivered extends Error {
  readonly forGood: boolean;
  constructor(
    readonly code: number | undefined,
    readonly status: string | undefined,
  ) {
    super(`Not delivered: ${code ?? 'no answer'} ${status ?? ''}`);
    this.forGood = code !== undefined && code >= 500 && code < 600;
  }
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
    this.jobs.handle<Mail>('mail', async (mail, job) => {
      const wanted = (where: Pick<Tx, 'sql'>) => this.jobs.stillThere(where, 'mail', job);
      if (await wanted(this.database)) await this.deliver(mail, wanted);
    });
  }

  /** Queues a mail in the act's transaction. Nothing secret: what is queued stands in the database for a while. */
  async post(tx: Tx, mail: Mail): Promise<void> {
    // What the demonstration's story tells is never really sent: it lies in the mailbox, at its date.
    if (this.background) await this.jobs.enqueue(tx, 'mail', mail);
    else await this.keep(tx, mail);
  }

  /** Removes what waits for an address or was kept for it: when its owner asks to be forgotten. */
  async forget(tx: Tx, address: string): Promise<void> {
    await alone(tx, address);
    await this.jobs.forget(tx, 'mail', 'to', address);
    await tx.sql('DELETE FROM demo_mail WHERE lower(recipient) = lower($1)', [address]);
  }

  /** Removes what the demonstration's mailbox kept that quotes one of these lines. */
  async forgetWords(tx: Tx, lines: readonly string[]): Promise<void> {
    await tx.sql(
      `DELETE FROM demo_mail m WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS line WHERE strpos(concat_ws(' ', m.subject, m.body, m.html), line) > 0)`,
      [lines],
    );
  }

  /**
   * Sends now. Without SMTP the demonstration keeps it in its own mailbox, which anyone can open.
   * @param wanted asked at the last moment before it is kept: its owner may be asking to be forgotten right now
   */
  async deliver(mail: Mail, wanted?: (where: Pick<Tx, 'sql'>) => Promise<boolean>): Promise<Delivery> {
    if (this.transport) return this.send(this.transport, mail);
    if (!this.config.demonstration) throw new Error('No SMTP_URL is set: the mail waits');
    await this.database.transaction(async (tx) => {
      await alone(tx, mail.to);
      if (!wanted || (await wanted(tx))) await this.keep(tx, mail);
    });
    return { state: 'kept' };
  }

  /** Whether letters leave this house; a demonstration without a server keeps them. */
  get leaves(): boolean {
    return this.transport !== undefined;
  }

  private async send(transport: Transporter, mail: Mail): Promise<Delivery> {
    const host = new URL(this.config.url).hostname;
    const name = (id: string) => `<${id}@${host}>`;
    try {
      const { response } = (await transport.sendMail({
        from: this.config.MAIL_FROM,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: letterHtml(mail.letter ?? plain(mail)),
        ...(mail.id && { messageId: name(mail.id) }),
        ...(mail.thread && { references: [name(mail.thread)], inReplyTo: name(mail.thread) }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(mail.stop && {
            'List-Unsubscribe': `<${mail.stop}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      })) as { response?: string };
      return { state: 'accepted', ...saidBy(response) };
    } catch (fault) {
      const { responseCode, response } = fault as { responseCode?: number; response?: string };
      throw new NotDelivered(responseCode, saidBy(response).status);
    }
  }

  /** The HTML of a mail in the demonstration's mailbox. */
  async kept(id: string): Promise<string | undefined> {
    const [row] = await this.database.sql('SELECT html FROM demo_mail WHERE id = $1', [id]);
    return (row?.['html'] as string | null | undefined) ?? undefined;
  }

  /** Puts it in the mailbox of the demonstration, at this time. */
  async keep(where: Pick<Tx, 'sql'>, mail: Mail, at = this.clock.now()): Promise<void> {
    await where.sql(
      'INSERT INTO demo_mail (recipient, subject, body, link, html, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [...[mail.to, mail.subject, mail.text], mail.link?.url ?? null, mail.letter ? letterHtml(mail.letter) : null, at],
    );
  }
}

/** The code and the enhanced status (RFC 3463) of an answer: its free text may hold the address. */
function saidBy(response: string | undefined): { code?: number; status?: string } {
  const [, code, status] = /^(\d{3})[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?/.exec(response ?? '') ?? [];
  return { ...(code && { code: Number(code) }), ...(status && { status }) };
}

function plain({ text, link, language, subject }: Mail): Letter {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part !== link?.url);
  return { language, subject, title: subject, paragraphs, items: [], foot: [], ...(link && { button: link }) };
}

/** Until this transaction ends nobody else keeps or forgets what goes to this address. */
async function alone(tx: Tx, address: string): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('mail to ' || lower($1::text)))`, [address]);
}
