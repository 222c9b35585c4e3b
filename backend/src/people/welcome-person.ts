import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Result } from '@mondee/kernel';
import { canHelp, welcomePerson, type Person, type PersonInput } from '@mondee/domain/people';
import { Places } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { PersonStore } from './person.store';
import { policyViewer, ruleContext } from './policy-viewer';

/** A clerk writes down somebody who comes to the desk; a name is enough. */
@Injectable()
export class WelcomePerson {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(viewer: Viewer, input: PersonInput, how: ActRequest): Promise<Result<Person>> {
    await this.places.ready();
    // Who may not help is told so, rather than that the desk is not theirs.
    const desk = canHelp(policyViewer(viewer)).ok ? ({ channel: 'desk' } as const) : {};
    return this.acts.perform(viewer, { ...desk, ...how }, async (tx, act) => {
      const communes = this.places.communes().map(({ code }) => code);
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)), communes };
      const outcome = welcomePerson(input, act, context);
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      if (!(await this.people.add(tx, state, 'fr'))) return refuse('people.EmailTaken', { field: 'email' });
      return done(state, ...facts);
    });
  }
}
