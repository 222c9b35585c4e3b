import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CommitmentStatus } from '@mondee/domain/commitments';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { CommitmentStatusEnum } from './commitment.view';

/** Nothing but the ids is required by the schema: what is missing is refused with a sentence, at its field. */
@InputType('MilestoneInput', { description: 'A step of a commitment.' })
export class MilestoneInput {
  @Field(() => String, { nullable: true, description: 'What is to be done.' }) title?: string;
  @Field(() => String, { nullable: true, description: 'By when, YYYY-MM-DD.' }) due?: string;
}

@InputType('MakeCommitmentInput', { description: 'A word given because of a decision.' })
export class MakeCommitmentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Made on the device of the author: the same one sent twice makes one commitment.',
  })
  commitmentId?: string;
  @Field(() => ID, { description: 'The decision it carries out; it must be adopted.' }) decisionId!: string;
  @Field(() => String, { nullable: true, description: 'In one line.' }) title?: string;
  @Field(() => String, { nullable: true, description: 'What will be done.' }) what?: string;
  @Field(() => ID, { nullable: true, description: 'The organisation that keeps the promise.' })
  ownerOrganisationId?: string;
  @Field(() => String, { nullable: true, description: 'By when, YYYY-MM-DD.' }) due?: string;
  @Field(() => ID, { nullable: true, description: 'The indicator it aims at.' }) indicatorId?: string;
  @Field(() => [MilestoneInput], { nullable: true, description: 'Its steps, one at least.' })
  milestones?: MilestoneInput[];
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('MoveDateInput', { description: 'A date that moves, with the reason that everybody will read.' })
export class MoveDateInput {
  @Field(() => ID, { description: 'The commitment.' }) commitmentId!: string;
  @Field(() => ID, { nullable: true, description: 'The milestone whose day moves; nothing for the end itself.' })
  milestoneId?: string;
  @Field(() => String, { nullable: true, description: 'The new day, YYYY-MM-DD.' }) to?: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) reason?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ProveMilestoneInput', { description: 'A milestone that is done, with what shows it.' })
export class ProveMilestoneInput {
  @Field(() => ID, { description: 'The commitment.' }) commitmentId!: string;
  @Field(() => ID, { description: 'The milestone.' }) milestoneId!: string;
  @Field(() => String, { nullable: true, description: 'The day it was done, YYYY-MM-DD.' }) doneOn?: string;
  @Field(() => String, { nullable: true, description: 'What shows it, in words.' }) evidence?: string;
  @Field(() => String, { nullable: true, description: 'Where it can be seen, http or https.' }) evidenceUrl?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when nothing shows it yet: the commitment then waits for its evidence.',
  })
  withoutEvidence?: boolean;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@ArgsType()
export class CommitmentListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => CommitmentStatusEnum, { nullable: true, description: 'Only those that stand so today.' })
  status?: CommitmentStatus;
  @Field(() => ID, { nullable: true, description: 'Only of this axis of the plan.' }) axis?: string;
}
