import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { PaceEnum } from './following.view';

@InputType('FollowInput', { description: 'What to follow.' })
export class FollowInput {
  @Field(() => ID, { description: 'The thing, of any kind: `proposal:0199…`, `axis:0199…`.' }) of!: string;
  @Field(() => PaceEnum, {
    nullable: true,
    description: 'How soon to be written to about it; nothing: as for the rest.',
  })
  pace?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts: for somebody helped at a desk.' })
  act?: ActContextInput;
}

@InputType('UnfollowInput', { description: 'What to follow no more.' })
export class UnfollowInput {
  @Field(() => ID, { description: 'The thing: `proposal:0199…`.' }) of!: string;
}

@InputType('ChooseLettersInput', { description: 'How one wants to be written to.' })
export class ChooseLettersInput {
  @Field(() => PaceEnum, { description: 'How soon.' }) pace!: string;
  @Field(() => Int, { description: 'Nothing is sent from this hour, 0 to 23…' }) quietFrom!: number;
  @Field(() => Int, { description: '…until this one.' }) quietUntil!: number;
}

@InputType('SubscribeByMailInput', { description: 'Digests for an address without an account.' })
export class SubscribeByMailInput {
  @Field(() => String, { description: 'Where to write.' }) email!: string;
  @Field(() => PaceEnum, { description: 'Each day or each week.' }) pace!: string;
  @Field(() => [ID], { description: 'Communes and axes: `commune:…`, `axis:…`.' }) areas!: string[];
}
