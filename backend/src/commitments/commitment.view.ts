import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Channel, Day, Id } from '@mondee/kernel';
import type { Commitment, CommitmentStatus } from '@mondee/domain/commitments';
import { AuthorView } from '../people';
import { AxisView } from '../territory';
import { OfViewer } from '../platform/access/access';
import { connectionOf } from '../platform/graphql/connection.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('commitment', 'Commitment');

export const CommitmentStatusEnum = {
  TO_COME: 'to-come',
  UNDER_WAY: 'under-way',
  LATE: 'late',
  KEPT: 'kept',
  KEPT_LATE: 'kept-late',
  AWAITING_EVIDENCE: 'awaiting-evidence',
} as const satisfies Record<string, CommitmentStatus>;
registerEnumType(CommitmentStatusEnum, {
  name: 'CommitmentStatus',
  description:
    'How a word given stands today. Nobody sets it: it is read from the milestones, the dates and the evidence.',
});

@ObjectType('Milestone', { description: 'A step by which one sees whether a commitment advances.' })
export class MilestoneView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'What is to be done.' }) title!: string;
  @Field(() => DateScalar, { description: 'The day it is now promised for.' }) due!: Day;
  @Field(() => DateScalar, { description: 'The day it was promised for at first.' }) firstDue!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was done.' }) doneOn?: Day;
  @Field(() => String, { nullable: true, description: 'What shows that it is done.' }) evidence?: string;
  @Field(() => String, { nullable: true, description: 'Where the evidence can be seen.' }) evidenceUrl?: string;
  @Field(() => String, { description: '`done`, `late`, `now` (the next one) or `todo`.' }) state!: string;
}

@ObjectType('Slippage', { description: 'A date that moved: from when to when, and why. It stays written.' })
export class SlippageView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'What moved: the title of the commitment, or of the milestone.' }) of!: string;
  @Field(() => ID, { nullable: true, description: 'The milestone that moved; nothing for the commitment itself.' })
  milestoneId?: Id;
  @Field(() => DateScalar, { description: 'The day before.' }) from!: Day;
  @Field(() => DateScalar, { description: 'The day after.' }) to!: Day;
  @Field(() => Int, { description: 'By how many days; below zero when it came nearer.' }) days!: number;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => AuthorView, { description: 'Who moved it.' }) author!: AuthorView;
  @Field(() => Date, { description: 'When it was written down.' }) writtenAt!: Date;
}

@ObjectType('Commitment', {
  implements: () => [LinkableView],
  description: 'What an organisation promised to do because of a decision, by a day that everybody can read.',
})
export class CommitmentView extends LinkableView {
  @Field(() => Int, { description: 'Its number, given once.' }) number!: number;
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What will be done.' }) what!: string;
  @Field(() => AuthorView, { description: 'Who keeps the promise.' }) owner!: AuthorView;
  @Field(() => DateScalar, { description: 'The day it is now promised for.' }) due!: Day;
  @Field(() => DateScalar, { description: 'The day it was promised for at first.' }) firstDue!: Day;
  @Field(() => Int, { description: 'Days between the first promise and the present one.' }) slippageDays!: number;
  @Field(() => CommitmentStatusEnum, { description: 'How it stands today.' }) status!: CommitmentStatus;
  @Field(() => [MilestoneView], {
    description: 'Its milestones, by their days.',
    complexity: ({ childComplexity }) => 2 + childComplexity,
  })
  milestones!: MilestoneView[];
  @Field(() => AxisView, {
    nullable: true,
    description: 'The axis of the plan: of its indicator, else of a proposal that its decision answers.',
  })
  axis?: AxisView;
  /** Key of the sentence that says why it stands so. */
  readonly reason!: string;
  readonly moves!: number;
  readonly madeAt!: Date;
  readonly channel!: Channel;
  /** The commitment as the rules know it, without its ledger. */
  readonly commitment!: Commitment;
}

@ObjectType('CommitmentRights', { description: 'What the viewer may do with a commitment now.' })
export class CommitmentRightsView {
  @Field(() => AllowedView, { description: 'Move one of its dates.' }) @OfViewer() moveDate!: AllowedView;
  @Field(() => AllowedView, { description: 'Show a milestone done.' }) @OfViewer() proveMilestone!: AllowedView;
  @Field(() => AllowedView, { description: 'Add a value to the indicator it aims at.' })
  @OfViewer()
  measure!: AllowedView;
}

@ObjectType('CommitmentConnection', { description: 'A page of a list of commitments.' })
export class CommitmentConnectionView extends connectionOf('Commitment', () => CommitmentView) {}

export const CommitmentOutcome = outcomeOf('CommitmentOutcome', () => CommitmentView);
