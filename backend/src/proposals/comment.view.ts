import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Channel, Id } from '@mondee/kernel';
import type { Comment, CommentSide } from '@mondee/domain/proposals';
import { AuthorView } from '../people';
import { OfViewer } from '../platform/access/access';
import { ChannelEnum } from '../platform/graphql/act-context.inputs';
import { connectionOf } from '../platform/graphql/connection.view';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';

export const CommentSideEnum = { FOR: 'for', AGAINST: 'against', QUESTION: 'question' } as const;
registerEnumType(CommentSideEnum, {
  name: 'CommentSide',
  description: 'What a comment brings: for, against, a question.',
});

export const CommentStateEnum = { ONLINE: 'online', TAKEN_BACK: 'taken-back', HIDDEN: 'hidden' } as const;
registerEnumType(CommentStateEnum, { name: 'CommentState', description: 'Whether a comment can still be read.' });

@ObjectType('CommentVersion', { description: 'What a comment said before it was changed.' })
export class CommentVersionView {
  @Field(() => String, { description: 'The words that were replaced.' }) text!: string;
  @Field(() => Date, { description: 'When they were replaced.' }) replacedAt!: Date;
}

@ObjectType('Comment', { description: 'What somebody says of a proposal, or replies to one who did.' })
export class CommentView {
  @Field(() => ID, { description: 'Its name, for ever.' }) id!: Id;
  @Field(() => ID, { description: 'The proposal it was written under.' }) proposalId!: Id;
  @Field(() => ID, { nullable: true, description: 'The comment it replies to.' }) parentId!: Id | null;
  @Field(() => CommentSideEnum, { nullable: true, description: 'For, against or a question; none for a reply.' })
  side!: CommentSide | null;
  @Field(() => CommentStateEnum, { description: 'Whether it can still be read.' }) state!: Comment['state'];
  @Field(() => String, { description: 'What it says; nothing once it is taken back or hidden.' }) text!: string;
  @Field(() => [String], { description: 'Addresses of what it rests on.' }) links!: readonly string[];
  @Field(() => AuthorView, { nullable: true, description: 'Who says it; nobody once it went.' }) author?: AuthorView;
  @Field(() => ChannelEnum, { description: 'How it came in.' }) channel!: Channel;
  @Field(() => Date, { description: 'When it was written.' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When its words were last changed.' }) editedAt!: Date | null;
  @Field(() => Int, { description: 'How many readers found it useful.' }) usefulCount!: number;
  @Field(() => Int, { description: 'How many readers said whether it was useful.' }) judgedCount!: number;
  @Field(() => Int, { description: 'Its place in the order of the day, the highest first; 0 for a reply.' })
  place!: number;
  /** The comment as the rules know it. */
  readonly comment!: Comment;
}

@ObjectType('CommentRights', { description: 'What the viewer may do with a comment now.' })
export class CommentRightsView {
  @Field(() => AllowedView, { description: 'Change its words.' }) @OfViewer() change!: AllowedView;
  @Field(() => AllowedView, { description: 'Take it back.' }) @OfViewer() takeBack!: AllowedView;
  @Field(() => AllowedView, { description: 'Say whether it was useful.' }) @OfViewer() rate!: AllowedView;
}

@ObjectType('CommentConnection', { description: 'A page of comments.' })
export class CommentConnectionView extends connectionOf('Comment', () => CommentView) {}

export const CommentOutcome = outcomeOf('CommentOutcome', () => CommentView);
