import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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
  KEPT: 'kept',
} as const;
registerEnumType(AnswerVerdictEnum, {
  name: 'AnswerVerdict',
  description:
    'What an answer says: yes, in part, no, handed on to whoever can do it, or that things stay as they are.',
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
  @Field(() => [String], { description: 'Reasons chosen from the list of the territory, as it stood; once published.' })
  chosen!: string[];
  @Field(() => String, { nullable: true, description: 'The body it is handed on to, which owes an answer now.' })
  redirectedTo!: string | null;
  @Field(() => String, { description: 'The body that owes it.' }) owedBy!: string;
  @Field(() => Int, { description: 'One for the first answer; what is handed on is owed another.' }) round!: number;
  @Field(() => DateScalar, { description: 'The last day in time. When it moved, `slips` say so.' }) due!: string;
  @Field(() => DateScalar, { description: 'The day first promised, by which it counts as given in time.' })
  firstDue!: string;
  @OfViewer()
  @Field(() => Int, { nullable: true, description: 'Which writing of it this is; to those who answer.' })
  revision!: number | null;
  @OfViewer()
  @Field(() => Date, { nullable: true, description: 'When it goes out by itself; to those who answer.' })
  publishAt!: Date | null;
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

export const SlipCauseEnum = { PERSON: 'person', SUPPORTS: 'supports', MERGED: 'merged' } as const;
registerEnumType(SlipCauseEnum, {
  name: 'AnswerSlipCause',
  description: 'Why a promised day moved: somebody moved it, enough people support it, or it became part of a whole.',
});

@ObjectType('AnswerSlip', { description: 'A promised day that moved, and why.' })
export class AnswerSlipView {
  @Field(() => SlipCauseEnum, { description: 'What moved it.' }) cause!: 'person' | 'supports' | 'merged';
  @Field(() => String, { nullable: true, description: 'The reason, when somebody moved it.' }) reason!: string | null;
  @Field(() => DateScalar, { description: 'The day it was.' }) before!: string;
  @Field(() => DateScalar, { description: 'The day it became.' }) after!: string;
  @Field(() => Date, { description: 'When it moved.' }) at!: Date;
}

@ObjectType('AnswerCorrection', {
  description: 'What was not right in a given answer. The first words stay as they are.',
})
export class AnswerCorrectionView {
  @Field(() => ID, { description: 'Its id.' }) id!: Id;
  @Field(() => String, { description: 'What stands now.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Why it was corrected; the oldest corrections say none apart.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'As what its author corrects.' }) quality!: string | null;
  @Field(() => Date, { description: 'When.' }) at!: Date;
  readonly by!: Id;
}

@ObjectType('AnswerNote', { description: 'A note among those who answer; nobody else reads it.' })
export class AnswerNoteView {
  @Field(() => ID, { description: 'Its id.' }) id!: Id;
  @Field(() => String, { description: 'Its text.' }) text!: string;
  @Field(() => Date, { description: 'When it was written.' }) at!: Date;
  readonly by!: Id;
}

@ObjectType('Answerer', { description: 'Somebody who may answer.' })
export class AnswererView {
  @Field(() => ID, { description: 'Their id.' }) id!: Id;
  @Field(() => String, { description: 'Their name.' }) name!: string;
}

export const AnswerQueueEnum = {
  ALL: 'all',
  MINE: 'mine',
  UNASSIGNED: 'unassigned',
  OVERDUE: 'overdue',
  SOON: 'soon',
} as const;
registerEnumType(AnswerQueueEnum, {
  name: 'AnswerQueue',
  description: 'A part of the work list: all, mine, nobody’s, late, or due within seven days.',
});

@ObjectType('AnswerWork', { description: 'What those who answer need: how much waits, and what they may choose from.' })
export class AnswerWorkView {
  @Field(() => Int, { description: 'All that wait.' }) all!: number;
  @Field(() => Int, { description: 'Those the viewer writes.' }) mine!: number;
  @Field(() => Int, { description: 'Those that nobody writes yet.' }) unassigned!: number;
  @Field(() => Int, { description: 'Those past their day.' }) overdue!: number;
  @Field(() => Int, { description: 'Those due within seven days.' }) soon!: number;
  @Field(() => [String], { description: 'The reasons one can choose.' }) reasons!: readonly string[];
  @Field(() => [String], { description: 'The bodies that can owe an answer; the first is the territory’s own.' })
  bodies!: readonly string[];
  @Field(() => [AnswererView], { description: 'Those who can be given an answer to write.' })
  answerers!: readonly AnswererView[];
  @Field(() => String, { description: 'As what the viewer answers, if they say nothing else.' }) quality!: string;
}

@ObjectType('AnswersOfBody', { description: 'What a body owes in public.' })
export class AnswersOfBodyView {
  @Field(() => String, { description: 'The body.' }) body!: string | null;
  @Field(() => Int, { description: 'Answers it owes.' }) awaited!: number;
  @Field(() => Int, { description: 'Of those, past their day.' }) overdue!: number;
  @Field(() => Int, { description: 'How many days the longest is late; zero when none is.' }) oldestDays!: number;
  @Field(() => Int, { description: 'Answers it has given.' }) answered!: number;
}

@ObjectType('AnswersOfCommune', { description: 'What is awaited about a commune.' })
export class AnswersOfCommuneView {
  @Field(() => String, { description: 'Its official code.' }) commune!: string;
  @Field(() => Int, { description: 'Answers awaited.' }) awaited!: number;
  @Field(() => Int, { description: 'Of those, past their day.' }) overdue!: number;
  @Field(() => Int, { description: 'Answers given.' }) answered!: number;
}

@ObjectType('AnswerRights', { description: 'What the viewer may do with an answer now.' })
export class AnswerRightsView {
  @Field(() => AllowedView, { description: 'Write it or rewrite it.' }) @OfViewer() prepare!: AllowedView;
  @Field(() => AllowedView, { description: 'Publish it, for good.' }) @OfViewer() publish!: AllowedView;
  @Field(() => AllowedView, { description: 'Correct it, once given.' }) @OfViewer() correct!: AllowedView;
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
