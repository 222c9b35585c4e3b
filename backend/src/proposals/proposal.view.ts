import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Channel } from '@mondee/kernel';
import type { Proposal } from '@mondee/domain/proposals';
import { AuthorView } from '../people';
import { AxisView, CommuneView, PointView } from '../territory';
import { OfViewer } from '../platform/access/access';
import { ChannelEnum } from '../platform/graphql/act-context.inputs';
import { connectionOf } from '../platform/graphql/connection.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';

linkableKind('proposal', 'Proposal');

export const ProposalStateEnum = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  PUBLISHED: 'published',
  MERGED: 'merged',
  WITHDRAWN: 'withdrawn',
  HIDDEN: 'hidden',
} as const;
registerEnumType(ProposalStateEnum, { name: 'ProposalState', description: 'How far a proposal has come.' });

@ObjectType('Proposal', {
  implements: () => [LinkableView],
  description: 'What somebody proposes for the territory: a need and an idea.',
})
export class ProposalView extends LinkableView {
  @Field(() => Int, { description: 'Its number, given once.' }) number!: number;
  @Field(() => ProposalStateEnum, { description: 'How far it has come.' }) state!: Proposal['state'];
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What is missing or wrong today.' }) need!: string;
  @Field(() => String, { description: 'What to do about it.' }) idea!: string;
  @Field(() => AxisView, {
    nullable: true,
    description: 'The axis of the plan it belongs to; none while a draft lacks one.',
  })
  axis?: AxisView;
  @Field(() => CommuneView, { nullable: true, description: 'Where; nothing means everywhere in the territory.' })
  commune?: CommuneView;
  @Field(() => AuthorView, { description: 'Who proposes.' }) author!: AuthorView;
  @Field(() => ChannelEnum, { description: 'How it came in.' }) channel!: Channel;
  @Field(() => Date, { description: 'When it was begun.' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was handed in.' }) submittedAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was put on line.' }) publishedAt?: Date | null;
  @Field(() => Int, { description: 'How many persons support it.' }) supportCount!: number;
  @Field(() => Int, {
    description: 'How many comments stand under it, replies and those of what goes on in it included.',
  })
  commentCount!: number;
  @Field(() => Int, { description: 'Goes up by one at each change: what a change was made from.' }) revision!: number;
  @Field(() => PointView, { nullable: true, description: 'Where exactly, when its author showed it.' })
  point?: PointView | null;
  @Field(() => Date, { nullable: true, description: 'When its author took it back.' }) withdrawnAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why its author took it back.' }) withdrawnReason?: string | null;
  @Field(() => [String], { description: 'Parts of its text that moderation has hidden: `need`, `idea`.' })
  hiddenParts!: readonly string[];
  @Field(() => Boolean, { description: 'True when its author was forgotten, and with them what they had written.' })
  textErased!: boolean;
  @Field(() => Boolean, {
    description: 'Its author agreed that the text stays, without their name, once they are forgotten.',
  })
  textStays!: boolean;
  /** The proposal as the rules know it, made when they are asked. */
  readonly proposal!: Proposal;
}

@ObjectType('ProposalRights', { description: 'What the viewer may do with a proposal now.' })
export class ProposalRightsView {
  @Field(() => AllowedView, { description: 'Change its text.' }) @OfViewer() edit!: AllowedView;
  @Field(() => AllowedView, { description: 'Hand it in.' }) @OfViewer() submit!: AllowedView;
  @Field(() => AllowedView, { description: 'Put it on line.' }) @OfViewer() publish!: AllowedView;
  @Field(() => AllowedView, { description: 'Change its text on line, with a reason.' })
  @OfViewer()
  revise!: AllowedView;
  @Field(() => AllowedView, { description: 'Take it back.' }) @OfViewer() withdraw!: AllowedView;
  @Field(() => AllowedView, { description: 'Ask somebody to sign with the author.' }) @OfViewer() invite!: AllowedView;
  @Field(() => AllowedView, { description: 'Support it.' }) @OfViewer() support!: AllowedView;
  /** Whose rights these are, for rooms downstream that add their own. */
  readonly proposal!: Proposal;
}

@ObjectType('ProposalConnection', { description: 'A page of a list of proposals.' })
export class ProposalConnectionView extends connectionOf('Proposal', () => ProposalView) {}

export const ProposalOutcome = outcomeOf('ProposalOutcome', () => ProposalView);
