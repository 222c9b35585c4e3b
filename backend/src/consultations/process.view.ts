import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LEVELS, OUTCOMES, PHASE_KINDS, VISIBILITIES } from '@mondee/domain/consultations';
import type { Level, Outcome, PhaseKind, Process, Visibility } from '@mondee/domain/consultations';
import { RESIDENCE_LEVELS, type ResidenceLevel } from '@mondee/domain/people';
import { OfViewer } from '../platform/access/access';
import { connectionOf } from '../platform/graphql/connection.view';
import { HopStateEnum } from '../platform/graphql/hop.view';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('process', 'Process');

const named = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase().replace('-', '_'), value])) as Record<string, T>;

export const LevelEnum = named(LEVELS);
registerEnumType(LevelEnum, { name: 'ParticipationLevel', description: 'How much what people say weighs.' });
export const PhaseKindEnum = named(PHASE_KINDS);
registerEnumType(PhaseKindEnum, { name: 'PhaseKind', description: 'What people do in a phase.' });
export const VisibilityEnum = named(VISIBILITIES);
registerEnumType(VisibilityEnum, { name: 'ProcessVisibility', description: 'Who reads a process and who writes.' });
export const OutcomeEnum = named(OUTCOMES);
registerEnumType(OutcomeEnum, { name: 'ProcessEnd', description: 'What came of a process.' });
export const ProcessStateEnum = named(['draft', 'open', 'closed'] as const);
registerEnumType(ProcessStateEnum, { name: 'ProcessState', description: 'How far a process has come.' });
export const NeededResidenceEnum = named(RESIDENCE_LEVELS);
registerEnumType(NeededResidenceEnum, {
  name: 'NeededResidence',
  description: 'How sure one must be that somebody lives here.',
});

@ObjectType('Phase', { description: 'A time in which one thing is done.' })
export class PhaseView {
  @Field(() => Int, { description: 'Its place, from nought.' }) place!: number;
  @Field(() => PhaseKindEnum, { description: 'What is done.' }) kind!: PhaseKind;
  @Field(() => Date, { description: 'Its first instant.' }) from!: Date;
  @Field(() => Date, { description: 'The instant at which it is over.' }) until!: Date;
  @Field(() => HopStateEnum, { description: 'Whether it is over, runs, or is to come.' }) state!:
    'DONE' | 'NOW' | 'TODO';
}

@ObjectType('PhaseExtension', { description: 'More time that a phase was given, and why.' })
export class PhaseExtensionView {
  @Field(() => Int, { description: 'The place of the phase.' }) place!: number;
  @Field(() => Date, { description: 'When it was to be over.' }) before!: Date;
  @Field(() => Date, { description: 'When it is over now.' }) after!: Date;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => Date, { description: 'When that was said.' }) at!: Date;
}

@ObjectType('Process', {
  implements: () => [LinkableView],
  description:
    'What people are asked: what their word weighs, what can change, who decides, and by when they are answered.',
})
export class ProcessView extends LinkableView {
  @Field(() => ProcessStateEnum, { description: 'How far it has come.' }) state!: Process['state'];
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What it is about.' }) summary!: string;
  @Field(() => String, { description: 'Who holds it.' }) owner!: string;
  @Field(() => LevelEnum, { nullable: true, description: 'How much people’s word weighs.' }) level!: Level | null;
  @Field(() => String, { description: 'What can still change.' }) open!: string;
  @Field(() => String, { description: 'What will not change.' }) settled!: string;
  @Field(() => String, { description: 'Who decides.' }) decider!: string;
  @Field(() => DateScalar, { nullable: true, description: 'By which day it is answered.' }) answerDay!: string | null;
  @Field(() => NeededResidenceEnum, { nullable: true, description: 'Which residence one needs to take part.' })
  residence!: ResidenceLevel | null;
  @Field(() => String, { nullable: true, description: 'How one takes part without a screen.' }) offlinePath!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Why one cannot take part without a screen.' })
  noOffline!: string | null;
  @Field(() => VisibilityEnum, { description: 'Who reads it and who writes.' }) visibility!: Visibility;
  @Field(() => [PhaseView], { description: 'Its phases, in their order.' }) phases!: readonly PhaseView[];
  @Field(() => PhaseKindEnum, {
    nullable: true,
    description: 'What is done at this instant, by the clock of the server.',
  })
  now!: PhaseKind | null;
  @Field(() => [PhaseExtensionView], { description: 'Phases that were made longer, with the reasons.' })
  extensions!: readonly PhaseExtensionView[];
  @Field(() => Date, { description: 'When it was begun.' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it opened.' }) openedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it ended.' }) closedAt!: Date | null;
  @Field(() => OutcomeEnum, { nullable: true, description: 'How it ended.' }) outcome!: Outcome | null;
  @Field(() => String, { nullable: true, description: 'Why it ended so.' }) closedFor!: string | null;
  @Field(() => Int, { description: 'Goes up by one at each change.' }) revision!: number;
  /** As the rules know it, and whether this viewer is invited. */
  readonly process!: Process;
  readonly invited!: boolean;
}

@ObjectType('ProcessRights', { description: 'What the viewer may do with a process now.' })
export class ProcessRightsView {
  @Field(() => AllowedView, { description: 'Change, open, extend and end it.' }) @OfViewer() manage!: AllowedView;
  @Field(() => AllowedView, { description: 'Do what its present phase is for.' }) @OfViewer() takePart!: AllowedView;
}

@ObjectType('ProcessConnection', { description: 'A page of a list of processes.' })
export class ProcessConnectionView extends connectionOf('Process', () => ProcessView) {}

export const ProcessOutcome = outcomeOf('ProcessOutcome', () => ProcessView);
