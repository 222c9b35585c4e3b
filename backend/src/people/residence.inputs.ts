import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('PrintResidenceCodesInput', { description: 'For which counter a sheet is printed.' })
export class PrintResidenceCodesInput {
  @Field(() => String, { description: 'INSEE code of the commune whose residents are handed the codes.' })
  communeCode!: string;
}

@InputType('UseResidenceCodeInput', { description: 'A code handed over at the town hall.' })
export class UseResidenceCodeInput {
  @Field(() => String, { description: 'Ten signs; case, spaces and hyphens do not matter.' }) code!: string;
}

@InputType('RecognisePersonInput', { description: 'Somebody whom the viewer knows to live here.' })
export class RecognisePersonInput {
  @Field(() => ID, { description: 'Who.' }) personId!: string;
}

@InputType('TellApartInput', { description: 'Two accounts of two people.' })
export class TellApartInput {
  @Field(() => ID, { description: 'One.' }) personId!: string;
  @Field(() => ID, { description: 'The other.' }) otherId!: string;
}

@InputType('ConfirmAgainInput', { description: 'How one goes on after showing that it is oneself.' })
export class ConfirmAgainInput {
  @Field(() => String, { nullable: true, description: 'Where one was: an address of this site, `/…`.' })
  returnTo?: string;
}
