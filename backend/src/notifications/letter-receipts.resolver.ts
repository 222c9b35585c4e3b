import { Inject } from '@nestjs/common';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@mondee/kernel';
import { canSeeLetters } from '@mondee/domain/notifications';
import { Access, OfViewer } from '../platform/access/access';
import { CONFIG, type Config } from '../platform/config/config';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { Mailer } from '../platform/mail/mailer';
import { LetterReceiptOutcome, LetterReceiptView, MailDeskView } from './letter-receipts.view';
import { LetterStore, type StoredLetter } from './letter.store';
import { TestLetters } from './test-letters';

const LAST = 20;

/** What became of letters, and a letter to oneself to try: for the administration. */
@Resolver()
export class LetterReceiptsResolver {
  constructor(
    @Inject(LetterStore) private readonly letters: LetterStore,
    @Inject(TestLetters) private readonly testing: TestLetters,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @OfViewer()
  @Access('notifications.receipts')
  @Query(() => MailDeskView, {
    nullable: true,
    description: 'How the mail goes; nothing for who does not administer.',
    complexity: 60,
  })
  async mailDesk(@Context() { viewer }: RequestContext): Promise<MailDeskView | null> {
    if (!canSeeLetters(viewer).ok) return null;
    const from = /<([^>]+)>/.exec(this.config.MAIL_FROM)?.[1] ?? this.config.MAIL_FROM;
    const [last, counts] = await Promise.all([this.letters.newest(LAST), this.letters.counts()]);
    return { leaves: this.mailer.leaves, from, domain: from.split('@')[1] ?? '', last: last.map(receipt), counts };
  }

  @Access('notifications.receipts')
  @Mutation(() => LetterReceiptOutcome, {
    description: 'Sends a letter to oneself now, and gives what became of it.',
    complexity: 20,
  })
  async sendTestLetter(@Context() { viewer, language }: RequestContext): Promise<LetterReceiptView | Refusal> {
    return answerTo(await this.testing.send(viewer, language), async (id) => {
      const letter = await this.letters.byId(id);
      return letter && receipt(letter);
    });
  }
}

function receipt({ code, ...letter }: StoredLetter): LetterReceiptView {
  return { ...letter, ...(code && { smtpCode: code }) };
}
