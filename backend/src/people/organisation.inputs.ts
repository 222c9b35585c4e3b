import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import { DateScalar } from '../platform/graphql/scalars';
import { SectorEnum, type SectorName } from './person.view';

@ArgsType()
export class DirectoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => String, { nullable: true, description: 'Only with these words; accents do not matter.' })
  search?: string;
  @Field(() => SectorEnum, { nullable: true, description: 'Only of this family of actors.' }) sector?: SectorName;
  @Field(() => String, { nullable: true, description: 'Only those based or acting in this commune, by INSEE code.' })
  commune?: string;
  @Field(() => ID, { nullable: true, description: 'Only those who work on this axis.' }) axis?: string;
  @Field(() => String, {
    nullable: true,
    description: 'INSEE code: only those based around it, or who say that they act there; those of that commune first.',
  })
  near?: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many kilometres around `near`, from middle to middle: 10 unless said, 100 at most, 0 for it alone.',
  })
  within?: number;
}

@InputType('RegisterOrganisationInput', { description: 'An organisation that takes part.' })
export class RegisterOrganisationInput {
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => SectorEnum, { description: 'The family of actors it belongs to.' }) sector!: SectorName;
  @Field(() => String, { nullable: true, description: 'INSEE code of the commune where it is based.' })
  communeCode?: string;
  @Field(() => String, { nullable: true, description: 'SIREN, SIRET or RNA; only an informal group needs none.' })
  number?: string;
  @Field(() => String, { nullable: true, description: 'What it does.' }) description?: string;
  @Field(() => [String], { nullable: true, description: 'INSEE codes where it acts; none means everywhere.' })
  places?: string[];
  @Field(() => [ID], { nullable: true, description: 'Axes of the plan it works on.' }) axes?: string[];
  @Field(() => String, { nullable: true, description: 'An address to publish.' }) email?: string;
  @Field(() => String, { nullable: true, description: 'A telephone number to publish.' }) phone?: string;
  @Field(() => String, { nullable: true, description: 'Its site.' }) website?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('EditOrganisationInput', { description: 'What the page of an organisation is to say from now on.' })
export class EditOrganisationInput extends RegisterOrganisationInput {
  @Field(() => ID, { description: 'Which one.' }) organisationId!: string;
}

@InputType('ReviewOrganisationInput', { description: 'The answer to an organisation that asks to be listed.' })
export class ReviewOrganisationInput {
  @Field(() => ID, { description: 'Which one.' }) organisationId!: string;
  @Field(() => Boolean, { description: 'True lists it; false declines it.' }) accept!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it is declined; who asked reads it.' }) reason?: string;
}

@InputType('GiveMandateInput', { description: 'Who may speak as whom, and when.' })
export class GiveMandateInput {
  @Field(() => ID, { description: 'Who speaks.' }) personId!: string;
  @Field(() => ID, { description: 'As which organisation.' }) organisationId!: string;
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; nothing while no end is set.' })
  until?: string;
  @Field(() => Boolean, { nullable: true, description: 'Speaks when the delegate cannot.' }) alternate?: boolean;
  @Field(() => String, { nullable: true, description: 'What shows that it was given: minutes, a letter.' })
  proof?: string;
}

@InputType('InviteDelegateInput', { description: 'A mandate offered to an address, with an account or without.' })
export class InviteDelegateInput {
  @Field(() => String, { description: 'Where the letter goes; its owner takes the mandate signed in.' }) email!: string;
  @Field(() => ID, { description: 'To speak as which organisation.' }) organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The mandate that is handed over, when one is.' }) mandateId?: string;
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; nothing while no end is set.' })
  until?: string;
  @Field(() => Boolean, { nullable: true, description: 'Speaks when the delegate cannot.' }) alternate?: boolean;
  @Field(() => String, { nullable: true, description: 'What shows that it was given: minutes, a letter.' })
  proof?: string;
}

@InputType('MandateInvitationInput', { description: 'A mandate offered to one’s own address.' })
export class MandateInvitationInput {
  @Field(() => ID, { description: 'Which one.' }) invitationId!: string;
}

@InputType('EndMandateInput', { description: 'A mandate to end today.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'Which one.' }) mandateId!: string;
  @Field(() => Boolean, { nullable: true, description: 'True: yesterday was its last day.' }) atOnce?: boolean;
}

@InputType('HandOverMandateInput', { description: 'A mandate that goes from one person to another.' })
export class HandOverMandateInput {
  @Field(() => ID, { description: 'Which one.' }) mandateId!: string;
  @Field(() => ID, { description: 'Who takes it.' }) personId!: string;
  @Field(() => DateScalar, { description: 'Their first day; the other’s last one is the day before.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; nothing keeps the one there was.' })
  until?: string;
  @Field(() => String, { nullable: true, description: 'What shows that it was given.' }) proof?: string;
}

@InputType('ShowMandateInput', { description: 'Whether one is named on the organisation’s page.' })
export class ShowMandateInput {
  @Field(() => ID, { description: 'One’s own mandate.' }) mandateId!: string;
  @Field(() => Boolean, { description: 'True names one.' }) shown!: boolean;
}
