import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Commune', { description: 'A commune of the territory.' })
export class CommuneView {
  @Field(() => String, { description: 'INSEE code.' }) code!: string;
  @Field(() => String, { description: 'Its official name.' }) name!: string;
  @Field(() => Int, { description: 'Inhabitants, by the official figures.' }) population!: number;
  @Field(() => [String], { description: 'Postcodes: they do not tell communes apart.' }) postcodes!: string[];
}
