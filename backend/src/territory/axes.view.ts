import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('PlanAxis', { description: 'An axis as those who keep the plan see it, in its languages.' })
export class PlanAxisView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'Its name in French.' }) nameFr!: string;
  @Field(() => String, { description: 'Its name in English; empty when nobody gave it.' }) nameEn!: string;
  @Field(() => String, { description: 'What it is about, in French.' }) summaryFr!: string;
  @Field(() => String, { description: 'What it is about, in English.' }) summaryEn!: string;
  @Field(() => Boolean, { description: 'True when the plan no longer has it.' }) isRetired!: boolean;
}

@ObjectType('PlanAxes', { description: 'The axes in their order, the retired ones last.' })
export class PlanAxesView {
  @Field(() => [PlanAxisView], { description: 'Each.' }) axes!: PlanAxisView[];
}

export const PlanAxesOutcome = outcomeOf('PlanAxesOutcome', () => PlanAxesView);
