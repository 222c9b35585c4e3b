import { Field, InputType } from '@nestjs/graphql';

@InputType('ChangeEmailInput', { description: 'The address one wants to sign in by from now on.' })
export class ChangeEmailInput {
  @Field(() => String, { description: 'An e-mail address.' }) email!: string;
}

@InputType('EmailChangeLinkInput', { description: 'The link that came by mail.' })
export class EmailChangeLinkInput {
  @Field(() => String, { description: 'What follows `#` in its address.' }) token!: string;
}
