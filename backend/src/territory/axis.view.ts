import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id, Localized } from '@mondee/kernel';

@ObjectType('Axis', { description: 'One of the great directions of the transition plan.' })
export class AxisView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'A word for addresses.' }) slug!: string;
  /** Resolved into the language of the request. */
  localizedName!: Localized;
  localizedSummary!: Localized;
  /** The plan no longer has it. */
  retired!: boolean;
}
