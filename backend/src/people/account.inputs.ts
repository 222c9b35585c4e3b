import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';

const RETURN = { nullable: true, description: 'Where to go afterwards: an address of this site, `/…`.' };
const COMMUNE = { nullable: true, description: 'INSEE code of the commune one lives in.' };

@InputType('RequestSignInInput', { description: 'Who wants a link to sign in.' })
export class RequestSignInInput {
  @Field(() => String, { description: 'An e-mail address.' }) email!: string;
  @Field(() => String, RETURN) returnTo?: string;
}

@InputType('RegisterInput', { description: 'Who wants to be known.' })
export class RegisterInput {
  @Field(() => String, { description: 'An e-mail address.' }) email!: string;
  @Field(() => String, { description: 'The name that others will read.' }) name!: string;
  @Field(() => String, COMMUNE) communeCode?: string;
  @Field(() => Boolean, { nullable: true, description: '«I am fifteen or older»: asked, and not kept.' })
  oldEnough?: boolean;
  @Field(() => String, RETURN) returnTo?: string;
}

@InputType('ConfirmSignInInput', { description: 'The link that came by mail.' })
export class ConfirmSignInInput {
  @Field(() => String, { description: 'What follows `#` in its address.' }) token!: string;
}

@InputType('SignOutInput', { description: 'Leave this device, or all of them.' })
export class SignOutInput {
  @Field(() => Boolean, { nullable: true, description: 'Ends every session of the viewer, not this one alone.' })
  everywhere?: boolean;
}

@InputType('RevokeSessionInput', { description: 'A session to end.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'One of the viewer’s own.' }) sessionId!: string;
}

@InputType('UpdateProfileInput', { description: 'What others read of the viewer.' })
export class UpdateProfileInput {
  @Field(() => String, { description: 'The name that others will read.' }) name!: string;
  @Field(() => String, COMMUNE) communeCode?: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The year of birth, to tell apart people of one name and turnout by band of ages; never shown.',
  })
  birthYear?: number;
  @Field(() => [String], { nullable: true, description: 'What is shown beside the name: `commune`, or nothing.' })
  shows?: string[];
}

@InputType('WelcomePersonInput', { description: 'Somebody at the desk; a name is enough.' })
export class WelcomePersonInput {
  @Field(() => String, { description: 'The name that others will read.' }) name!: string;
  @Field(() => String, COMMUNE) communeCode?: string;
  @Field(() => String, { nullable: true, description: 'An e-mail address, if there is one.' }) email?: string;
  @Field(() => String, { nullable: true, description: 'A telephone number, if there is one.' }) phone?: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts; at a desk unless told otherwise.' })
  act?: ActContextInput;
}

@InputType('ErasePersonInput', { description: 'Who is to be forgotten.' })
export class ErasePersonInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Nothing for oneself; another, for an administrator whom they asked.',
  })
  personId?: string;
}
