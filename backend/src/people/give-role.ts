import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Result } from '@mondee/kernel';
import {
  canGiveRoles,
  endOffice,
  giveRole,
  recordOffice,
  takeRole,
  type Grant,
  type Office,
  type RoleInput,
} from '@mondee/domain/people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { PersonStore } from './person.store';
import { policyViewer, ruleContext } from './policy-viewer';
import { RoleStore } from './role.store';

/** Gives a person a role, or takes it; writes down what somebody was elected to. */
@Injectable()
export class GiveRole {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(RoleStore) private readonly roles: RoleStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  give(viewer: Viewer, personId: string, input: RoleInput): Promise<Result<readonly Grant[]>> {
    return this.change(viewer, personId, input, 'give');
  }

  take(viewer: Viewer, personId: string, input: RoleInput): Promise<Result<readonly Grant[]>> {
    return this.change(viewer, personId, input, 'take');
  }

  async recordOffice(
    viewer: Viewer,
    { personId: person, ...input }: { personId: string; quality: string; from: string; until?: string | null },
  ): Promise<Result<Office>> {
    if (!isId(person)) return refuse('platform.NotAnId', { field: 'personId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const can = canGiveRoles(policyViewer(viewer));
      if (!can.ok) return can;
      if (!(await this.people.hold(tx, person))) return refuse('people.UnknownPerson', { field: 'personId' });
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)) };
      const outcome = recordOffice({ person, ...input }, act, context);
      if (!outcome.ok) return outcome;
      await this.roles.addOffice(tx, outcome.value.state, act.at, viewer.person);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  async endOffice(viewer: Viewer, id: string, until: string): Promise<Result<Office>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'officeId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const can = canGiveRoles(policyViewer(viewer));
      if (!can.ok) return can;
      const held = await this.roles.holdOffice(tx, id);
      if (!held) return refuse('people.NotFound', { field: 'officeId' });
      const outcome = endOffice(held, until, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.roles.endOffice(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  private async change(
    viewer: Viewer,
    person: string,
    input: RoleInput,
    what: 'give' | 'take',
  ): Promise<Result<readonly Grant[]>> {
    if (!isId(person)) return refuse('platform.NotAnId', { field: 'personId' });
    await this.places.ready();
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const can = canGiveRoles(policyViewer(viewer));
      if (!can.ok) return can;
      if (!(await this.people.hold(tx, person))) return refuse('people.UnknownPerson', { field: 'personId' });
      const { administrator, others } = await this.people.administrators(tx, person);
      const communes = this.places.communes().map(({ code }) => code);
      const context = { ...ruleContext(viewer), person, administrators: others + Number(administrator), communes };
      const rule = what === 'give' ? giveRole : takeRole;
      const outcome = rule(await this.roles.ofPerson(tx, person), input, act, context);
      if (!outcome.ok) return outcome;
      const { state, changed, facts } = outcome.value;
      if (changed && what === 'give') await this.roles.give(tx, person, changed, act.at);
      if (changed && what === 'take') await this.roles.take(tx, person, changed);
      return done(state, ...facts);
    });
  }
}
