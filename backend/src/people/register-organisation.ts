import { Inject, Injectable } from '@nestjs/common';
import { newId, type Result } from '@mondee/kernel';
import { registerOrganisation, type Organisation } from '@mondee/domain/people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { OrganisationStore } from './organisation.store';
import { ruleContext } from './policy-viewer';

/** Writes down an organisation that takes part. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(viewer: Viewer, input: Parameters<typeof registerOrganisation>[0]): Promise<Result<Organisation>> {
    await this.places.ready();
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const communes = this.places.communes().map(({ code }) => code);
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)), communes };
      const outcome = registerOrganisation(input, act, context);
      if (!outcome.ok) return outcome;
      await this.organisations.add(tx, outcome.value.state, act.at);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
