import { Field, Int, ObjectType } from '@nestjs/graphql';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('EmailChangeAsked', {
  description: 'A link is on its way to the new address; until it is opened nothing changes.',
})
export class EmailChangeAskedView {
  @Field(() => String, { description: 'The address, in the form we write to.' }) email!: string;
  @Field(() => Int, { description: 'How long the link will hold, in hours.' }) validHours!: number;
}

@ObjectType('EmailChangeDone', { description: 'The address is the one that the link was for.' })
export class EmailChangeDoneView {
  @Field(() => Boolean, { description: 'Always true.' }) done!: boolean;
}

export const EmailChangeAskedOutcome = outcomeOf('EmailChangeAskedOutcome', () => EmailChangeAskedView);
export const EmailChangeDoneOutcome = outcomeOf('EmailChangeDoneOutcome', () => EmailChangeDoneView);
