import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { canGiveRoles, giveRole, takeRole, type Role } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { PersonStore } from './person.store';
import { policyViewer, ruleContext } from './policy-viewer';

/** Gives a person a role, or takes it. */
@Injectable()
export class GiveRole {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
  ) {}

  give(viewer: Viewer, personId: string, role: string): Promise<Result<readonly Role[]>> {
    return this.change(viewer, personId, role, giveRole, (tx, person, at) =>
      this.people.giveRole(tx, person, role as Role, at, viewer.person),
    );
  }

  take(viewer: Viewer, personId: string, role: string): Promise<Result<readonly Role[]>> {
    return this.change(viewer, personId, role, takeRole, (tx, person) =>
      this.people.takeRole(tx, person, role as Role),
    );
  }

  private async change(
    viewer: Viewer,
    person: string,
    role: string,
    rule: typeof giveRole,
    store: (tx: Tx, person: Id, at: string) => Promise<void>,
  ): Promise<Result<readonly Role[]>> {
    if (!isId(person)) return refuse('platform.NotAnId', { field: 'personId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const can = canGiveRoles(policyViewer(viewer));
      if (!can.ok) return can;
      if (!(await this.people.hold(tx, person))) return refuse('people.UnknownPerson', { field: 'personId' });
      const { administrator, others } = await this.people.administrators(tx, person);
      const administrators = others + Number(administrator);
      const before = await this.people.rolesOf(tx, person);
      const outcome = rule(before, role, act, { ...ruleContext(viewer), person, administrators });
      if (!outcome.ok) return outcome;
      if (outcome.value.facts.length) await store(tx, person, act.at);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
