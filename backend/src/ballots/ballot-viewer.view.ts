import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Channel, Id } from '@mondee/kernel';
import { ChannelEnum } from '../platform/graphql/act-context.inputs';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';
import type { RefusedVotes } from './refused-votes.store';
import { BallotReceiptView } from './ballot-result.view';

@ObjectType('RefusedVotes', { description: 'Votes that were refused for one reason. Nothing tells whose.' })
export class RefusedVotesView {
  @Field(() => String, { description: 'The refusal, as a voter got it.' }) code!: string;
  @Field(() => Int, { description: 'How many.' }) many!: number;
  @Field(() => Date, { description: 'The first, to the hour.' }) first!: Date;
  @Field(() => Date, { description: 'The last, to the hour.' }) last!: Date;
}

export const refusedView = ({ code, many, first, last }: RefusedVotes): RefusedVotesView => ({
  ...{ code, many, first: new Date(first), last: new Date(last) },
});

@ObjectType('BallotViewer', { description: 'A ballot as it concerns who asks.' })
export class BallotViewerView {
  @Field(() => ID, { description: 'The ballot.' }) id!: Id;
  @Field(() => Boolean, { description: 'On its list.' }) onList!: boolean;
  @Field(() => Int, { nullable: true, description: 'Voices the list gives.' }) weight?: number;
  @Field(() => String, { nullable: true, description: 'The college.' }) college?: string;
  @Field(() => ChannelEnum, { nullable: true, description: 'By which way the viewer voted.' }) votedBy?: Channel;
  @Field(() => Date, { nullable: true, description: 'When the viewer voted last.' }) votedAt?: Date;
  @Field(() => [String], { description: 'The words of the receipt, while the box is closed; none else.' })
  receipt!: string[];
  @Field(() => String, { nullable: true, description: 'In an open ballot, the viewer’s choice as JSON.' })
  choice?: string;
  @Field(() => AllowedView, { description: 'Vote now, on line.' }) cast!: AllowedView;
  @Field(() => AllowedView, { description: 'Change it or open it.' }) change!: AllowedView;
  @Field(() => AllowedView, { description: 'Keep the booth and its counts.' }) keepBooth!: AllowedView;
  @Field(() => AllowedView, { description: 'Stop it.' }) stop!: AllowedView;
  @Field(() => AllowedView, { description: 'Count it, with the other tellers.' }) count!: AllowedView;
  @Field(() => ID, { nullable: true, description: 'The viewer as a teller.' }) tellerId?: Id;
  @Field(() => Boolean, { description: 'True when the viewer is a teller who has made a key.' }) tellerReady!: boolean;
  @Field(() => [RefusedVotesView], { description: 'For organisers and tellers: votes that were refused; none else.' })
  refusedVotes!: RefusedVotesView[];
  @Field(() => [ID], { description: 'For who may change it: the people asked to hold the key.' }) tellerPeople!: Id[];
}

@ObjectType('SealedShare', { description: 'A teller’s part of the key, sealed to the key that only they have.' })
export class SealedShareView {
  @Field(() => ID, { description: 'The teller.' }) tellerId!: Id;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => Int, { description: 'Which part it is.' }) number!: number;
  @Field(() => String, { description: 'The sealed part, base64url.' }) sealed!: string;
  @Field(() => String, {
    nullable: true,
    description: 'In a demonstration only: the key of an invented teller, which really nobody else would have.',
  })
  demonstrationKey?: string;
}

@ObjectType('RollLine', { description: 'A line of the list, for those who keep the booth.' })
export class RollLineView {
  @Field(() => ID, { description: 'The line.' }) id!: Id;
  @Field(() => String, { description: 'Name or number.' }) label!: string;
  @Field(() => String, { nullable: true, description: 'College.' }) college?: string;
  @Field(() => Boolean, { description: 'Has voted, by whichever way.' }) signed!: boolean;
  @Field(() => ChannelEnum, { nullable: true, description: 'By which way.' }) signedBy?: Channel;
}

@ObjectType('SignedRoll', { description: 'A line that has voted at the booth, or is let to the screen.' })
export class SignedRollView {
  @Field(() => ID, { description: 'The line.' }) id!: Id;
  @Field(() => String, { description: 'Always `roll`.' }) kind!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the voter types at the supervised screen, once, within 15 minutes.',
  })
  screenCode?: string;
}

@ObjectType('PrintedCode', { description: 'A code, shown once.' })
export class PrintedCodeView {
  @Field(() => String, { description: 'For which line it is.' }) label!: string;
  @Field(() => String, { description: 'The code, in groups.' }) code!: string;
}

@ObjectType('PrintedCodes', { description: 'Codes to print: nobody sees them again.' })
export class PrintedCodesView {
  @Field(() => ID, { description: 'The ballot.' }) id!: Id;
  @Field(() => String, { description: 'Always `codes`.' }) kind!: string;
  @Field(() => [PrintedCodeView], { description: 'A code for each line without a person.' }) codes!: PrintedCodeView[];
}

@ObjectType('PaperCount', { description: 'What came out of the paper box, as two people counted it.' })
export class PaperCountView {
  @Field(() => ID, { description: 'The ballot.' }) id!: Id;
  @Field(() => String, { description: 'Always `paper-count`.' }) kind!: string;
  @Field(() => Int, { description: 'People who have entered a count.' }) hands!: number;
  @Field(() => Boolean, {
    description: 'Two counts agree, with each other and with the roll, or differences are explained.',
  })
  settled!: boolean;
  @Field(() => Int, { description: 'Lines signed at the booth.' }) signed!: number;
  @Field(() => String, { nullable: true, description: 'Why what was counted differs.' }) explanation?: string;
}

export const CastOutcome = outcomeOf('CastOutcome', () => BallotReceiptView);
export const SignOutcome = outcomeOf('SignOutcome', () => SignedRollView);
export const CodesOutcome = outcomeOf('CodesOutcome', () => PrintedCodesView);
export const PaperOutcome = outcomeOf('PaperOutcome', () => PaperCountView);
