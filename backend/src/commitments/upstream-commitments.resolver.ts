import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { DecisionView } from '../decisions';
import { OrganisationView } from '../people';
import { IndicatorView, ObjectiveView, PlanStore } from '../territory';
import { RequestContext } from '../platform/graphql/request-context';
import { CommitmentStore } from './commitment.store';
import { CommitmentView } from './commitment.view';
import { OrganisationCommitmentsView } from './organisation-commitments.view';

/** A thing upstream has a few commitments; one statement brings them for a whole list. */
const perFew = ({ childComplexity }: { childComplexity: number }) => 1 + 2 * childComplexity;

@Resolver(() => DecisionView)
export class DecisionCommitmentsResolver {
  constructor(@Inject(CommitmentStore) private readonly store: CommitmentStore) {}

  @ResolveField(() => [CommitmentView], { description: 'What was promised because of it.', complexity: perFew })
  async commitments(@Parent() { id }: DecisionView, @Context() context: RequestContext): Promise<CommitmentView[]> {
    const of = CommitmentStore.prototype.ofDecisions;
    return (await context.loader<Id, CommitmentView[]>(of, (ids) => this.store.ofDecisions(ids)).load(id)) ?? [];
  }
}

@Resolver(() => OrganisationView)
export class OrganisationCommitmentsResolver {
  constructor(@Inject(CommitmentStore) private readonly store: CommitmentStore) {}

  @ResolveField(() => OrganisationCommitmentsView, {
    description: 'What it promised, because of decisions.',
    complexity: ({ childComplexity }) => 2 + 10 * childComplexity,
  })
  async commitments(
    @Parent() { id }: OrganisationView,
    @Context() context: RequestContext,
  ): Promise<OrganisationCommitmentsView> {
    const of = CommitmentStore.prototype.ofOrganisations;
    const load = context.loader<Id, OrganisationCommitmentsView>(of, (ids) => this.store.ofOrganisations(ids));
    return (await load.load(id)) ?? { totalCount: 0, nodes: [] };
  }
}

@Resolver(() => IndicatorView)
export class IndicatorCommitmentsResolver {
  constructor(@Inject(CommitmentStore) private readonly store: CommitmentStore) {}

  @ResolveField(() => [CommitmentView], { description: 'The commitments that aim at it.', complexity: perFew })
  async commitments(@Parent() { id }: IndicatorView, @Context() context: RequestContext): Promise<CommitmentView[]> {
    const of = CommitmentStore.prototype.ofIndicators;
    return (await context.loader<Id, CommitmentView[]>(of, (ids) => this.store.ofIndicators(ids)).load(id)) ?? [];
  }
}

@Resolver(() => ObjectiveView)
export class ObjectiveCommitmentsResolver {
  constructor(
    @Inject(CommitmentStore) private readonly store: CommitmentStore,
    @Inject(PlanStore) private readonly plan: PlanStore,
  ) {}

  @ResolveField(() => [CommitmentView], {
    description: 'The commitments that aim at one of its indicators.',
    complexity: perFew,
  })
  async commitments(@Parent() { id }: ObjectiveView, @Context() context: RequestContext): Promise<CommitmentView[]> {
    const indicators = context.loader<Id, IndicatorView[]>(PlanStore.prototype.indicatorsOfObjectives, (ids) =>
      this.plan.indicatorsOfObjectives(ids),
    );
    const commitments = context.loader<Id, CommitmentView[]>(CommitmentStore.prototype.ofIndicators, (ids) =>
      this.store.ofIndicators(ids),
    );
    const found = await Promise.all(((await indicators.load(id)) ?? []).map((one) => commitments.load(one.id)));
    return found.flatMap((some) => some ?? []);
  }
}
