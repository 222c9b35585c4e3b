import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dayIn, isId, type Clock, type Id, type Refusal, type Result } from '@mondee/kernel';
import { mandateHolds, type Mandate, type MandateInvitation, type Organisation } from '@mondee/domain/people';
import { Access, Public } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { acting, given } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ZONE } from '../platform/zone';
import {
  MandateInvitationOutcome,
  MandateInvitationView,
  MandateOutcome,
  MandateView,
  OrganisationOutcome,
} from './account.view';
import { GiveMandate } from './give-mandate';
import { InviteDelegate } from './invite-delegate';
import { MandateStore, type NamedMandate } from './mandate.store';
import {
  DirectoryArgs,
  EditOrganisationInput,
  EndMandateInput,
  GiveMandateInput,
  HandOverMandateInput,
  InviteDelegateInput,
  MandateInvitationInput,
  RegisterOrganisationInput,
  ReviewOrganisationInput,
  ShowMandateInput,
} from './organisation.inputs';
import { OrganisationStore } from './organisation.store';
import { OrganisationConnectionView, OrganisationMemberView, OrganisationProfileView } from './organisation.view';
import { OrganisationView } from './person.view';
import { RegisterOrganisation } from './register-organisation';

/** The directory, an organisation's page, and who speaks for it. */
@Resolver(() => OrganisationView)
export class OrganisationResolver {
  constructor(
    @Inject(RegisterOrganisation) private readonly register: RegisterOrganisation,
    @Inject(GiveMandate) private readonly mandate: GiveMandate,
    @Inject(InviteDelegate) private readonly invitation: InviteDelegate,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => OrganisationConnectionView, { description: 'The directory of organisations.', complexity: perRow })
  directory(@Args() { first, after, axis, ...filter }: DirectoryArgs) {
    return this.organisations.page(
      { ...given(filter), ...(isId(axis) && { axis }) },
      { first: pageSize(first), ...(after && { after }) },
    );
  }

  @Public()
  @Query(() => OrganisationView, {
    nullable: true,
    description: 'One organisation; nothing when this viewer cannot reach it.',
    complexity: 2,
  })
  organisation(
    @Args('id', { type: () => ID, description: 'The organisation.' }) id: string,
    @Context() { viewer }: RequestContext,
  ) {
    return isId(id) ? this.organisations.seenBy(viewer, id) : null;
  }

  @ResolveField(() => String, { description: 'Its address on the site.', complexity: 0 })
  path(@Parent() { id }: OrganisationView): string {
    return `/structures/${id}`;
  }

  @ResolveField(() => OrganisationProfileView, { nullable: true, description: 'What it says of itself.' })
  profile(@Parent() { id }: OrganisationView, @Context() context: RequestContext) {
    return context
      .loader<Id, OrganisationProfileView>(OrganisationStore.prototype.profiles, (ids) =>
        this.organisations.profiles(ids),
      )
      .load(id);
  }

  @ResolveField(() => [OrganisationMemberView], { description: 'Who speaks for it today and agreed to be named.' })
  members(@Parent() { id }: OrganisationView, @Context() context: RequestContext) {
    const today = dayIn(this.clock.now(), ZONE);
    return this.named(id, context, (one) => mandateHolds(one, today));
  }

  @ResolveField(() => [OrganisationMemberView], { description: 'Who spoke for it before and agreed to be named.' })
  pastMembers(@Parent() { id }: OrganisationView, @Context() context: RequestContext) {
    const today = dayIn(this.clock.now(), ZONE);
    return this.named(id, context, ({ until }) => until !== undefined && until < today);
  }

  /** Those who agreed to be named; the mandates are read once for both lists. */
  private async named(id: Id, context: RequestContext, keep: (mandate: NamedMandate) => boolean) {
    const load = context.loader<Id, NamedMandate[]>(MandateStore.prototype.ofOrganisations, async (ids) => {
      const found = await this.mandates.ofOrganisations(ids);
      return ids.map((one) => found.filter(({ organisation }) => organisation === one));
    });
    const held = (await load.load(id)) ?? [];
    return held
      .filter((one) => one.shown && keep(one))
      .map(({ name, from, until, alternate = false }) => ({ name, from, until, alternate }));
  }

  @Access('people.organisation')
  @Mutation(() => OrganisationOutcome, {
    description: 'Asks for an organisation to stand in the directory; listed at once when an agent writes it down.',
    complexity: 10,
  })
  async registerOrganisation(
    @Args('input', { description: 'Which.' }) { act, ...input }: RegisterOrganisationInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OrganisationView | Refusal> {
    return acting(act, (how) => this.register.run(viewer, input, how), this.shown);
  }

  @Access('people.editOrganisation')
  @Mutation(() => OrganisationOutcome, {
    description: 'Changes what the page of an organisation says.',
    complexity: 10,
  })
  async editOrganisation(
    @Args('input', { description: 'What it is to say.' }) { act, organisationId, ...input }: EditOrganisationInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OrganisationView | Refusal> {
    return acting(act, (how) => this.register.edit(viewer, organisationId, input, how), this.shown);
  }

  @Access('people.mandates')
  @Mutation(() => OrganisationOutcome, {
    description: 'Lists an organisation that asked, or declines it.',
    complexity: 10,
  })
  async reviewOrganisation(
    @Args('input', { description: 'Which, and the answer.' })
    { organisationId, accept, reason }: ReviewOrganisationInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OrganisationView | Refusal> {
    return answerTo(await this.register.review(viewer, organisationId, accept, reason), this.shown);
  }

  @Access('people.speakers')
  @Mutation(() => MandateOutcome, { description: 'Lets a person speak as an organisation.', complexity: 10 })
  async giveMandate(
    @Args('input', { description: 'Who, as whom, when.' }) input: GiveMandateInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.mandateView(await this.mandate.run(viewer, input));
  }

  @Access('people.speakers')
  @Mutation(() => MandateInvitationOutcome, {
    description: 'Offers a mandate to an address; the answer is the same whether or not it has an account.',
    complexity: 10,
  })
  async inviteDelegate(
    @Args('input', { description: 'To which address, as whom, when.' }) input: InviteDelegateInput,
    @Context() { viewer, language }: RequestContext,
  ): Promise<MandateInvitationView | Refusal> {
    return answerTo(await this.invitation.run(viewer, input, language), invitationView);
  }

  @Access('people.account')
  @Mutation(() => MandateOutcome, { description: 'Takes a mandate offered to one’s own address.', complexity: 10 })
  async takeMandate(
    @Args('input', { description: 'Which.' }) { invitationId }: MandateInvitationInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.mandateView(await this.invitation.take(viewer, invitationId));
  }

  @Access('people.account')
  @Mutation(() => MandateInvitationOutcome, {
    description: 'Leaves a mandate offered to one’s own address.',
    complexity: 10,
  })
  async leaveMandate(
    @Args('input', { description: 'Which.' }) { invitationId }: MandateInvitationInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateInvitationView | Refusal> {
    return answerTo(await this.invitation.leave(viewer, invitationId), invitationView);
  }

  @Access('people.speakers')
  @Mutation(() => MandateOutcome, { description: 'Ends a mandate; today is its last day.', complexity: 10 })
  async endMandate(
    @Args('input', { description: 'Which.' }) { mandateId, atOnce }: EndMandateInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.mandateView(await this.mandate.end(viewer, mandateId, atOnce ?? false));
  }

  @Access('people.speakers')
  @Mutation(() => MandateOutcome, {
    description: 'Hands a mandate over in one act: one ends the day before the other begins, and both are told.',
    complexity: 10,
  })
  async handOverMandate(
    @Args('input', { description: 'Which, to whom, when.' }) input: HandOverMandateInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.mandateView(await this.mandate.handOver(viewer, input));
  }

  @Access('people.speakers')
  @Mutation(() => MandateOutcome, { description: 'Says whether one is named on the page.', complexity: 10 })
  async showMandate(
    @Args('input', { description: 'Which.' }) { mandateId, shown }: ShowMandateInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.mandateView(await this.mandate.show(viewer, mandateId, shown));
  }

  private readonly shown = async ({ id }: Organisation) => (await this.organisations.byIds([id]))[0];

  private mandateView(result: Result<Mandate>): Promise<MandateView | Refusal> {
    return answerTo(result, async ({ id, organisation, from, until, alternate = false }) => {
      const [shown] = await this.organisations.byIds([organisation]);
      const active = mandateHolds({ from, until }, dayIn(this.clock.now(), ZONE));
      return shown && { id, organisation: shown, from, until, alternate, active };
    });
  }
}

async function invitationView({
  id,
  from,
  until,
  alternate = false,
}: MandateInvitation): Promise<MandateInvitationView> {
  return { id, from, until, alternate };
}
