import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import type { Feasibility, NeedKind, Offer, OfferState, Project, ProjectState, Review } from '@mondee/domain/proposals';
import { AuthorView } from '../people';
import { OfViewer } from '../platform/access/access';
import { connectionOf } from '../platform/graphql/connection.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';

linkableKind('project', 'Project');

export const ProjectStateEnum = { SEEKING: 'seeking', UNDERWAY: 'underway', DONE: 'done', STOPPED: 'stopped' } as const;
registerEnumType(ProjectStateEnum, { name: 'ProjectState', description: 'How far a project has come.' });
export const NeedKindEnum = { HANDS: 'hands', SKILLS: 'skills', ROOMS: 'rooms', MONEY: 'money' } as const;
registerEnumType(NeedKindEnum, { name: 'NeedKind', description: 'What kind of help is looked for.' });
export const OfferStateEnum = {
  OFFERED: 'offered',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(OfferStateEnum, { name: 'OfferState', description: 'What became of an offer of help.' });
export const FeasibilityEnum = {
  FEASIBLE: 'feasible',
  WITH_CHANGES: 'withChanges',
  NOT_FEASIBLE: 'notFeasible',
} as const;
registerEnumType(FeasibilityEnum, { name: 'Feasibility', description: 'Whether a project can be done.' });
export const ReviewStateEnum = { ASSIGNED: 'assigned', GIVEN: 'given' } as const;
registerEnumType(ReviewStateEnum, { name: 'ReviewState', description: 'Whether a review was given.' });

@ObjectType('ProjectNeed', { description: 'Help that a project looks for.' })
export class ProjectNeedView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => NeedKindEnum, { description: 'Hands, skills, rooms or money.' }) kind!: NeedKind;
  @Field(() => String, { description: 'For what.' }) what!: string;
  @Field(() => Int, { description: 'How many persons, hours, rooms or euros.' }) quantity!: number;
  @Field(() => Int, { description: 'How much of it accepted offers bring.' }) promised!: number;
}

@ObjectType('ProjectPartner', { description: 'An organisation that takes part in a project.' })
export class ProjectPartnerView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'What it is called.' }) name!: string;
}

@ObjectType('HelpOffer', { description: 'What somebody offers a project: seen by who offers and who carries it.' })
export class OfferView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => ID, { description: 'The need it answers.' }) needId!: Id;
  @Field(() => Int, { description: 'How much.' }) quantity!: number;
  @Field(() => String, { description: 'What they write with it.' }) words!: string;
  @Field(() => String, { nullable: true, description: 'How to reach them: for who carries it, once accepted.' })
  contact!: string | null;
  @Field(() => OfferStateEnum, { description: 'What became of it.' }) state!: OfferState;
  @Field(() => AuthorView, { description: 'Who offers.' }) giver!: AuthorView;
  readonly offer!: Offer;
}

@ObjectType('CostSource', { description: 'A part of a cost and where its figure comes from.' })
export class CostSourceView {
  @Field(() => String, { description: 'What it pays for and the source of the figure.' }) label!: string;
  @Field(() => Int, { description: 'Whole euros.' }) euros!: number;
}

@ObjectType('ProjectReview', { description: 'What an evaluator says of a project.' })
export class ReviewView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => ReviewStateEnum, { description: 'Whether it was given.' }) state!: Review['state'];
  @Field(() => AuthorView, { description: 'Who was asked.' }) evaluator!: AuthorView;
  @Field(() => FeasibilityEnum, { nullable: true, description: 'Whether it can be done.' }) feasibility?: Feasibility;
  @Field(() => String, { nullable: true, description: 'Why.' }) words?: string;
  @Field(() => [CostSourceView], { description: 'What it costs, part by part.' })
  costSources!: readonly CostSourceView[];
  @Field(() => Int, { nullable: true, description: 'How many months it takes.' }) months?: number;
  @Field(() => String, { nullable: true, description: 'Whose business it is.' }) body?: string;
  @Field(() => String, { nullable: true, description: 'What the author replied.' }) reply?: string;
  readonly review!: Review;
}

@ObjectType('Project', {
  implements: () => [LinkableView],
  description: 'What becomes of an accepted proposal: who carries it, with whom, and what it lacks.',
})
export class ProjectView extends LinkableView {
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What will be done.' }) summary!: string;
  @Field(() => ProjectStateEnum, { description: 'How far it has come.' }) state!: ProjectState;
  @Field(() => Date, { description: 'When the sheet was opened.' }) openedAt!: Date;
  @Field(() => AuthorView, { description: 'Who carries it.' }) carrier!: AuthorView;
  @Field(() => [ProjectPartnerView], { description: 'Who takes part.' }) partners!: readonly ProjectPartnerView[];
  @Field(() => [ProjectNeedView], { description: 'What it looks for.' }) needs!: readonly ProjectNeedView[];
  readonly project!: Project;
}

@ObjectType('ProjectRights', { description: 'What the viewer may do with a project now.' })
export class ProjectRightsView {
  @Field(() => AllowedView, { description: 'Change its sheet, settle offers.' }) @OfViewer() change!: AllowedView;
  @Field(() => AllowedView, { description: 'Ask for reviews, say what it excludes.' }) @OfViewer() keep!: AllowedView;
  @Field(() => Boolean, { description: 'Reply to its reviews.' }) @OfViewer() reply!: boolean;
}

@ObjectType('ProjectConnection', { description: 'A page of projects.' })
export class ProjectConnectionView extends connectionOf('Project', () => ProjectView) {}

export const ProjectOutcome = outcomeOf('ProjectOutcome', () => ProjectView);
