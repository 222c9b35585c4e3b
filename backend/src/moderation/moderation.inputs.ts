import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Reason } from '@mondee/domain/moderation';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { ReasonEnum } from './moderation-enums.view';

@InputType('ReportContentInput', { description: 'A notice, with the fields that European law asks of one.' })
export class ReportContentInput {
  @Field(() => String, { description: 'What kind of thing: `proposal`…' }) kind!: string;
  @Field(() => ID, { description: 'The thing.' }) id!: string;
  @Field(() => ReasonEnum, { description: 'Why.' }) reason!: Reason;
  @Field(() => String, { description: 'Why it is against the law or the charter.' }) explanation!: string;
  @Field(() => String, { nullable: true, description: 'Who reports, without an account.' }) name?: string;
  @Field(() => String, { nullable: true, description: 'Where they are answered, without an account.' }) email?: string;
  @Field(() => Boolean, { description: 'It is said in good faith, and believed to be right.' }) goodFaith!: boolean;
}

@InputType('ModerationCaseInput', { description: 'A case.' })
export class CaseInput {
  @Field(() => ID, { description: 'The case.' }) caseId!: string;
}

@InputType('HideContentInput', { description: 'What to hide, why, for how long.' })
export class HideContentInput extends CaseInput {
  @Field(() => ReasonEnum, { description: 'Why.' }) reason!: Reason;
  @Field(() => String, { description: 'The facts, written to the author.' }) explanation!: string;
  @Field(() => String, { nullable: true, description: '`whole`, or the name of a part.' }) scope?: string;
  @Field(() => Int, { nullable: true, description: 'For how many days; nothing: without an end.' }) days?: number;
}

@InputType('SecondHidingInput', { description: 'What the second person says.' })
export class SecondHidingInput extends CaseInput {
  @Field(() => Boolean, { description: 'Hide it, or open the case again.' }) agree!: boolean;
}

@InputType('ModerationWordsInput', { description: 'A case, and what is written about it.' })
export class CaseWordsInput extends CaseInput {
  @Field(() => String, { description: 'The words, for who is told.' }) text!: string;
}

@InputType('DecideAppealInput', { description: 'What an appeal comes to.' })
export class DecideAppealInput extends CaseWordsInput {
  @Field(() => Boolean, { description: 'Restore all; else it stays hidden.' }) restore!: boolean;
}

@InputType('AppealInput', { description: 'Why it should come back.' })
export class AppealInput extends CaseWordsInput {
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('SayChangedInput', { description: 'That it was changed as asked.' })
export class SayChangedInput extends CaseInput {
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@ArgsType()
export class LogArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
}
