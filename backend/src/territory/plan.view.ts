import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Id } from '@mondee/kernel';
import type { IndicatorDirection, MeasurementKind } from '@mondee/domain/territory';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('objective', 'Objective');
linkableKind('indicator', 'Indicator');

export const DirectionEnum = { UP: 'up', DOWN: 'down' } as const;
registerEnumType(DirectionEnum, { name: 'Direction', description: 'Which way a figure is meant to go.' });

export const MeasurementKindEnum = {
  MEASURED: 'measured',
  ENTERED: 'entered',
  OPEN_DATA: 'open-data',
  ESTIMATED: 'estimated',
} as const;
registerEnumType(MeasurementKindEnum, {
  name: 'MeasurementKind',
  description: 'How a value was come by: by an instrument, typed in, taken from open data, or estimated.',
});

@ObjectType('Objective', {
  implements: () => [LinkableView],
  description: 'What the territory wants to reach on an axis of its plan.',
})
export class ObjectiveView extends LinkableView {
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What is meant, in a few sentences.' }) summary!: string;
  readonly axisId!: Id;
  readonly laidAt!: Date;
}

@ObjectType('Measurement', {
  description: 'One value of an indicator. A wrong one is corrected by another; both stay.',
})
export class MeasurementView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => DateScalar, { description: 'The day it is of.' }) on!: Day;
  @Field(() => Float, { description: 'The value, in the unit of the indicator.' }) value!: number;
  @Field(() => Float, { nullable: true, description: 'The least it may be, where the source says so.' }) low?: number;
  @Field(() => Float, { nullable: true, description: 'The most it may be, where the source says so.' }) high?: number;
  @Field(() => MeasurementKindEnum, { description: 'How it was come by.' }) kind!: MeasurementKind;
  @Field(() => String, { description: 'Where it comes from.' }) source!: string;
  @Field(() => Date, { description: 'When it was written down here.' }) enteredAt!: Date;
}

@ObjectType('IndicatorProgress', {
  description: 'How far a figure has come from its baseline to its target. It says what moved, not what made it move.',
})
export class IndicatorProgressView {
  @Field(() => String, { description: '`reached`, `progressing`, `flat`, `away` or `no-data`.' }) status!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Part of the way from the baseline to the target: 0.5 is half; below zero it went the wrong way.',
  })
  reachedShare?: number;
  @Field(() => Float, { nullable: true, description: 'What is missing to the target, in the unit of the indicator.' })
  missing?: number;
  @Field(() => String, { description: 'The same in one sentence, in the language of the request.' }) sentence!: string;
}

@ObjectType('IndicatorTrend', {
  description:
    'Where the measures lead: the Theil–Sen slope with its 95 % interval. It says where the curve leads, not what bends it.',
})
export class IndicatorTrendView {
  @Field(() => String, {
    description:
      '`too-few-data` (under four days with a value), `reached`, `on-track` (the interval reaches the target on the due day), `moving-away` (the whole interval goes the wrong way) or `late`.',
  })
  status!: string;
  @Field(() => Int, { description: 'Days with a value that were counted.' }) points!: number;
  @Field(() => Float, { nullable: true, description: 'How much it moves in a year, in the unit of the indicator.' })
  slopePerYear?: number;
  @Field(() => Float, { nullable: true, description: 'The least it moves in a year, 95 times of 100.' })
  slopeLow?: number;
  @Field(() => Float, { nullable: true, description: 'The most it moves in a year, 95 times of 100.' })
  slopeHigh?: number;
  @Field(() => Float, { nullable: true, description: 'The lower end of where it leads on the due day, in the unit.' })
  atDueLow?: number;
  @Field(() => Float, { nullable: true, description: 'The upper end of where it leads on the due day, in the unit.' })
  atDueHigh?: number;
  @Field(() => String, { description: 'The same in one sentence, in the language of the request.' }) sentence!: string;
}

@ObjectType('Indicator', {
  implements: () => [LinkableView],
  description: 'A figure by which the territory sees whether an objective is being reached.',
})
export class IndicatorView extends LinkableView {
  @Field(() => String, { description: 'What is counted.' }) name!: string;
  @Field(() => String, { description: 'The unit; it never changes.' }) unit!: string;
  @Field(() => DirectionEnum, { description: 'Which way it is meant to go.' }) direction!: IndicatorDirection;
  @Field(() => Float, { description: 'The value it started from.' }) baseline!: number;
  @Field(() => DateScalar, { description: 'The day of the baseline.' }) baselineOn!: Day;
  @Field(() => Float, { description: 'The value it is meant to reach.' }) target!: number;
  @Field(() => DateScalar, { description: 'The day by which it is meant to be reached.' }) due!: Day;
  @Field(() => String, { description: 'Where its values come from.' }) source!: string;
  readonly objectiveId!: Id;
  readonly laidAt!: Date;
}

export const IndicatorOutcome = outcomeOf('IndicatorOutcome', () => IndicatorView);
