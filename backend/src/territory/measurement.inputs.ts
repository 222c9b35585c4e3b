import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { MeasurementKind } from '@mondee/domain/territory';
import { MeasurementKindEnum } from './plan.view';

/** Nothing but the indicator is required by the schema: what is missing is refused with a sentence, at its field. */
@InputType('RecordMeasurementInput', { description: 'A new value of an indicator, in the indicator’s own unit.' })
export class RecordMeasurementInput {
  @Field(() => ID, { description: 'The indicator.' }) indicatorId!: string;
  @Field(() => String, { nullable: true, description: 'The day the value is of, YYYY-MM-DD; today at the latest.' })
  on?: string;
  @Field(() => Float, { nullable: true, description: 'The value.' }) value?: number;
  @Field(() => Float, { nullable: true, description: 'The least it may be.' }) low?: number;
  @Field(() => Float, { nullable: true, description: 'The most it may be.' }) high?: number;
  @Field(() => MeasurementKindEnum, { nullable: true, description: 'How it was come by.' }) kind?: MeasurementKind;
  @Field(() => String, { nullable: true, description: 'Where it comes from.' }) source?: string;
}
