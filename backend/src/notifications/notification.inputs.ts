import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('MarkNotificationsReadInput', { description: 'What was seen.' })
export class MarkNotificationsReadInput {
  @Field(() => ID, { nullable: true, description: 'The newest that was seen; nothing for all.' }) upTo?: string;
}
