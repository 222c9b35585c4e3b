import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';

@InputType('PublishActInput', { description: 'What makes of a decision the act of a public body.' })
export class PublishActInput {
  @Field(() => ID, { description: 'The decision.' }) decisionId!: string;
  @Field(() => ID, { nullable: true, description: 'The public body that decided.' }) bodyId?: string;
  @Field(() => String, { nullable: true, description: 'Its collectivity.' }) authority?: string;
  @Field(() => String, { nullable: true, description: 'Its SIRET, 14 figures.' }) siret?: string;
  @Field(() => String, { nullable: true, description: 'Its matter: `8.7`.' }) matter?: string;
  @Field(() => String, { nullable: true, description: 'As what the viewer publishes it.' }) quality?: string;
  @Field(() => Int, { nullable: true, description: 'Members in office.' }) inOffice?: number;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ChangeActInput', { description: 'A further act on a published one, which stays readable as it was.' })
export class ChangeActInput {
  @Field(() => ID, { description: 'The act that is corrected, withdrawn or repealed.' }) actId!: string;
  @Field(() => ID, { nullable: true, description: 'Made on the device: the same one sent twice is one act.' })
  newActId?: string;
  @Field(() => String, { nullable: true, description: 'correction, withdrawal or repeal.' }) nature?: string;
  @Field(() => String, { nullable: true, description: 'What it says, and why.' }) text?: string;
  @Field(() => String, { nullable: true, description: 'As what the viewer publishes it.' }) quality?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('TakeActOffLineInput', { description: 'Takes the document of an act off line, once its time is over.' })
export class TakeActOffLineInput {
  @Field(() => ID, { description: 'The act.' }) actId!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('PublishDeliberationListInput', { description: 'Puts the list of a meeting on line.' })
export class PublishDeliberationListInput {
  @Field(() => ID, { description: 'The meeting.' }) meetingId!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@ArgsType()
export class OfficialActListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => ID, { nullable: true, description: 'Only those of this body.' }) bodyId?: string;
}
