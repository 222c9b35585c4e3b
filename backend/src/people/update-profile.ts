import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Result } from '@mondee/kernel';
import { updateProfile, type Person, type PersonInput } from '@mondee/domain/people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { Settings } from '../platform/settings/settings';
import { PersonStore } from './person.store';
import { ruleContext } from './policy-viewer';
import { residenceSettings } from './residence-settings';

/** A person changes the name they are read under and where they live. */
@Injectable()
export class UpdateProfile {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Places) private readonly places: Places,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(
    viewer: Viewer,
    input: Pick<PersonInput, 'name' | 'communeCode' | 'birthYear' | 'shows'>,
  ): Promise<Result<Person>> {
    await this.places.ready();
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = await this.people.hold(tx, viewer.person!);
      if (!person) return refuse('people.NotFound');
      const communes = this.places.communes().map(({ code }) => code);
      const { methods } = residenceSettings(this.settings);
      const outcome = updateProfile(person, input, act, { ...ruleContext(viewer), id: person.id, communes, methods });
      if (!outcome.ok) return outcome;
      await this.people.saveProfile(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
