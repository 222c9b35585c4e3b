import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OfViewer } from '../platform/access/access';

@ObjectType('CastMember', { description: 'An invented person of the demonstration, whom anyone may sign in as.' })
export class CastMemberView {
  @Field(() => String, { description: 'The address to ask a link for.' }) email!: string;
  @Field(() => String, { description: 'The name that others read.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'The commune the person lives in.' }) commune?: string;
  @Field(() => String, { description: 'What the person looks after, in a word.' }) role!: string;
  @Field(() => String, { description: 'Who it is, in a line.' }) sentence!: string;
}

@ObjectType('DemoMail', { description: 'A mail that the demonstration keeps instead of sending.' })
export class DemoMailView {
  // Never kept in common: the next one may hold the link that somebody is waiting for.
  @OfViewer() @Field(() => ID, { description: 'Its number.' }) id!: string;
  @Field(() => String, { description: 'To whom.' }) to!: string;
  @Field(() => String, { description: 'Its subject.' }) subject!: string;
  @Field(() => String, { description: 'Its text.' }) text!: string;
  @Field(() => Date, { description: 'When it was written.' }) at!: Date;
  @Field(() => String, { nullable: true, description: 'The address it leads to.' }) link?: string;
  @Field(() => String, { nullable: true, description: 'Where the whole letter is seen, as a mail program shows it.' })
  letter?: string;
}
