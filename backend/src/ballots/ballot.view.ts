import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Ballot, BallotMethod, Secrecy } from '@mondee/domain/ballots';
import type { Channel, Id } from '@mondee/kernel';
import { connectionOf } from '../platform/graphql/connection.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { ChannelEnum } from '../platform/graphql/act-context.inputs';
import { BallotCollegeView, BallotOptionView, BallotRuleView } from './ballot-rule.view';
import { BallotResultView, BallotTurnoutView } from './ballot-result.view';

linkableKind('ballot', 'Ballot');

export const BallotStateEnum = {
  DRAFT: 'draft',
  OPEN: 'open',
  CLOSED: 'closed',
  COUNTED: 'counted',
  STOPPED: 'stopped',
} as const;
registerEnumType(BallotStateEnum, { name: 'BallotState', description: 'Where a ballot stands.' });
export const SecrecyEnum = { OPEN: 'open', SECRET: 'secret', SECRET_CODES: 'secret-codes' } as const;
registerEnumType(SecrecyEnum, {
  name: 'BallotSecrecy',
  description: 'Who can know a choice: all, nobody, nobody and without an account.',
});
export const BallotMethodEnum = {
  YES_NO: 'yes-no',
  APPROVAL: 'approval',
  MAJORITY_JUDGMENT: 'majority-judgment',
  SCHULZE: 'schulze',
  STV: 'stv',
  EQUAL_SHARES: 'equal-shares',
  GREEDY: 'greedy',
} as const;
registerEnumType(BallotMethodEnum, { name: 'BallotMethod', description: 'How a ballot is counted.' });

@ObjectType('BallotTeller', { description: 'Who holds a part of the key of a secret ballot.' })
export class BallotTellerView {
  @Field(() => ID, { description: 'The teller, in this ballot.' }) id!: Id;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => Boolean, { description: 'True once they have made their own key.' }) ready!: boolean;
}

@ObjectType('Ballot', {
  implements: () => [LinkableView],
  description: 'A question put to the vote: never a referendum, nor an official consultation of electors.',
})
export class BallotView extends LinkableView {
  @Field(() => String, { description: 'What is asked.' }) question!: string;
  @Field(() => String, { description: 'What one should know before voting; may be empty.' }) explanation!: string;
  @Field(() => BallotStateEnum, { description: 'Where it stands.' }) state!: Ballot['state'];
  @Field(() => BallotMethodEnum, { description: 'How it is counted.' }) method!: BallotMethod;
  @Field(() => SecrecyEnum, { description: 'Who can know a choice.' }) secrecy!: Secrecy;
  @Field(() => Date, { description: 'From when one votes.' }) opensAt!: Date;
  @Field(() => Date, { description: 'At this instant a vote is late.' }) closesAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was counted.' }) countedAt?: Date;
  @Field(() => Date, { nullable: true, description: 'When it was stopped.' }) stoppedAt?: Date;
  @Field(() => String, { nullable: true, description: 'Why it was stopped.' }) stopReason?: string;
  @Field(() => [ChannelEnum], { description: 'By which ways one votes: web, desk (a supervised screen), paper.' })
  channels!: Channel[];
  @Field(() => [BallotOptionView], { description: 'What one chooses among; none for a yes or no.' })
  options!: BallotOptionView[];
  @Field(() => [BallotCollegeView], { description: 'The colleges of the list, with the voices of each.' })
  colleges!: BallotCollegeView[];
  @Field(() => BallotRuleView, { description: 'All that decides.' }) rule!: BallotRuleView;
  @Field(() => Int, { nullable: true, description: 'Voices on the frozen list, recusals taken off; once open.' })
  registered?: number;
  @Field(() => String, {
    nullable: true,
    description: 'What seals choices (X25519, base64url); none for an open ballot.',
  })
  publicKey?: string;
  @Field(() => [BallotTellerView], { description: 'Who holds the key together.' }) tellers!: BallotTellerView[];
  @Field(() => BallotTurnoutView, {
    nullable: true,
    description: 'Who has voted, in numbers; few are hidden.',
    complexity: 4,
  })
  turnout?: BallotTurnoutView;
  @Field(() => BallotResultView, { nullable: true, description: 'Once counted.', complexity: 3 })
  result?: BallotResultView;
  readonly of!: Ballot;
}

@ObjectType('BallotConnection', { description: 'A page of a list of ballots.' })
export class BallotConnectionView extends connectionOf('Ballot', () => BallotView) {}
export const BallotOutcome = outcomeOf('BallotOutcome', () => BallotView);
