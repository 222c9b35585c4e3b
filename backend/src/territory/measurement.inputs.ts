import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { Day } from '@mondee/kernel';
import type { MeasurementKind } from '@mondee/domain/territory';
import { DateScalar } from '../platform/graphql/scalars';
import { MeasurementKindEnum } from './plan.view';

@InputType('RecordMeasurementInput', { description: 'A new value of an indicator, in the indicator’s own unit.' })
export class RecordMeasurementInput {
  @Field(() => ID, { description: 'The indicator.' }) indicatorId!: string;
  @Field(() => DateScalar, { description: 'The day the value is of; today at the latest.' }) on!: Day;
  @Field(() => Float, { description: 'The value.' }) value!: number;
  @Field(() => Float, { nullable: true, description: 'The least it may be.' }) low?: number;
  @Field(() => Float, { nullable: true, description: 'The most it may be.' }) high?: number;
  @Field(() => MeasurementKindEnum, { description: 'How it was come by.' }) kind!: MeasurementKind;
  @Field(() => String, { description: 'Where it comes from.' }) source!: string;
}
