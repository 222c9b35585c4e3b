import { Field, ObjectType } from '@nestjs/graphql';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('InterfaceText', { description: 'A text of the interface, that a territory may say otherwise.' })
export class InterfaceTextView {
  @Field(() => String, { description: 'Its key in the catalogue.' }) key!: string;
  @Field(() => String, { description: '`fr` or `en`.' }) language!: string;
  @Field(() => String, { description: 'As the catalogue says it.' }) original!: string;
  @Field(() => String, { description: 'As it is said here.' }) text!: string;
  @Field(() => Boolean, { description: 'True when it was reworded here.' }) isReworded!: boolean;
}

@ObjectType('TextChange', { description: 'A change of a text of the interface, from the journal.' })
export class TextChangeView {
  @Field(() => Date, { description: 'When.' }) at!: string;
  @Field(() => String, { nullable: true, description: 'By whom; nothing once that person was erased.' }) by?: string;
  @Field(() => String, { description: 'What it said.' }) before!: string;
  @Field(() => String, { description: 'What it said from then on.' }) after!: string;
}

export const InterfaceTextOutcome = outcomeOf('InterfaceTextOutcome', () => InterfaceTextView);
