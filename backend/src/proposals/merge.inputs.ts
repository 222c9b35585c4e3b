import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('MergeProposalsInput', { description: 'Which proposals go on as one.' })
export class MergeProposalsInput {
  @Field(() => ID, { description: 'The one they go on in.' }) intoId!: string;
  @Field(() => [ID], { description: 'Those that go on in it, twenty at most.' }) partIds!: string[];
}

@InputType('UndoMergeInput', { description: 'Which proposal stands on its own again.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The one that was merged.' }) partId!: string;
}
