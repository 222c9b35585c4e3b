import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CommitmentView } from './commitment.view';

@ObjectType('OrganisationCommitments', { description: 'What an organisation promised.' })
export class OrganisationCommitmentsView {
  @Field(() => Int, { description: 'How many, kept or not.' }) totalCount!: number;
  @Field(() => [CommitmentView], { description: 'The last ten, the newest first.' }) nodes!: CommitmentView[];
}
