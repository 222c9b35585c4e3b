import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('News', { description: 'Says that something public happened to a thing: look at it again.' })
export class NewsView {
  @Field(() => ID, { description: 'The thing, as it was asked: `proposal:0199…`.' }) of!: string;
  @Field(() => String, { description: 'The number of the last public act about it; it only grows.' }) latest!: string;
}
