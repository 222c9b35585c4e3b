import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { hasRole, mandateHolds } from '@mondee/domain/people';
import { dayIn, type Clock, type Id } from '@mondee/kernel';
import { canChangeProject, canEnterBudget, canOpenProject, costOf } from '@mondee/domain/proposals';
import { policyViewer, ZONE } from '../people';
import { OfViewer } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ProjectStore } from './project.store';
import { OfferView, ProjectRightsView, ProjectView, ReviewView } from './project.view';
import { ProposalStore } from './proposal.store';
import { ProposalView } from './proposal.view';

const few = ({ childComplexity }: { childComplexity: number }): number => 1 + 3 * childComplexity;

@Resolver(() => ProjectView)
export class ProjectFieldsResolver {
  constructor(
    @Inject(ProjectStore) private readonly store: ProjectStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => ProposalView, { nullable: true, description: 'The proposal it comes from.', complexity: 2 })
  proposal(@Parent() { project }: ProjectView, @Context() context: RequestContext) {
    return seenProposal(context, this.proposals, project.proposal);
  }

  @ResolveField(() => [ReviewView], { description: 'Its reviews, those asked for too.', complexity: few })
  async reviews(@Parent() { id }: ProjectView, @Context() context: RequestContext): Promise<ReviewView[]> {
    const load = context.loader<Id, ReviewView[]>(this.store.reviewsOf, (ids) => this.store.reviewsOf(ids));
    return (await load.load(id)) ?? [];
  }

  @ResolveField(() => [ProjectView], { description: 'Those that cannot be done beside it.', complexity: few })
  async incompatibleWith(@Parent() { id }: ProjectView, @Context() context: RequestContext): Promise<ProjectView[]> {
    const load = context.loader<Id, Id[]>(this.store.incompatibleWith, (ids) => this.store.incompatibleWith(ids));
    return this.store.byIds((await load.load(id)) ?? []);
  }

  @ResolveField(() => AllowedView, { description: 'Whether it may enter a budget, and why not.', complexity: 1 })
  budget(@Parent() { project }: ProjectView): AllowedView {
    return allowed(canEnterBudget(project));
  }

  @OfViewer()
  @ResolveField(() => [OfferView], { description: 'Offers of help that the viewer may see.', complexity: few })
  async offers(@Parent() { id, project }: ProjectView, @Context() context: RequestContext): Promise<OfferView[]> {
    const { person } = context.viewer;
    if (!person) return [];
    const carries = canChangeProject(policyViewer(context.viewer), project, this.clock.now(), ZONE).ok;
    const load = context.loader<Id, OfferView[]>(this.store.offersOf, (ids) => this.store.offersOf(ids));
    const all = (await load.load(id)) ?? [];
    return all
      .filter(({ offer, state }) => offer.person === person || (carries && state !== 'withdrawn'))
      .map((one) => ({
        ...one,
        contact: one.offer.person === person || one.state === 'accepted' ? one.contact : null,
      }));
  }

  @OfViewer()
  @ResolveField(() => ProjectRightsView, { description: 'What the viewer may do with it.', complexity: 2 })
  async viewerCan(@Parent() { project }: ProjectView, @Context() context: RequestContext): Promise<ProjectRightsView> {
    const viewer = policyViewer(context.viewer);
    const today = dayIn(this.clock.now(), ZONE);
    const { carrier } = project;
    const proposal = await seenProposal(context, this.proposals, project.proposal);
    const carries =
      'person' in carrier
        ? carrier.person === viewer.person
        : viewer.mandates.some((one) => one.organisation === carrier.organisation && mandateHolds(one, today));
    return {
      change: allowed(canChangeProject(viewer, project, this.clock.now(), ZONE)),
      keep: allowed(canOpenProject(viewer)),
      reply: carries || (!!viewer.person && proposal?.proposal.author.person === viewer.person),
    };
  }
}

@Resolver(() => ReviewView)
export class ReviewFieldsResolver {
  constructor(@Inject(ProjectStore) private readonly store: ProjectStore) {}

  @ResolveField(() => Int, { nullable: true, description: 'The sum of its parts, in whole euros.', complexity: 0 })
  euros(@Parent() { review }: ReviewView): number | null {
    return review.state === 'given' ? costOf(review) : null;
  }

  @ResolveField(() => ProjectView, { nullable: true, description: 'What it is about.', complexity: 2 })
  async project(@Parent() { review }: ReviewView, @Context() context: RequestContext) {
    const load = context.loader<Id, ProjectView>(this.store.byIds, async (ids) => {
      const found = await this.store.byIds(ids);
      return ids.map((id) => found.find((one) => one.id === id));
    });
    return (await load.load(review.project)) ?? null;
  }

  @OfViewer()
  @ResolveField(() => String, {
    nullable: true,
    description: 'For the evaluator and those who keep the sheets; to everybody else there is none.',
    complexity: 1,
  })
  notes(@Parent() { review }: ReviewView, @Context() context: RequestContext): string | null {
    const viewer = policyViewer(context.viewer);
    const may = viewer.person === review.evaluator || hasRole(viewer, 'facilitator', 'administrator');
    return viewer.person && may ? review.notes : null;
  }
}

/** What projects add to a proposal. */
@Resolver(() => ProposalView)
export class ProposalProjectResolver {
  constructor(@Inject(ProjectStore) private readonly store: ProjectStore) {}

  @ResolveField(() => ProjectView, { nullable: true, description: 'The project it became.', complexity: 2 })
  async project(@Parent() { id }: ProposalView, @Context() context: RequestContext) {
    const load = context.loader<Id, ProjectView>(this.store.ofProposals, (ids) => this.store.ofProposals(ids));
    return (await load.load(id)) ?? null;
  }
}

function seenProposal(context: RequestContext, proposals: ProposalStore, id: Id): Promise<ProposalView | undefined> {
  const load = context.loader<Id, ProposalView>(proposals.manySeenBy, async (ids) => {
    const seen = await proposals.manySeenBy(context.viewer, ids);
    return ids.map((one) => seen.find((view) => view.id === one));
  });
  return load.load(id);
}
