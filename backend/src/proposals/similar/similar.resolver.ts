import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@mondee/kernel';
import { Public } from '../../platform/access/access';
import { ProposalStore } from '../proposal.store';
import { ProposalView } from '../proposal.view';
import { SimilarProposalsArgs } from './similar.inputs';
import { SimilarProposals } from './similar-proposals';

@Resolver(() => ProposalView)
export class SimilarResolver {
  constructor(
    @Inject(SimilarProposals) private readonly similar: SimilarProposals,
    @Inject(ProposalStore) private readonly store: ProposalStore,
  ) {}

  @Public()
  @Query(() => [ProposalView], {
    description:
      'Proposals on line that say much the same as what is being written, the most alike first; three at most.',
    complexity: ({ childComplexity }) => 20 + 3 * childComplexity,
  })
  async similarProposals(@Args() { title, need, language, commune, except }: SimilarProposalsArgs) {
    const ids = await this.similar.to({
      title,
      need: need ?? '',
      language: language ?? 'fr',
      ...(commune && { commune }),
      ...(isId(except) && { except }),
    });
    return this.store.published(ids);
  }
}
