import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Feasibility, NeedKind, OfferState, ProjectState } from '@mondee/domain/proposals';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { FeasibilityEnum, NeedKindEnum, OfferStateEnum, ProjectStateEnum } from './project.view';

@InputType('ProjectNeedInput', { description: 'Help that is looked for.' })
export class ProjectNeedInput {
  @Field(() => ID, { nullable: true, description: 'Of a need that stands already.' }) id?: string;
  @Field(() => NeedKindEnum, { description: 'What kind.' }) kind!: NeedKind;
  @Field(() => String, { description: 'For what.' }) what!: string;
  @Field(() => Int, { description: 'How many persons, hours, rooms or euros.' }) quantity!: number;
}

@InputType('ProjectInput', { description: 'A project’s sheet, whole.' })
export class ProjectInput {
  @Field(() => ID, { nullable: true, description: 'The proposal it comes from: to open a sheet.' }) proposalId?: string;
  @Field(() => ID, { nullable: true, description: 'The project: to change its sheet.' }) projectId?: string;
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What will be done.' }) summary!: string;
  @Field(() => ID, { nullable: true, description: 'The person who carries it.' }) carrierPerson?: string;
  @Field(() => ID, { nullable: true, description: 'Or the organisation.' }) carrierOrganisation?: string;
  @Field(() => [ID], { nullable: true, description: 'Organisations that take part.' }) partners?: string[];
  @Field(() => [ProjectNeedInput], { nullable: true, description: 'What it looks for.' }) needs?: ProjectNeedInput[];
  @Field(() => ProjectStateEnum, { nullable: true, description: 'Where it stands now.' }) state?: ProjectState;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('OfferHelpInput', { description: 'What one offers a project.' })
export class OfferHelpInput {
  @Field(() => ID, { description: 'Made on the device: the same one again changes nothing.' }) offerId!: string;
  @Field(() => ID, { description: 'The project.' }) projectId!: string;
  @Field(() => ID, { description: 'The need it answers.' }) needId!: string;
  @Field(() => Int, { nullable: true, description: 'How much.' }) quantity?: number;
  @Field(() => String, { nullable: true, description: 'What one writes with it.' }) words?: string;
  @Field(() => String, { nullable: true, description: 'How to be reached: shown once the offer is accepted.' })
  contact?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('SettleOfferInput', { description: 'What becomes of an offer of help.' })
export class SettleOfferInput {
  @Field(() => ID, { description: 'The offer.' }) offerId!: string;
  @Field(() => OfferStateEnum, { description: 'Accepted, declined or withdrawn.' }) to!: OfferState;
}

@InputType('AssignReviewInput', { description: 'Who is asked to review a project.' })
export class AssignReviewInput {
  @Field(() => ID, { description: 'The project.' }) projectId!: string;
  @Field(() => ID, { description: 'The evaluator.' }) evaluatorId!: string;
}

@InputType('CostSourceInput', { description: 'A part of a cost.' })
export class CostSourceInput {
  @Field(() => String, { description: 'What it pays for and the source of the figure.' }) label!: string;
  @Field(() => Int, { description: 'Whole euros.' }) euros!: number;
}

@InputType('GiveReviewInput', { description: 'What an evaluator says.' })
export class GiveReviewInput {
  @Field(() => ID, { description: 'The review one was asked for.' }) reviewId!: string;
  @Field(() => FeasibilityEnum, { nullable: true, description: 'Whether it can be done.' }) feasibility?: Feasibility;
  @Field(() => String, { nullable: true, description: 'Why.' }) words?: string;
  @Field(() => [CostSourceInput], { nullable: true, description: 'What it costs.' }) costSources?: CostSourceInput[];
  @Field(() => Int, { nullable: true, description: 'How many months.' }) months?: number;
  @Field(() => String, { nullable: true, description: 'Whose business it is.' }) body?: string;
  @Field(() => String, { nullable: true, description: 'For colleagues alone.' }) notes?: string;
}

@InputType('ReplyToReviewInput', { description: 'What the author says of a review.' })
export class ReplyToReviewInput {
  @Field(() => ID, { description: 'The review.' }) reviewId!: string;
  @Field(() => String, { description: 'The reply.' }) text!: string;
}

@InputType('IncompatibleInput', { description: 'Two projects that cannot both be done.' })
export class IncompatibleInput {
  @Field(() => ID, { description: 'One.' }) projectId!: string;
  @Field(() => ID, { description: 'The other.' }) otherId!: string;
  @Field(() => Boolean, { description: 'False when they can after all.' }) incompatible!: boolean;
}

@ArgsType()
export class ProjectListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
}
