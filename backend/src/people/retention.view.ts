import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('RetentionRule', { description: 'How long a kind of personal data is kept, and why.' })
export class RetentionRuleView {
  @Field(() => String, { description: 'The kind, in the language of the request.' }) what!: string;
  @Field(() => Int, { nullable: true, description: 'Days; nothing when it stays until its person is forgotten.' })
  days?: number;
  @Field(() => String, { description: 'Why, in the language of the request.' }) why!: string;
}
