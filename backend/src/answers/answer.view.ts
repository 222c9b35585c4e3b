import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Answer, Verdict } from '@mondee/domain/answers';
import type { Channel, Id } from '@mondee/kernel';
import { OfViewer } from '../platform/access/access';
import { connectionOf } from '../platform/graphql/connection.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('answer', 'Answer');

export const AnswerVerdictEnum = {
  ACCEPTED: 'accepted',
  PARTLY: 'partly',
  REFUSED: 'refused',
  REDIRECTED: 'redirected',
} as const;
registerEnumType(AnswerVerdictEnum, {
  name: 'AnswerVerdict',
  description: 'What an answer says: yes, in part, no, or handed on to whoever can do it.',
});

export const AnswerStateEnum = { AWAITED: 'awaited', PREPARED: 'prepared', PUBLISHED: 'published' } as const;
registerEnumType(AnswerStateEnum, {
  name: 'AnswerState',
  description: 'How far an answer has come. `PREPARED` is seen by those who answer; to all others it is awaited.',
});

@ObjectType('Answer', {
  implements: () => [LinkableView],
  description: 'What the territory owes to whoever hands something in: by a day, with a verdict and reasons.',
})
export class AnswerView extends LinkableView {
  @Field(() => AnswerStateEnum, { description: 'How far it has come, as far as the viewer may know.' })
  state!: Answer['state'];
  @Field(() => AnswerVerdictEnum, { nullable: true, description: 'Yes, in part, no, or handed on; once published.' })
  verdict!: Verdict | null;
  @Field(() => String, { nullable: true, description: 'What will happen; once published.' }) text!: string | null;
  @Field(() => String, { nullable: true, description: 'Why; once published.' }) reasons!: string | null;
  @Field(() => DateScalar, { description: 'The last day in time. It never moves.' }) due!: string;
  @Field(() => Date, { description: 'When it was promised.' }) promisedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was published.' }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'As what its author answers.' }) quality!: string | null;
  @Field(() => Int, { description: 'Days past the promised day: so far, or for ever if it came late.' })
  overdueDays!: number;
  /** The answer as the rules know it, whole: nothing of it leaves but by the fields above. */
  readonly answer!: Answer;
  /** Whether what it answers is on line. */
  readonly subjectPublic!: boolean;
  readonly answeredById!: Id | null;
  readonly channel!: Channel;
}

/** What the store reads; label and path are those of what it answers, and are resolved when asked. */
export type AnswerSeen = Omit<AnswerView, 'label' | 'path'>;

@ObjectType('AnswerRights', { description: 'What the viewer may do with an answer now.' })
export class AnswerRightsView {
  @Field(() => AllowedView, { description: 'Write it or rewrite it.' }) @OfViewer() prepare!: AllowedView;
  @Field(() => AllowedView, { description: 'Publish it, for good.' }) @OfViewer() publish!: AllowedView;
}

@ObjectType('AnswerClock', { description: 'How the territory keeps its promise to answer, in four figures.' })
export class AnswerClockView {
  @Field(() => Int, { description: 'Answers given.' }) answered!: number;
  @Field(() => Int, { description: 'Of those, given by the promised day.' }) onTime!: number;
  @Field(() => Int, { description: 'Answers still owed to things that are on line.' }) awaited!: number;
  @Field(() => Int, { description: 'Of those, past the promised day.' }) overdue!: number;
}

@ObjectType('AnswerConnection', { description: 'A page of a list of answers.' })
export class AnswerConnectionView extends connectionOf('Answer', () => AnswerView) {}

export const AnswerOutcome = outcomeOf('AnswerOutcome', () => AnswerView);
