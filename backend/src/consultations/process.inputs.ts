import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Level, Outcome, PhaseKind, Visibility } from '@mondee/domain/consultations';
import type { ResidenceLevel } from '@mondee/domain/people';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { LevelEnum, NeededResidenceEnum, OutcomeEnum, PhaseKindEnum, VisibilityEnum } from './process.view';

@InputType('PhaseInput', { description: 'A phase, by the clock of the territory: `2026-12-01T08:00`.' })
export class PhaseInput {
  @Field(() => PhaseKindEnum, { description: 'What is done.' }) kind!: PhaseKind;
  @Field(() => String, { description: 'Its first minute.' }) from!: string;
  @Field(() => String, { description: 'The minute at which it is over.' }) until!: string;
}

@InputType('DraftProcessInput', { description: 'A process in preparation, whole or in part.' })
export class DraftProcessInput {
  @Field(() => ID, { description: 'Made on the device: the same one again changes the same draft.' })
  processId!: string;
  @Field(() => Int, { nullable: true, description: 'The revision it was made from.' }) baseRevision?: number;
  @Field(() => String, { nullable: true, description: 'In one line.' }) title?: string;
  @Field(() => String, { nullable: true, description: 'What it is about.' }) summary?: string;
  @Field(() => String, { nullable: true, description: 'Who holds it.' }) owner?: string;
  @Field(() => LevelEnum, { nullable: true, description: 'How much people’s word weighs.' }) level?: Level;
  @Field(() => String, { nullable: true, description: 'What can still change.' }) open?: string;
  @Field(() => String, { nullable: true, description: 'What will not change.' }) settled?: string;
  @Field(() => String, { nullable: true, description: 'Who decides.' }) decider?: string;
  @Field(() => String, { nullable: true, description: 'By which day it is answered.' }) answerDue?: string;
  @Field(() => NeededResidenceEnum, { nullable: true, description: 'Which residence one needs.' })
  residence?: ResidenceLevel;
  @Field(() => String, { nullable: true, description: 'How one takes part without a screen.' }) offlinePath?: string;
  @Field(() => String, { nullable: true, description: 'Why one cannot, in public.' }) noOffline?: string;
  @Field(() => VisibilityEnum, { description: 'Who reads it and who writes.' }) visibility!: Visibility;
  @Field(() => [PhaseInput], { description: 'Its phases, in their order.' }) phases!: PhaseInput[];
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ProcessActInput', { description: 'A process, and how one acts on it.' })
export class ProcessActInput {
  @Field(() => ID, { description: 'The process.' }) processId!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ExtendPhaseInput', { description: 'More time for a phase.' })
export class ExtendPhaseInput extends ProcessActInput {
  @Field(() => Int, { description: 'The place of the phase.' }) phase!: number;
  @Field(() => String, { description: 'When it is over now, by the clock of the territory.' }) until!: string;
  @Field(() => String, { description: 'Why; everybody reads it.' }) reason!: string;
}

@InputType('CloseProcessInput', { description: 'The end of a process.' })
export class CloseProcessInput extends ProcessActInput {
  @Field(() => OutcomeEnum, { description: 'How it ends.' }) outcome!: Outcome;
  @Field(() => String, { description: 'Why; everybody reads it.' }) reason!: string;
}

@InputType('InviteGuestsInput', { description: 'Those who may read or take part.' })
export class InviteGuestsInput extends ProcessActInput {
  @Field(() => [String], { description: 'Their addresses; none can be read again.' }) emails!: string[];
}

@ArgsType()
export class ProcessListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
}
