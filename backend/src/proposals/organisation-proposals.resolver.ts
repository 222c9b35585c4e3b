import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { OrganisationView } from '../people';
import { RequestContext } from '../platform/graphql/request-context';
import { OrganisationProposals } from './organisation-proposals.store';
import { OrganisationProposalsView } from './organisation-proposals.view';

@Resolver(() => OrganisationView)
export class OrganisationProposalsResolver {
  constructor(@Inject(OrganisationProposals) private readonly store: OrganisationProposals) {}

  @ResolveField(() => OrganisationProposalsView, {
    description: 'What was proposed in its name and is on line; it stays when the person who spoke leaves.',
    complexity: ({ childComplexity }) => 2 + 10 * childComplexity,
  })
  async proposals(
    @Parent() { id }: OrganisationView,
    @Context() context: RequestContext,
  ): Promise<OrganisationProposalsView> {
    const load = context.loader<Id, OrganisationProposalsView>(OrganisationProposals.prototype.of, (ids) =>
      this.store.of(ids),
    );
    return (await load.load(id)) ?? { totalCount: 0, nodes: [] };
  }
}
