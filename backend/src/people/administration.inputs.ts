import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/scalars';
import { SectorEnum, type SectorName } from './person.view';

@InputType('RegisterOrganisationInput', { description: 'An organisation that takes part.' })
export class RegisterOrganisationInput {
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => SectorEnum, { description: 'The family of actors it belongs to.' }) sector!: SectorName;
  @Field(() => String, { nullable: true, description: 'INSEE code of the commune where it is based.' })
  communeCode?: string;
}

@InputType('GiveMandateInput', { description: 'Who may speak as whom, and when.' })
export class GiveMandateInput {
  @Field(() => ID, { description: 'Who speaks.' }) personId!: string;
  @Field(() => ID, { description: 'As which organisation.' }) organisationId!: string;
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; nothing while no end is set.' })
  until?: string;
}

@InputType('EndMandateInput', { description: 'A mandate to end today.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'Which one.' }) mandateId!: string;
}

@InputType('RoleInput', { description: 'A person and a role.' })
export class RoleInput {
  @Field(() => ID, { description: 'Whose.' }) personId!: string;
  @Field(() => String, { description: '`administrator`, `facilitator`, `moderator`, `decider`, `agent`, `helper`.' })
  role!: string;
}
