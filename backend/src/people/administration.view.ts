import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { CommuneView } from '../territory';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';
import { RoleScopeEnum, type RoleScopeName } from './administration.inputs';

@ObjectType('RoleGrant', { description: 'A role of a person: where, since when, until when, given by whom and why.' })
export class RoleGrantView {
  @Field(() => String, { description: '`moderator`, `decider`, `agent`…' }) role!: string;
  @Field(() => RoleScopeEnum, { description: 'Where it counts.' }) scope!: RoleScopeName;
  @Field(() => String, { nullable: true, description: 'The INSEE code of the commune, the id of the process or body.' })
  scopeId?: string;
  @Field(() => CommuneView, { nullable: true, description: 'The commune it counts for.' }) commune?: CommuneView;
  @Field(() => DateScalar, { description: 'Its first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day, included.' }) until?: string;
  @Field(() => Boolean, { description: 'True when it counts today.' }) active!: boolean;
  @Field(() => String, { nullable: true, description: 'Who gave it; nothing when it was given at the start.' })
  givenBy?: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) reason?: string;
}

@ObjectType('Office', { description: 'What a person was elected to, with its days.' })
export class OfficeView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'The quality, as the official would sign.' }) quality!: string;
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, included.' }) until?: string;
  @Field(() => Boolean, { description: 'True when it is held today.' }) active!: boolean;
}

@ObjectType('RoleHolder', { description: 'Somebody who looks after something, or was elected.' })
export class RoleHolderView {
  @Field(() => ID, { description: 'The person.' }) personId!: Id;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => [RoleGrantView], { description: 'Their roles.' }) roles!: RoleGrantView[];
  @Field(() => [OfficeView], { description: 'What they were elected to.' }) offices!: OfficeView[];
}

export const OfficeOutcome = outcomeOf('OfficeOutcome', () => OfficeView);
