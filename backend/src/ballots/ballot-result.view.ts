import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';

@ObjectType('TurnoutPart', {
  description: 'People of one channel, commune, college or band of ages; hidden where few.',
})
export class TurnoutPartView {
  @Field(() => String, {
    description: 'A channel, an INSEE code, a college, ages (`25-39`, `75` and over); empty: the list does not say.',
  })
  key!: string;
  @Field(() => String, { nullable: true, description: 'The name of the commune or of the college.' }) name?: string;
  @Field(() => Int, { nullable: true, description: 'People who voted; nothing where it is hidden.' }) voted?: number;
}

@ObjectType('BallotTurnout', { description: 'Who has voted, in numbers.' })
export class BallotTurnoutView {
  @Field(() => Int, { description: 'People on the list, recusals taken off.' }) onList!: number;
  @Field(() => Int, { description: 'People who voted.' }) voted!: number;
  @Field(() => [TurnoutPartView], { description: 'By channel.' }) byChannel!: TurnoutPartView[];
  @Field(() => [TurnoutPartView], { description: 'By commune, where the list says it; once closed.' })
  byCommune!: TurnoutPartView[];
  @Field(() => [TurnoutPartView], { description: 'By college; once closed.' }) byCollege!: TurnoutPartView[];
  @Field(() => [TurnoutPartView], { description: 'By band of ages, where the list says it; once closed.' })
  byAge!: TurnoutPartView[];
  @Field(() => Int, { description: 'Under this number of people a figure is hidden, and others with it.' })
  threshold!: number;
}

@ObjectType('NamedVote', { description: 'What somebody voted in an open ballot.' })
export class NamedVoteView {
  @Field(() => String, { description: 'Who.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Their college.' }) college?: string;
  @Field(() => Int, { description: 'Voices.' }) weight!: number;
  @Field(() => String, { description: 'The choice, as JSON.' }) choice!: string;
}

@ObjectType('BallotChange', { description: 'The smallest change with which an option that lost would have won.' })
export class BallotChangeView {
  @Field(() => String, { description: 'The option; `yes` or `no`.' }) option!: string;
  @Field(() => String, {
    description: '`more`: so many more ballots for it alone; `turned`: so many voices on the other side.',
  })
  by!: string;
  @Field(() => Int, { description: 'The fewest that are enough, counted exactly.' }) voices!: number;
}

@ObjectType('BallotResult', { description: 'What came out, and all it takes to count it again.' })
export class BallotResultView {
  readonly id!: Id;
  @Field(() => String, { description: 'The outcome in one sentence.' }) sentence?: string;
  @Field(() => Boolean, { description: 'Whether the rule was met: quorum, majorities.' }) adopted!: boolean;
  @Field(() => [String], { description: 'Keys of the options that won; `yes` or `no`.' }) winners!: string[];
  @Field(() => String, { description: 'The whole result with its steps, as JSON (`result` of the file).' })
  json!: string;
  @Field(() => String, { description: 'SHA-256 of the result, as sealed in the register.' }) hash!: string;
  @Field(() => String, { description: 'Address of the one file (JSON) from which anyone counts again.' })
  fileAddress!: string;
  @Field(() => String, { nullable: true, description: 'Address of the file of a budget (Pabulib).' })
  pabulibAddress?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Address of the list of fingerprints counted; none for an open ballot.',
  })
  fingerprintsAddress?: string;
  @Field(() => Int, { description: 'Envelopes in which no choice could be read: counted as blank.' })
  unreadable!: number;
  @Field(() => [BallotChangeView], {
    description:
      'What would have changed it, where that can be counted; of Equal Shares the steps say it of each project.',
  })
  changes!: readonly BallotChangeView[];
  @Field(() => [NamedVoteView], { description: 'Who voted what, in an open ballot.', complexity: 20 })
  namedVotes?: NamedVoteView[];
}

@ObjectType('BallotReceipt', { description: 'What a voter keeps. It shows nobody the choice.' })
export class BallotReceiptView {
  @Field(() => ID, { description: 'The ballot.' }) id!: Id;
  @Field(() => String, { description: 'Always `receipt`.' }) kind!: string;
  @Field(() => [String], {
    description: 'Six words, to be found again in the list of those counted; none for an open ballot.',
  })
  words!: readonly string[];
  @Field(() => String, { nullable: true, description: 'SHA-256 of the envelope.' }) fingerprint?: string;
  @Field(() => Boolean, { description: 'True when it takes the place of an earlier vote.' }) replaces!: boolean;
}

@ObjectType('ReceiptFound', { description: 'Whether an envelope with these words is in the box.' })
export class ReceiptFoundView {
  @Field(() => Boolean, { description: 'True when it is in the box, or was counted.' }) found!: boolean;
  @Field(() => Boolean, { description: 'True once the box was opened and it was in it.' }) counted!: boolean;
  @Field(() => String, { nullable: true, description: 'Its fingerprint.' }) fingerprint?: string;
}
