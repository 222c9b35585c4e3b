import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../platform/access/access';
import { ProposalPlaces } from './proposal-places.store';
import { CommuneProposalsView } from './proposal-places.view';

@Resolver(() => CommuneProposalsView)
export class ProposalPlacesResolver {
  constructor(@Inject(ProposalPlaces) private readonly places: ProposalPlaces) {}

  @Public()
  @Query(() => [CommuneProposalsView], {
    description: 'How many proposals on line each commune has, those without any included.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  proposalsByCommune(
    @Args('axis', { type: () => ID, nullable: true, description: 'Only of this axis.' }) axis?: string | null,
  ) {
    return this.places.counted(axis ?? undefined);
  }
}
