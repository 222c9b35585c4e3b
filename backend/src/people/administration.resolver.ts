import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { dayIn, type Clock, type Id, type Refusal, type Result } from '@mondee/kernel';
import { canGiveRoles, mandateHolds, type Grant, type Office } from '@mondee/domain/people';
import { Places } from '../territory';
import { Access, OfViewer } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { given } from '../platform/graphql/acting';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ZONE } from '../platform/zone';
import { RolesOutcome, RolesView } from './account.view';
import { EndOfficeInput, RecordOfficeInput, RoleInput } from './administration.inputs';
import { OfficeOutcome, OfficeView, RoleGrantView, RoleHolderView } from './administration.view';
import { GiveRole } from './give-role';
import { policyViewer } from './policy-viewer';
import { RoleStore, type HeldGrant } from './role.store';

/** What administrators do: who looks after what, since when, until when, and who was elected. */
@Resolver()
export class AdministrationResolver {
  constructor(
    @Inject(GiveRole) private readonly role: GiveRole,
    @Inject(RoleStore) private readonly roles: RoleStore,
    @Inject(Places) private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OfViewer()
  @Access('people.roles')
  @Query(() => [RoleHolderView], {
    description: 'Who has what, since when, given by whom, for administrators; nothing for anybody else.',
    complexity: 50,
  })
  async roleHolders(@Context() { viewer }: RequestContext): Promise<RoleHolderView[]> {
    if (!canGiveRoles(policyViewer(viewer)).ok) return [];
    await this.places.ready();
    const today = dayIn(this.clock.now(), ZONE);
    const [grants, offices] = await Promise.all([this.roles.all(), this.roles.offices()]);
    const holders = new Map<Id, RoleHolderView>();
    const of = (personId: Id, name: string) => {
      const holder = holders.get(personId) ?? { personId, name, roles: [], offices: [] };
      holders.set(personId, holder);
      return holder;
    };
    for (const grant of grants) of(grant.person, grant.name).roles.push(this.grantView(grant, today));
    for (const office of offices) of(office.person, office.name).offices.push(officeView(office, today));
    return [...holders.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  @Access('people.roles')
  @Mutation(() => RolesOutcome, { description: 'Gives a person a role, for a place and a time.', complexity: 10 })
  async giveRole(
    @Args('input', { description: 'Whose, which, where, when, why.' }) { personId, ...input }: RoleInput,
    @Context() { viewer }: RequestContext,
  ): Promise<RolesView | Refusal> {
    return answerTo(await this.role.give(viewer, personId, given(input)), rolesView);
  }

  @Access('people.roles')
  @Mutation(() => RolesOutcome, {
    description: 'Takes a role from a person; the last administrator stays.',
    complexity: 10,
  })
  async takeRole(
    @Args('input', { description: 'Whose, which, where, why.' }) { personId, ...input }: RoleInput,
    @Context() { viewer }: RequestContext,
  ): Promise<RolesView | Refusal> {
    return answerTo(await this.role.take(viewer, personId, given(input)), rolesView);
  }

  @Access('people.roles')
  @Mutation(() => OfficeOutcome, { description: 'Writes down what somebody was elected to.', complexity: 10 })
  async recordOffice(
    @Args('input', { description: 'Who, to what, when.' }) input: RecordOfficeInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OfficeView | Refusal> {
    return this.office(await this.role.recordOffice(viewer, input));
  }

  @Access('people.roles')
  @Mutation(() => OfficeOutcome, { description: 'Sets the last day of what somebody was elected to.', complexity: 10 })
  async endOffice(
    @Args('input', { description: 'Which, and when.' }) { officeId, until }: EndOfficeInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OfficeView | Refusal> {
    return this.office(await this.role.endOffice(viewer, officeId, until));
  }

  private office(result: Result<Office>): Promise<OfficeView | Refusal> {
    return answerTo(result, (office) => officeView(office, dayIn(this.clock.now(), ZONE)));
  }

  private grantView(grant: HeldGrant, today: string): RoleGrantView {
    const commune = grant.scope.kind === 'commune' ? this.places.commune(grant.scope.id) : undefined;
    return {
      role: grant.role,
      scope: grant.scope.kind,
      scopeId: grant.scope.id,
      ...(commune && { commune }),
      ...{ from: grant.from, until: grant.until, active: mandateHolds(grant, today) },
      ...{ givenBy: grant.giver, reason: grant.reason },
    };
  }
}

function officeView({ id, quality, from, until }: Office, today: string): OfficeView {
  return { id, quality, from, until, active: mandateHolds({ from, until }, today) };
}

function rolesView(grants: readonly Grant[]): RolesView {
  return { roles: [...new Set(grants.map(({ role }) => role))] };
}
