import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('AgendaEvent', { description: 'Something that takes place, once.' })
export class EventView {
  @Field(() => ID, { description: 'Its identifier.' }) id!: string;
  @Field(() => String, { description: 'What it is.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'Where.' }) place?: string;
  @Field(() => Date, { description: 'When it begins.' }) startsAt!: string;
  @Field(() => Date, { description: 'When it ends; of whole days, the midnight after the last.' }) endsAt!: string;
  @Field(() => Boolean, { description: 'Whether it takes whole days.' }) allDay!: boolean;
  @Field(() => String, { nullable: true, description: 'Where more is said of it.' }) link?: string;
  @Field(() => String, { nullable: true, description: 'Its page on this site, if it has one.' }) path?: string;
  @Field(() => Boolean, { description: 'True when it does not take place after all.' }) cancelled!: boolean;
}
