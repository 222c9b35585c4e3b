import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Ballot, BallotOption } from '@mondee/domain/ballots';
import type { Id } from '@mondee/kernel';

@ObjectType('BallotOption', { description: 'What one may choose: a person, a proposal, a project.' })
export class BallotOptionView {
  @Field(() => String, { description: 'Short and for ever: what a choice names.' }) key!: string;
  @Field(() => String, { description: 'As it stands on the ballot.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'A few sentences.' }) description?: string;
  @Field(() => Int, { nullable: true, description: 'In whole euros, in a budget.' }) cost?: number;
  @Field(() => String, { nullable: true, description: 'INSEE code of the commune where it is.' }) communeCode?: string;
  @Field(() => ID, { nullable: true, description: 'The thing it stands for.' }) thingId?: Id;
  @Field(() => String, { nullable: true, description: 'What kind of thing: `project`, `proposal`.' })
  thingKind?: string;
}

@ObjectType('BallotCollege', { description: 'A group of the list whose voices are told apart.' })
export class BallotCollegeView {
  @Field(() => String, { description: 'Short and for ever.' }) key!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Int, { nullable: true, description: 'What it weighs, where colleges carry weights.' }) weight?: number;
  @Field(() => Int, { nullable: true, description: 'Voices on the list, recusals taken off; once open.' })
  registered?: number;
}

@ObjectType('BallotQuorum', { description: 'How many have to vote for the result to hold.' })
export class BallotQuorumView {
  @Field(() => String, { description: 'A part of the list: `1/2`.' }) threshold!: string;
  @Field(() => String, { description: '`cast`: all who voted; `expressed`: without abstentions.' }) base!: string;
  @Field(() => Boolean, { description: 'True when each college has to reach it.' }) each!: boolean;
}

@ObjectType('BallotMajority', { description: 'What a yes needs.' })
export class BallotMajorityView {
  @Field(() => String, { description: '`simple`, `absolute`, `qualified`.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'A part: `2/3`.' }) threshold?: string;
  @Field(() => String, { nullable: true, description: '`expressed`, `cast`, `registered`.' }) base?: string;
  @Field(() => String, { description: '`votes`, `each`, `colleges`, `weights`.' }) over!: string;
}

@ObjectType('BallotBudget', { description: 'What is shared out.' })
export class BallotBudgetView {
  @Field(() => Int, { description: 'In whole euros.' }) amount!: number;
  @Field(() => Boolean, { description: 'True when one may not choose more than the budget.' }) withinBudget!: boolean;
  @Field(() => Int, { nullable: true, description: 'Fewer votes, and a project is not counted.' }) minVotes?: number;
  @Field(() => String, { nullable: true, description: 'Less than this part of voters, and it is not counted.' })
  minShare?: string;
  @Field(() => [[String]], { description: 'Lists of options of which at most one is funded.' })
  incompatible!: readonly (readonly string[])[];
  @Field(() => [String], {
    description: 'INSEE codes of the communes whose residents vote; none: the list alone says who.',
  })
  communeCodes!: readonly string[];
}

@ObjectType('BallotRule', { description: 'All that decides; the same from the opening on.' })
export class BallotRuleView {
  @Field(() => [String], { description: 'The rule in plain sentences, with an example.' }) sentences?: string[];
  @Field(() => [String], { description: 'Grades, best first.' }) grades!: readonly string[];
  @Field(() => Int, { description: 'How many are elected.' }) seats!: number;
  @Field(() => Int, { nullable: true, description: 'How many one may approve.' }) mostChoices?: number;
  @Field(() => BallotQuorumView, { nullable: true, description: 'None: any number holds.' }) quorum?: BallotQuorumView;
  @Field(() => [BallotMajorityView], { description: 'Conditions; all have to hold.' })
  majorities!: readonly BallotMajorityView[];
  @Field(() => BallotBudgetView, { nullable: true, description: 'For a budget.' }) budget?: BallotBudgetView;
  @Field(() => Boolean, { description: 'Ballots, without a name, will be shown one by one.' }) showsBallots!: boolean;
  @Field(() => Int, { description: 'Tellers who have to be there for the count.' }) tellersNeeded!: number;
  @Field(() => Int, { description: 'Bytes of each sealed envelope.' }) envelopeSize!: number;
  @Field(() => String, { description: 'The rule as JSON, as `sealChoice` and the register have it.' }) json!: string;
  readonly of!: Pick<Ballot, 'rule' | 'tellers'>;
  readonly registered!: number;
}

export function optionView({ key, name, description, cost, commune, thing }: BallotOption): BallotOptionView {
  return {
    ...{ key, name },
    ...(description && { description }),
    ...(cost !== undefined && { cost }),
    ...(commune && { communeCode: commune }),
    ...(thing && { thingId: thing.id, thingKind: thing.kind }),
  };
}
