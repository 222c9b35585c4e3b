import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { OfViewer } from '../platform/access/access';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('Passkey', { description: 'A key kept by a device of the viewer, to sign in by.' })
export class PasskeyView {
  @OfViewer() @Field(() => ID, { description: 'Its name, to remove it by.' }) id!: Id;
  @Field(() => String, { description: 'What its owner calls it.' }) name!: string;
  @Field(() => Date, { description: 'When it was registered.' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it last served.' }) lastUsedAt?: Date;
}

@ObjectType('PasskeyOptions', { description: 'What the browser asks its key.' })
export class PasskeyOptionsView {
  @Field(() => String, { description: 'WebAuthn options, as JSON; they serve once, within five minutes.' })
  options!: string;
}

export const PasskeyOptionsOutcome = outcomeOf('PasskeyOptionsOutcome', () => PasskeyOptionsView);
