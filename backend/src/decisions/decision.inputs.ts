import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';

/** Nothing is required by the schema: what is missing is refused with a sentence, at its field. */
@InputType('RecordDecisionInput', { description: 'What was decided, with all that must be read beside it.' })
export class RecordDecisionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Made on the device of the author: the same one sent twice records one decision.',
  })
  decisionId?: string;
  @Field(() => String, { nullable: true, description: 'In one line.' }) title?: string;
  @Field(() => String, { nullable: true, description: 'What was decided, word for word.' }) text?: string;
  @Field(() => String, { nullable: true, description: 'The facts and the law it looks at.' }) grounds?: string;
  @Field(() => String, { nullable: true, description: 'Why, in plain words.' }) reasons?: string;
  @Field(() => Boolean, { nullable: true, description: 'Adopted, or turned down; must agree with the votes.' })
  adopted?: boolean;
  @Field(() => Int, { nullable: true, description: 'Votes for.' }) votesFor?: number;
  @Field(() => Int, { nullable: true, description: 'Votes against.' }) votesAgainst?: number;
  @Field(() => Int, { nullable: true, description: 'Abstentions.' }) abstentions?: number;
  @Field(() => String, { nullable: true, description: 'The day it was decided, YYYY-MM-DD; not in the future.' })
  decidedOn?: string;
  @Field(() => String, { nullable: true, description: 'Who decided: a council, a committee.' }) body?: string;
  @Field(() => String, { nullable: true, description: 'As what the viewer records it.' }) quality?: string;
  @Field(() => [ID], { nullable: true, description: 'The proposals it answers; they must be on line.' })
  answers?: string[];
  @Field(() => [ID], { nullable: true, description: 'Other public things it rests on, of any kind.' })
  restsOn?: string[];
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@ArgsType()
export class DecisionListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
}
