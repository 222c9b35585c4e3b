import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dayIn, type Clock, type Id } from '@mondee/kernel';
import { canHelp, mandateHolds, receives } from '@mondee/domain/people';
import { message } from '@mondee/messages';
import { Access, OfViewer, Public } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { RequestContext } from '../platform/graphql/request-context';
import { viewerView, ViewerView } from '../platform/graphql/viewer.view';
import { ZONE } from '../platform/zone';
import { MandateView, SessionView } from './account.view';
import { OrganisationStore } from './organisation.store';
import { PersonStore } from './person.store';
import { OrganisationView, PersonView } from './person.view';
import { policyViewer } from './policy-viewer';
import { SessionStore } from './session.store';

/** Who asks, and who there is. */
@Resolver(() => ViewerView)
export class ViewerResolver {
  constructor(
    @Inject(PersonStore) private readonly persons: PersonStore,
    @Inject(OrganisationStore) private readonly organisationStore: OrganisationStore,
    @Inject(SessionStore) private readonly sessionStore: SessionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OfViewer()
  @Public()
  @Query(() => ViewerView, { description: 'Who asks. Never kept in common.', complexity: 2 })
  viewer(@Context() context: RequestContext): ViewerView {
    return viewerView(context, context.viewer);
  }

  @Public()
  @Query(() => [OrganisationView], { description: 'The organisations that take part.', complexity: 20 })
  organisations(): Promise<OrganisationView[]> {
    return this.organisationStore.all();
  }

  @OfViewer()
  @Access('people.help')
  @Query(() => [PersonView], {
    description:
      'Persons by their name, for those who help others: of their commune, when their role is of one. Nothing for anybody else.',
    complexity: 20,
  })
  async people(
    @Args('search', { type: () => String, description: 'A part of the name, two letters at least.' }) search: string,
    @Context() { viewer }: RequestContext,
  ): Promise<PersonView[]> {
    const asks = policyViewer(viewer);
    return canHelp(asks).ok ? this.persons.search(search, { of: receives(asks), by: viewer.person! }) : [];
  }

  @OfViewer()
  @ResolveField(() => PersonView, { nullable: true, description: 'The person signed in, if any.', complexity: 2 })
  async person(@Parent() { viewer }: ViewerView): Promise<PersonView | null> {
    return (viewer.person && (await this.persons.view(viewer.person))) ?? null;
  }

  @OfViewer()
  @ResolveField(() => [MandateView], { description: 'For whom the person may speak, or could.', complexity: 5 })
  async mandates(@Parent() { viewer }: ViewerView): Promise<MandateView[]> {
    const organisations = await this.organisationStore.byIds(
      viewer.mandates.map(({ organisation }): Id => organisation),
    );
    const today = dayIn(this.clock.now(), ZONE);
    return viewer.mandates.flatMap(({ id, from, until, alternate = false }, i) => {
      const organisation = organisations[i];
      return organisation
        ? [{ id, organisation, from, until, alternate, active: mandateHolds({ from, until }, today) }]
        : [];
    });
  }

  @OfViewer()
  @ResolveField(() => [SessionView], { description: 'Where the person is signed in.', complexity: 5 })
  async sessions(@Parent() { viewer, language }: ViewerView): Promise<SessionView[]> {
    if (!viewer.person) return [];
    const open = await this.sessionStore.openOf(viewer.person, this.clock.now());
    return open.map(({ device, ...session }) => {
      const [browser, system] = device.split(' ');
      return {
        ...session,
        device: message(language as 'fr' | 'en', 'people.device', { browser, system: system ?? 'other' }),
        current: session.id === viewer.session,
      };
    });
  }
}
