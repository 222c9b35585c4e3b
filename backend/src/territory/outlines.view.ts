import { Field, Int, ObjectType } from '@nestjs/graphql';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('OutlinesLoaded', { description: 'The map has its real outlines.' })
export class OutlinesLoadedView {
  @Field(() => Int, { description: 'How many communes were drawn.' }) communes!: number;
}

export const OutlinesOutcome = outcomeOf('OutlinesOutcome', () => OutlinesLoadedView);
