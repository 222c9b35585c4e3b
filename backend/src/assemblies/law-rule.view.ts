import { Field, ObjectType } from '@nestjs/graphql';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('LawRule', {
  description: 'A rule of law or governance that can be applied to figures: help, not legal advice.',
})
export class LawRuleView {
  @Field(() => String, { description: 'Its name, in the words of the law.' }) rule!: string;
  @Field(() => String, { description: 'Which question of it.' }) cas!: string;
  @Field(() => String, { description: 'What it says, in one plain sentence (in French: it is French law).' })
  text!: string;
  @Field(() => String, { description: 'The article.' }) source!: string;
  @Field(() => [String], { description: 'The figures it needs.' }) figures!: readonly string[];
}

@ObjectType('RulingFigure', { description: 'One thing a rule answers.' })
export class RulingFigureView {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'Its value, as text.' }) value!: string;
}

@ObjectType('LawRuling', { description: 'What a rule answers to these figures.' })
export class LawRulingView {
  @Field(() => [RulingFigureView], { description: 'The answer.' }) answers!: RulingFigureView[];
  @Field(() => [String], { description: 'Why, sentence by sentence.' }) reasons!: readonly string[];
  @Field(() => String, { description: 'The article.' }) source!: string;
}

export const LawRulingOutcome = outcomeOf('LawRulingOutcome', () => LawRulingView);
