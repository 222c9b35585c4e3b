import { Inject } from '@nestjs/common';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dayIn, type Clock } from '@mondee/kernel';
import { canEditOrganisation, canGiveMandates, canSpeakFor, mandateHolds } from '@mondee/domain/people';
import { Access, OfViewer } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { allowed } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ZONE } from '../platform/zone';
import { MandateInvitationView } from './account.view';
import { MandateInvitationStore } from './mandate-invitation.store';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { HeldMandateView, OrganisationRightsView } from './organisation.view';
import { OrganisationView } from './person.view';
import { policyViewer } from './policy-viewer';

/** What depends on who looks at an organisation. */
@Resolver(() => OrganisationView)
export class OrganisationViewerResolver {
  constructor(
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(MandateStore) private readonly mandateStore: MandateStore,
    @Inject(MandateInvitationStore) private readonly invitations: MandateInvitationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OfViewer()
  @ResolveField(() => OrganisationRightsView, { description: 'What the viewer may do with it now.', complexity: 2 })
  viewerCan(@Parent() { id }: OrganisationView, @Context() context: RequestContext): OrganisationRightsView {
    const viewer = policyViewer(context.viewer);
    const today = dayIn(this.clock.now(), ZONE);
    const review = canGiveMandates(viewer);
    return {
      edit: allowed(canEditOrganisation(viewer, { id }, today)),
      mandates: allowed(review.ok ? review : canSpeakFor(viewer, id, today, 'delegate')),
      review: allowed(review),
    };
  }

  @OfViewer()
  @ResolveField(() => [HeldMandateView], {
    description: 'All its mandates, for its people and for those who look after mandates; nothing for anybody else.',
    complexity: 20,
  })
  async mandates(@Parent() { id }: OrganisationView, @Context() context: RequestContext): Promise<HeldMandateView[]> {
    const viewer = policyViewer(context.viewer);
    const today = dayIn(this.clock.now(), ZONE);
    const all = canGiveMandates(viewer).ok || canSpeakFor(viewer, id, today).ok;
    const held = viewer.person ? await this.mandateStore.ofOrganisations([id]) : [];
    return held
      .filter(({ person }) => all || person === viewer.person)
      .map((one) => ({
        ...{ id: one.id, name: one.name, from: one.from, until: one.until, proof: one.proof },
        ...{ alternate: one.alternate ?? false, shown: one.shown ?? false, own: one.person === viewer.person },
        active: mandateHolds(one, today),
      }));
  }

  @OfViewer()
  @ResolveField(() => MandateInvitationView, {
    nullable: true,
    description: 'The mandate offered to the viewer’s own address, if any.',
    complexity: 5,
  })
  async mandateOffered(
    @Parent() { id }: OrganisationView,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateInvitationView | null> {
    const offered = viewer.person && (await this.invitations.waitingFor(viewer.person, this.clock.now(), id));
    return offered ? { ...offered, alternate: offered.alternate ?? false } : null;
  }

  @OfViewer()
  @Access('people.mandates')
  @Query(() => [OrganisationView], {
    description: 'Organisations that ask to be listed, for those who read the requests; nothing for anybody else.',
    complexity: 20,
  })
  organisationsToReview(@Context() { viewer }: RequestContext): Promise<OrganisationView[]> | OrganisationView[] {
    return canGiveMandates(policyViewer(viewer)).ok ? this.organisations.waiting() : [];
  }

  @OfViewer()
  @Access('people.organisation')
  @Query(() => [OrganisationView], { description: 'What the viewer asked for that is not listed.', complexity: 20 })
  myOrganisationRequests(@Context() { viewer }: RequestContext): Promise<OrganisationView[]> | OrganisationView[] {
    return viewer.person ? this.organisations.askedBy(viewer.person) : [];
  }
}
