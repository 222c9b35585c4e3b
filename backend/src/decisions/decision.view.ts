import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Channel } from '@mondee/kernel';
import { AuthorView } from '../people';
import { connectionOf } from '../platform/graphql/connection.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('decision', 'Decision');

@ObjectType('Decision', {
  implements: () => [LinkableView],
  description: 'What a body decided, with its grounds, its reasons and its votes. Recorded is public.',
})
export class DecisionView extends LinkableView {
  @Field(() => String, { description: 'Its number, `2026-047`: the year, and its rank in that year.' }) number!: string;
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What was decided, word for word.' }) text!: string;
  @Field(() => String, { description: 'The facts and the law it looks at.' }) grounds!: string;
  @Field(() => String, { description: 'Why this and not something else, in plain words.' }) reasons!: string;
  @Field(() => Boolean, { description: 'True when it was adopted, false when it was turned down.' }) adopted!: boolean;
  @Field(() => Int, { description: 'Votes for.' }) votesFor!: number;
  @Field(() => Int, { description: 'Votes against.' }) votesAgainst!: number;
  @Field(() => Int, { description: 'Abstentions; they do not count in the majority.' }) abstentions!: number;
  @Field(() => DateScalar, { description: 'The day it was decided.' }) decidedOn!: string;
  @Field(() => Date, { description: 'When it was put on line.' }) publishedAt!: Date;
  @Field(() => String, { description: 'Who decided: a council, a committee, a board.' }) body!: string;
  @Field(() => AuthorView, { description: 'Who recorded it.' }) author!: AuthorView;
  @Field(() => String, { description: 'As what they recorded it: «vice-présidente à la mobilité».' }) quality!: string;
  readonly channel!: Channel;
}

@ObjectType('DecisionConnection', { description: 'A page of a list of decisions.' })
export class DecisionConnectionView extends connectionOf('Decision', () => DecisionView) {}

export const DecisionOutcome = outcomeOf('DecisionOutcome', () => DecisionView);
