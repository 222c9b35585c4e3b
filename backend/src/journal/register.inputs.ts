import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

@ArgsType()
export class RegisterArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => ID, { nullable: true, description: 'Only facts about this thing.' }) subject?: string;
}

@ArgsType()
export class BatchArgs {
  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'Batches after this one.' }) after!: number;
  @Field(() => Int, { nullable: true, defaultValue: 200, description: 'How many, a thousand at most.' }) first!: number;
}
