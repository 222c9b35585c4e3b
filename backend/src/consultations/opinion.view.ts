import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Channel, Id } from '@mondee/kernel';
import type { OpinionVote, Split, Statement } from '@mondee/domain/consultations';
import { ActContextInput, ChannelEnum } from '../platform/graphql/act-context.inputs';
import { outcomeOf } from '../platform/graphql/refusal.view';

export const StatementOriginEnum = { SEED: 'seed', PARTICIPANT: 'participant' } as const;
registerEnumType(StatementOriginEnum, { name: 'StatementOrigin', description: 'Who put a statement there.' });
export const StatementStateEnum = { WAITING: 'waiting', ONLINE: 'online', REFUSED: 'refused' } as const;
registerEnumType(StatementStateEnum, { name: 'StatementState', description: 'How far a statement has come.' });
export const SideEnum = { AGREE: 'agree', DISAGREE: 'disagree' } as const;
registerEnumType(SideEnum, { name: 'OpinionSide', description: 'Agrees or disagrees.' });
export const VoteEnum = { AGREE: 1, PASS: 0, DISAGREE: -1 } as const;
registerEnumType(VoteEnum, { name: 'OpinionVote', description: 'What somebody says of a statement.' });

@ObjectType('Statement', { description: 'One sentence with which one agrees or disagrees. Whose it is, nobody reads.' })
export class StatementView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => Int, { description: 'Its number in the process.' }) number!: number;
  @Field(() => String, { description: 'Its words.' }) text!: string;
  @Field(() => StatementOriginEnum, { description: 'Put there to begin with, or by a participant.' })
  origin!: Statement['origin'];
  @Field(() => StatementStateEnum, { description: 'How far it has come.' }) state!: Statement['state'];
  @Field(() => ChannelEnum, { description: 'The way by which it came in.' }) channel!: Channel;
  @Field(() => Date, { description: 'When it was added.' }) createdAt!: Date;
}

@ObjectType('OpinionSplit', { description: 'How many agree, disagree and pass.' })
export class SplitView implements Split {
  @Field(() => Int, { description: 'Agree.' }) agree!: number;
  @Field(() => Int, { description: 'Disagree.' }) disagree!: number;
  @Field(() => Int, { description: 'Pass.' }) pass!: number;
}

@ObjectType('OpinionGroupSplit', { description: 'What one group says of a statement.' })
export class GroupSplitView {
  @Field(() => String, { description: 'The letter of the group.' }) letter!: string;
  @Field(() => SplitView, { nullable: true, description: 'Nothing where too few of them answered to be counted.' })
  split!: Split | null;
}

@ObjectType('CountedStatement', { description: 'A statement with what people say of it.' })
export class CountedStatementView extends StatementView {
  @Field(() => SplitView, { nullable: true, description: 'Everybody; nothing where too few answered to be counted.' })
  all!: Split | null;
  @Field(() => [GroupSplitView], { description: 'By group.' }) groups!: GroupSplitView[];
}

@ObjectType('GroupSaying', { description: 'What sets a group apart.' })
export class GroupSayingView {
  @Field(() => String, { description: 'The statement.' }) text!: string;
  @Field(() => SideEnum, { description: 'Agrees or disagrees.' }) side!: 'agree' | 'disagree';
  @Field(() => Int, { description: 'Out of a hundred of those of the group who answered.' }) percent!: number;
}

@ObjectType('OpinionGroup', { description: 'People who answer alike.' })
export class OpinionGroupView {
  @Field(() => String, { description: 'Its letter, which stays as answers come in.' }) letter!: string;
  @Field(() => Int, { description: 'How many they are.' }) size!: number;
  @Field(() => [GroupSayingView], { description: 'What sets them apart, most telling first.' })
  says!: GroupSayingView[];
}

@ObjectType('OpinionPoint', { description: 'Where somebody stands on the map; close means answered alike.' })
export class OpinionPointView {
  @Field(() => Float, { description: 'Across.' }) x!: number;
  @Field(() => Float, { description: 'Up.' }) y!: number;
  @Field(() => String, { description: 'The letter of the group.' }) letter!: string;
}

@ObjectType('UnitingStatement', { description: 'A statement that most of every group say alike.' })
export class UnitingStatementView {
  @Field(() => SideEnum, { description: 'Agree or disagree.' }) side!: 'agree' | 'disagree';
  @Field(() => CountedStatementView, { description: 'The statement.' }) statement!: CountedStatementView;
}

@ObjectType('OpinionMap', {
  description: 'Who answers alike, what unites and what divides; one group when there is no more.',
})
export class OpinionMapView {
  @Field(() => Int, { description: 'How many people answered.' }) people!: number;
  @Field(() => Int, { description: 'How many answers they gave.' }) answers!: number;
  @Field(() => Date, { description: 'When it was made.' }) madeAt!: Date;
  @Field(() => [OpinionGroupView], { description: 'The groups that the answers support.' }) groups!: OpinionGroupView[];
  @Field(() => [CountedStatementView], { description: 'Every statement.' }) statements!: CountedStatementView[];
  @Field(() => [UnitingStatementView], { description: 'What unites.' }) unites!: UnitingStatementView[];
  @Field(() => [CountedStatementView], { description: 'What divides.' }) divides!: CountedStatementView[];
  @Field(() => [OpinionPointView], { description: 'A point for each person, nobody’s in particular.' })
  points!: OpinionPointView[];
}

@ObjectType('OpinionTurn', { description: 'Where the viewer is in a process of statements.' })
export class OpinionTurnView {
  @Field(() => ID, { description: 'The process.' }) id!: Id;
  @Field(() => Int, { description: 'How many they answered.' }) answered!: number;
  @Field(() => Int, { description: 'How many there are.' }) total!: number;
  @Field(() => StatementView, { nullable: true, description: 'The one to answer next; none when all are.' })
  next!: StatementView | null;
  @Field(() => OpinionPointView, { nullable: true, description: 'Their own place; shown to nobody else.' })
  place!: OpinionPointView | null;
}

@ObjectType('PublishedFile', { description: 'A file to recount from.' })
export class PublishedFileView {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'What it holds.' }) text!: string;
}

export const StatementOutcome = outcomeOf('StatementOutcome', () => StatementView);
export const OpinionOutcome = outcomeOf('OpinionOutcome', () => OpinionTurnView);

@InputType('AddStatementInput', { description: 'A sentence for others to answer.' })
export class AddStatementInput {
  @Field(() => ID, { description: 'The process.' }) processId!: string;
  @Field(() => ID, { description: 'Made on the device: sent twice, it is there once.' }) statementId!: string;
  @Field(() => String, { description: 'Its words.' }) text!: string;
  @Field(() => Boolean, { nullable: true, description: 'To begin with; for those who hold the process.' })
  seed?: boolean;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ReviewStatementInput', { description: 'A statement put on line or not.' })
export class ReviewStatementInput {
  @Field(() => ID, { description: 'The statement.' }) statementId!: string;
  @Field(() => Boolean, { description: 'On line, or not.' }) accept!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not.' }) reason?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('GiveOpinionInput', { description: 'What one says of a statement.' })
export class GiveOpinionInput {
  @Field(() => ID, { description: 'The statement.' }) statementId!: string;
  @Field(() => VoteEnum, { description: 'Agrees, disagrees or passes.' }) vote!: OpinionVote;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@ArgsType()
export class OfProcessArgs {
  @Field(() => ID, { description: 'The process.' }) processId!: string;
}
