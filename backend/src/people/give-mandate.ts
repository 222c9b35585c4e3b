import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Result } from '@mondee/kernel';
import { canGiveMandates, endMandate, giveMandate, type Mandate } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { PersonStore } from './person.store';
import { policyViewer, ruleContext } from './policy-viewer';

/** Lets a person speak as an organisation between two days, and ends it. */
@Injectable()
export class GiveMandate {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
  ) {}

  async run(
    viewer: Viewer,
    asked: { personId: string; organisationId: string; from: string; until?: string },
  ): Promise<Result<Mandate>> {
    const { personId: person, organisationId: organisation, from, until } = asked;
    if (!isId(person)) return refuse('platform.NotAnId', { field: 'personId' });
    if (!isId(organisation)) return refuse('platform.NotAnId', { field: 'organisationId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      // Who may not give one learns nothing of who and what exists.
      const can = canGiveMandates(policyViewer(viewer));
      if (!can.ok) return can;
      if (!(await this.people.hold(tx, person))) return refuse('people.UnknownPerson', { field: 'personId' });
      const [known] = await this.organisations.byIds([organisation]);
      if (!known) return refuse('people.NotFound', { field: 'organisationId' });
      const held = await this.mandates.ofPerson(tx, person);
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)), held };
      const outcome = giveMandate({ person, organisation, from, until }, act, context);
      if (!outcome.ok) return outcome;
      await this.mandates.add(tx, outcome.value.state, act.at);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  async end(viewer: Viewer, id: string): Promise<Result<Mandate>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'mandateId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const can = canGiveMandates(policyViewer(viewer));
      if (!can.ok) return can;
      const mandate = await this.mandates.hold(tx, id);
      if (!mandate) return refuse('people.NotFound', { field: 'mandateId' });
      const outcome = endMandate(mandate, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.mandates.end(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
