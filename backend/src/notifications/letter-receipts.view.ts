import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { OfViewer } from '../platform/access/access';
import { outcomeOf } from '../platform/graphql/refusal.view';

const LetterStateEnum = {
  WAITING: 'waiting',
  ACCEPTED: 'accepted',
  KEPT: 'kept',
  REFUSED: 'refused',
  FAILED: 'failed',
  DROPPED: 'dropped',
} as const;
registerEnumType(LetterStateEnum, {
  name: 'LetterState',
  description:
    'What became of a letter: `ACCEPTED` or `REFUSED` by the other server, `DROPPED` when nothing was left to say.',
});
const LetterKindEnum = { INSTANT: 'instant', DAILY: 'daily', WEEKLY: 'weekly', TEST: 'test' } as const;
registerEnumType(LetterKindEnum, { name: 'LetterKind', description: 'What kind of letter it is.' });

@ObjectType('LetterReceipt', { description: 'What became of a letter; neither to whom nor what it says.' })
export class LetterReceiptView {
  @OfViewer() @Field(() => ID, { description: 'Its number, also in its Message-ID.' }) id!: Id;
  @Field(() => LetterKindEnum, { description: 'What kind of letter.' }) kind!: string;
  @Field(() => LetterStateEnum, { description: 'What became of it.' }) state!: string;
  @Field(() => Int, { nullable: true, description: 'The code of the other server: 250 accepted, 5xx refused.' })
  smtpCode?: number;
  @Field(() => String, { nullable: true, description: 'The finer code: `5.1.1`, no such address.' }) status?: string;
  @Field(() => Int, { description: 'How many times it was tried.' }) attempts!: number;
  @Field(() => Date, { description: 'When it was made.' }) madeAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When that became of it.' }) doneAt?: Date;
}
export const LetterReceiptOutcome = outcomeOf('LetterReceiptOutcome', () => LetterReceiptView);

@ObjectType('LetterCount', { description: 'How many letters of one outcome there were in thirty days.' })
export class LetterCountView {
  @OfViewer() @Field(() => LetterStateEnum, { description: 'The outcome.' }) state!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@ObjectType('MailDesk', { description: 'How the mail of this site goes; for the administration.' })
export class MailDeskView {
  @OfViewer() @Field(() => Boolean, { description: 'False where no mail server is set.' }) leaves!: boolean;
  @Field(() => String, { description: 'The address letters come from.' }) from!: string;
  @Field(() => String, { description: 'Its domain, whose records say who may send for it.' }) domain!: string;
  @Field(() => [LetterCountView], { description: 'Thirty days, by outcome.' }) counts!: LetterCountView[];
  @Field(() => [LetterReceiptView], { description: 'The last twenty, newest first.' }) last!: LetterReceiptView[];
}
