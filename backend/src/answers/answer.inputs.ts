import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Verdict } from '@mondee/domain/answers';
import { DateScalar } from '../platform/graphql/scalars';
import { AnswerVerdictEnum } from './answer.view';

@InputType('PrepareAnswerInput', { description: 'An answer being written; what is missing may come later.' })
export class PrepareAnswerInput {
  @Field(() => ID, { description: 'The promised answer.' }) answerId!: string;
  @Field(() => AnswerVerdictEnum, { nullable: true, description: 'Yes, in part, no, handed on, or kept as it is.' })
  verdict?: Verdict;
  @Field(() => String, { nullable: true, description: 'What will happen.' }) text?: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) reasons?: string;
  @Field(() => [String], { nullable: true, description: 'Reasons from the list of the territory, five at most.' })
  chosen?: string[];
  @Field(() => String, { nullable: true, description: 'The body it is handed on to.' }) redirectedTo?: string;
  @Field(() => Int, { nullable: true, description: 'The revision it was written from; another is refused.' })
  revision?: number;
}

@InputType('PublishAnswerInput', { description: 'A prepared answer to publish.' })
export class PublishAnswerInput {
  @Field(() => ID, { description: 'The prepared answer.' }) answerId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'As what the viewer answers, «vice-présidente à la mobilité»; by default the name of their role.',
  })
  quality?: string;
  @Field(() => [ID], { nullable: true, description: 'Others that ask the same and get the same answer.' })
  withIds?: string[];
  @Field(() => Int, { nullable: true, description: 'The revision that was read; another is refused.' })
  revision?: number;
}

@InputType('PlanAnswerInput', { description: 'When a prepared answer goes out by itself.' })
export class PlanAnswerInput {
  @Field(() => ID, { description: 'The prepared answer.' }) answerId!: string;
  @Field(() => Date, { nullable: true, description: 'The instant; nothing takes the plan back.' }) publishAt?: string;
  @Field(() => String, { nullable: true, description: 'As what the viewer answers.' }) quality?: string;
  @Field(() => Int, { nullable: true, description: 'The revision that was read; another is refused.' })
  revision?: number;
}

@InputType('MoveAnswerInput', { description: 'Another promised day, and why.' })
export class MoveAnswerInput {
  @Field(() => ID, { description: 'The promised answer.' }) answerId!: string;
  @Field(() => DateScalar, { description: 'The new day.' }) due!: string;
  @Field(() => String, { description: 'Why; public.' }) reason!: string;
}

@InputType('AssignAnswerInput', { description: 'Who writes an answer, and which body owes it.' })
export class AssignAnswerInput {
  @Field(() => ID, { description: 'The promised answer.' }) answerId!: string;
  @Field(() => ID, { nullable: true, description: 'Who writes it; nothing for nobody.' }) personId?: string;
  @Field(() => String, { nullable: true, description: 'The body that owes it, from the list of the territory.' })
  body?: string;
}

@InputType('NoteOnAnswerInput', { description: 'A note among those who answer.' })
export class NoteOnAnswerInput {
  @Field(() => ID, { description: 'The answer.' }) answerId!: string;
  @Field(() => String, { description: 'The note.' }) text!: string;
}

@InputType('CorrectAnswerInput', { description: 'What was not right in a given answer.' })
export class CorrectAnswerInput {
  @Field(() => ID, { description: 'The given answer.' }) answerId!: string;
  @Field(() => String, { description: 'What stands now.' }) text!: string;
  @Field(() => String, { description: 'Why it is corrected: what was not right. Everybody reads it.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'As what the viewer corrects.' }) quality?: string;
}

@ArgsType()
export class AnswersGivenArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => String, { nullable: true, description: 'Only those of this body.' }) body?: string;
  @Field(() => String, { nullable: true, description: 'Only those about this commune, by its code.' }) commune?: string;
}

@ArgsType()
export class AnswersAwaitedArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only those past their day.' })
  overdueOnly!: boolean;
  @Field(() => String, { nullable: true, description: 'Only those this body owes.' }) body?: string;
  @Field(() => String, { nullable: true, description: 'Only those about this commune, by its code.' }) commune?: string;
}
