import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Profile', { description: 'All that the site keeps of the person signed in; for their eyes alone.' })
export class ProfileView {
  @Field(() => String, { description: 'The name that others read.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'The e-mail address, never shown.' }) email?: string;
  @Field(() => String, { nullable: true, description: 'INSEE code of the commune, shown or not.' })
  communeCode?: string;
  @Field(() => Int, { nullable: true, description: 'The year of birth, if it was given; never shown.' })
  birthYear?: number;
  @Field(() => [String], { description: 'What is shown beside the name: `commune`, or nothing.' }) shows!: string[];
}
