import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../platform/access/access';
import { OrganisationPlaces } from './organisation-places.store';
import { CommuneOrganisationsView } from './organisation-places.view';

@Resolver(() => CommuneOrganisationsView)
export class OrganisationPlacesResolver {
  constructor(@Inject(OrganisationPlaces) private readonly places: OrganisationPlaces) {}

  @Public()
  @Query(() => [CommuneOrganisationsView], {
    description: 'How many organisations of the directory are based in each commune, those without any included.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  organisationsByCommune() {
    return this.places.counted();
  }
}
