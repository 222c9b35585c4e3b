import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Verdict } from '@mondee/domain/answers';
import { AnswerVerdictEnum } from './answer.view';

@InputType('PrepareAnswerInput', { description: 'An answer being written; what is missing may come later.' })
export class PrepareAnswerInput {
  @Field(() => ID, { description: 'The promised answer.' }) answerId!: string;
  @Field(() => AnswerVerdictEnum, { nullable: true, description: 'Yes, in part, no, or handed on.' }) verdict?: Verdict;
  @Field(() => String, { nullable: true, description: 'What will happen.' }) text?: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) reasons?: string;
}

@InputType('PublishAnswerInput', { description: 'A prepared answer to publish.' })
export class PublishAnswerInput {
  @Field(() => ID, { description: 'The prepared answer.' }) answerId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'As what the viewer answers, «vice-présidente à la mobilité»; by default the name of their role.',
  })
  quality?: string;
}

@ArgsType()
export class AnswersAwaitedArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only those past their day.' })
  overdueOnly!: boolean;
}
