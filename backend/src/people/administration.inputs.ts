import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/scalars';

export const RoleScopeEnum = { TERRITORY: 'territory', COMMUNE: 'commune', PROCESS: 'process', BODY: 'body' } as const;
registerEnumType(RoleScopeEnum, { name: 'RoleScope', description: 'Where a role counts.' });
export type RoleScopeName = (typeof RoleScopeEnum)[keyof typeof RoleScopeEnum];

@InputType('RoleInput', { description: 'A person and a role.' })
export class RoleInput {
  @Field(() => ID, { description: 'Whose.' }) personId!: string;
  @Field(() => String, { description: '`administrator`, `facilitator`, `moderator`, `decider`, `agent`, `helper`.' })
  role!: string;
  @Field(() => RoleScopeEnum, { nullable: true, description: 'Where it counts; nothing means the whole territory.' })
  scopeKind?: RoleScopeName;
  @Field(() => String, { nullable: true, description: 'The INSEE code of the commune, the id of the process or body.' })
  scopeId?: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its first day; today when nothing is said.' }) from?: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day, included.' }) until?: string;
  @Field(() => String, { description: 'Why it is given or taken.' }) reason!: string;
}

@InputType('RecordOfficeInput', { description: 'What somebody was elected to.' })
export class RecordOfficeInput {
  @Field(() => ID, { description: 'Who.' }) personId!: string;
  @Field(() => String, { description: 'The quality, as the official would sign.' }) quality!: string;
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, included.' }) until?: string;
}

@InputType('EndOfficeInput', { description: 'The end of what somebody was elected to.' })
export class EndOfficeInput {
  @Field(() => ID, { description: 'Which.' }) officeId!: string;
  @Field(() => DateScalar, { description: 'The last day, included.' }) until!: string;
}
