import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CommentSide } from '@mondee/domain/proposals';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { CommentSideEnum } from './comment.view';

@InputType('AddCommentInput', { description: 'A comment, or a reply to one.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'Made on the device of the author; the same one again changes nothing.' })
  commentId!: string;
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'The comment it replies to.' }) parentId?: string;
  @Field(() => CommentSideEnum, { nullable: true, description: 'What it brings; nothing for a reply.' })
  side?: CommentSide;
  @Field(() => String, { description: 'What it says.' }) text!: string;
  @Field(() => [String], { nullable: true, description: 'Addresses of what it rests on, three at most.' })
  links?: string[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'The author agrees that it stays, without their name, once they are forgotten; no unless said.',
  })
  textStays?: boolean;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ChangeCommentInput', { description: 'Other words for a comment.' })
export class ChangeCommentInput {
  @Field(() => ID, { description: 'The comment.' }) commentId!: string;
  @Field(() => String, { description: 'What it says.' }) text!: string;
  @Field(() => [String], { nullable: true, description: 'Addresses of what it rests on, three at most.' })
  links?: string[];
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('CommentActInput', { description: 'A comment, and how one acts on it.' })
export class CommentActInput {
  @Field(() => ID, { description: 'The comment.' }) commentId!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('RateCommentInput', { description: 'Whether a comment was useful to read.' })
export class RateCommentInput {
  @Field(() => ID, { description: 'The comment.' }) commentId!: string;
  @Field(() => Boolean, { nullable: true, description: 'True or false; nothing takes the opinion back.' })
  useful?: boolean;
}

@ArgsType()
export class CommentListArgs {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => CommentSideEnum, { description: 'Of which side.' }) side!: CommentSide;
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
}
