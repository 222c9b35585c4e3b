import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProposalView } from './proposal.view';

@ObjectType('OrganisationProposals', { description: 'What was proposed in the name of an organisation.' })
export class OrganisationProposalsView {
  @Field(() => Int, { description: 'How many are on line.' }) totalCount!: number;
  @Field(() => [ProposalView], { description: 'The last ten, the newest first.' }) nodes!: ProposalView[];
}
