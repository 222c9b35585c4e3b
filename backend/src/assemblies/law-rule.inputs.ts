import { ArgsType, Field } from '@nestjs/graphql';

@ArgsType()
export class LawRulingArgs {
  @Field(() => String, { description: 'The rule.' }) rule!: string;
  @Field(() => String, { description: 'Which question of it.' }) cas!: string;
  @Field(() => String, { description: 'The figures, as a JSON object.' }) figures!: string;
}
