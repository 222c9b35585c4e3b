import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, newId, refuse, type Act, type Fact, type Result } from '@mondee/kernel';
import {
  editOrganisation,
  registerOrganisation,
  reviewOrganisation,
  type Organisation,
  type OrganisationInput,
} from '@mondee/domain/people';
import { Places } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done, type Outcome } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { companyNumber } from './company-number';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { ruleContext } from './policy-viewer';

type Changed = Result<{ state: Organisation; facts: readonly Fact[] }>;

/** Writes down an organisation that takes part, reads those that ask to, changes what its page says. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(viewer: Viewer, input: OrganisationInput, how?: ActRequest): Promise<Result<Organisation>> {
    await this.places.ready();
    return this.acts.perform(viewer, how, (tx, act) => {
      const context = { ...this.context(viewer), id: newId(Date.parse(act.at)) };
      return this.stored(tx, act, registerOrganisation(input, act, context));
    });
  }

  async edit(viewer: Viewer, id: string, input: OrganisationInput, how?: ActRequest): Promise<Result<Organisation>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'organisationId' });
    await this.places.ready();
    return this.acts.perform(viewer, how, async (tx, act) => {
      const held = await this.organisations.hold(tx, id);
      if (!held) return refuse('people.NotFound', { field: 'organisationId' });
      return this.stored(tx, act, editOrganisation(held, input, act, this.context(viewer)));
    });
  }

  /** Who asked for it speaks as it from the day it is listed. */
  async review(viewer: Viewer, id: string, accept: boolean, reason?: string): Promise<Result<Organisation>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'organisationId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const held = await this.organisations.hold(tx, id);
      if (!held) return refuse('people.NotFound', { field: 'organisationId' });
      const outcome = reviewOrganisation(held, { accept, reason }, act, ruleContext(viewer));
      if (!outcome.ok || outcome.value.state.state !== 'listed' || !held.askedBy) return this.stored(tx, act, outcome);
      const from = dayIn(act.at, ZONE);
      await this.mandates.add(
        tx,
        { id: newId(Date.parse(act.at)), person: held.askedBy, organisation: held.id, from },
        act.at,
      );
      const given: Fact = {
        ...{ kind: 'MandateGiven', subject: { kind: 'person', id: held.askedBy } },
        ...{ data: { organisation: held.id, from }, public: false },
      };
      const { state, facts } = outcome.value;
      return this.stored(tx, act, { ok: true, value: { state, facts: [...facts, given] } });
    });
  }

  private async stored(tx: Tx, act: Act, outcome: Changed): Promise<Result<Outcome<Organisation>>> {
    if (!outcome.ok) return outcome;
    const { state, facts } = outcome.value;
    if (!(await this.organisations.save(tx, state, act.at))) return refuse('people.NumberTaken', { field: 'number' });
    return done(state, ...facts);
  }

  private context(viewer: Viewer) {
    const communes = this.places.communes().map(({ code }) => code);
    const axes = this.places.axes().map(({ id }) => id);
    return { ...ruleContext(viewer), communes, axes, companyNumber };
  }
}
