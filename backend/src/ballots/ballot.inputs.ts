import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { BallotStateEnum } from './ballot.view';

@InputType('DraftBallotInput', {
  description: 'A ballot as an organiser writes it; refused with its sentence where it contradicts itself.',
})
export class DraftBallotInput {
  @Field(() => ID, { nullable: true, description: 'Made on the device: the same one again changes the draft.' })
  ballotId?: string;
  @Field(() => String, { nullable: true, description: 'What is asked.' }) question?: string;
  @Field(() => String, { nullable: true, description: 'What one should know.' }) explanation?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The rule as JSON: `method secrecy channels options grades seats mostChoices quorum majorities colleges budget showsBallots tellersNeeded`, as `BallotRule.json` gives it.',
  })
  rule?: string;
  @Field(() => String, { nullable: true, description: 'From when one votes, an ISO instant.' }) opensAt?: string;
  @Field(() => String, { nullable: true, description: 'Until when, an ISO instant.' }) closesAt?: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'People who hold the key together, by account or e-mail; two at least for a secret ballot.',
  })
  tellers?: string[];
  @Field(() => ID, { nullable: true, description: 'The public thing it is about.' }) aboutId?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('OpenBallotInput', { description: 'Who votes. Either residents, or a list.' })
export class OpenBallotInput {
  @Field(() => ID, { description: 'The ballot.' }) ballotId!: string;
  @Field(() => [String], { nullable: true, description: 'INSEE codes: residents of these communes.' })
  communes?: string[];
  @Field(() => String, {
    nullable: true,
    description: 'For residents: `declared` or `verified`; verified unless said.',
  })
  level?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'A list as CSV, header `person,email,label,college,weight,channels,commune,recused`; a line without person or email gets a code.',
  })
  csv?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('BallotActInput', { description: 'An act on a ballot.' })
export class BallotActInput {
  @Field(() => ID, { description: 'The ballot.' }) ballotId!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('TellerKeyInput', { description: 'The public half of a key that a teller made on their device.' })
export class TellerKeyInput extends BallotActInput {
  @Field(() => String, { description: 'X25519, base64url, 43 signs.' }) publicKey!: string;
}

@InputType('StopBallotInput', { description: 'Why a ballot stops.' })
export class StopBallotInput extends BallotActInput {
  @Field(() => String, { nullable: true, description: 'Read by everybody.' }) reason?: string;
}

@InputType('CastBallotInput', {
  description: 'A vote: sealed in the browser, or a choice where nothing is sealed there.',
})
export class CastBallotInput extends BallotActInput {
  @Field(() => String, { nullable: true, description: 'The sealed envelope, base64url.' }) envelope?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The choice as JSON: for an open ballot; for a secret one only where no script runs, and the server then seals it.',
  })
  choice?: string;
  @Field(() => String, { nullable: true, description: 'The printed code, or that of the supervised screen.' })
  code?: string;
}

@InputType('SignRollInput', { description: 'Somebody at the booth or at the supervised screen.' })
export class SignRollInput extends BallotActInput {
  @Field(() => ID, { nullable: true, description: 'The line of the list.' }) lineId?: string;
  @Field(() => String, { nullable: true, description: 'Or the code of a voter without an account.' }) code?: string;
}

@InputType('PaperCountInput', { description: 'What one person counted out of the paper box.' })
export class PaperCountInput extends BallotActInput {
  @Field(() => String, { description: 'JSON: `[{"choice":…,"count":3,"college":"…"}]`.' }) lines!: string;
  @Field(() => String, { nullable: true, description: 'Why it differs from the other count or from the roll.' })
  explanation?: string;
}

@InputType('HandedShareInput', { description: 'A teller’s part of the key, opened on their device.' })
export class HandedShareInput {
  @Field(() => ID, { description: 'The teller.' }) tellerId!: string;
  @Field(() => String, { description: 'The opened part, base64url.' }) share!: string;
}

@InputType('OpenCountInput', { description: 'The tellers, together, open the box.' })
export class OpenCountInput extends BallotActInput {
  @Field(() => [HandedShareInput], {
    nullable: true,
    description: 'As many parts as the rule needs; none for an open ballot.',
  })
  shares?: HandedShareInput[];
}

@ArgsType()
export class BallotListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => BallotStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: (typeof BallotStateEnum)[keyof typeof BallotStateEnum];
}
