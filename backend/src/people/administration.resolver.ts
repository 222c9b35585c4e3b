import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { dayIn, type Clock, type Refusal, type Result } from '@mondee/kernel';
import { mandateHolds, type Mandate, type Role } from '@mondee/domain/people';
import { Access } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ZONE } from '../platform/zone';
import { MandateOutcome, MandateView, OrganisationOutcome, RolesOutcome, RolesView } from './account.view';
import { EndMandateInput, GiveMandateInput, RegisterOrganisationInput, RoleInput } from './administration.inputs';
import { GiveMandate } from './give-mandate';
import { GiveRole } from './give-role';
import { OrganisationStore } from './organisation.store';
import type { OrganisationView } from './person.view';
import { RegisterOrganisation } from './register-organisation';

/** What those who look after the platform do: organisations, who speaks for them, who may what. */
@Resolver()
export class AdministrationResolver {
  constructor(
    @Inject(RegisterOrganisation) private readonly organisation: RegisterOrganisation,
    @Inject(GiveMandate) private readonly mandate: GiveMandate,
    @Inject(GiveRole) private readonly role: GiveRole,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Access('people.mandates')
  @Mutation(() => OrganisationOutcome, { description: 'Writes down an organisation that takes part.', complexity: 10 })
  async registerOrganisation(
    @Args('input', { description: 'Which.' }) input: RegisterOrganisationInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OrganisationView | Refusal> {
    const result = await this.organisation.run(viewer, input);
    return answerTo(result, async ({ id }) => (await this.organisations.byIds([id]))[0]);
  }

  @Access('people.mandates')
  @Mutation(() => MandateOutcome, { description: 'Lets a person speak as an organisation.', complexity: 10 })
  async giveMandate(
    @Args('input', { description: 'Who, as whom, when.' }) input: GiveMandateInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.shown(await this.mandate.run(viewer, input));
  }

  @Access('people.mandates')
  @Mutation(() => MandateOutcome, { description: 'Ends a mandate; today is its last day.', complexity: 10 })
  async endMandate(
    @Args('input', { description: 'Which.' }) { mandateId }: EndMandateInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MandateView | Refusal> {
    return this.shown(await this.mandate.end(viewer, mandateId));
  }

  @Access('people.roles')
  @Mutation(() => RolesOutcome, { description: 'Gives a person a role.', complexity: 10 })
  async giveRole(
    @Args('input', { description: 'Whose, which.' }) { personId, role }: RoleInput,
    @Context() { viewer }: RequestContext,
  ): Promise<RolesView | Refusal> {
    return answerTo(await this.role.give(viewer, personId, role), rolesView);
  }

  @Access('people.roles')
  @Mutation(() => RolesOutcome, {
    description: 'Takes a role from a person; the last administrator stays.',
    complexity: 10,
  })
  async takeRole(
    @Args('input', { description: 'Whose, which.' }) { personId, role }: RoleInput,
    @Context() { viewer }: RequestContext,
  ): Promise<RolesView | Refusal> {
    return answerTo(await this.role.take(viewer, personId, role), rolesView);
  }

  private shown(result: Result<Mandate>): Promise<MandateView | Refusal> {
    return answerTo(result, async ({ id, organisation, from, until }) => {
      const [shown] = await this.organisations.byIds([organisation]);
      const active = mandateHolds({ from, until }, dayIn(this.clock.now(), ZONE));
      return shown && { id, organisation: shown, from, until, active };
    });
  }
}

function rolesView(roles: readonly Role[]): RolesView {
  return { roles: [...roles] };
}
