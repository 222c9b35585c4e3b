import { Inject, Injectable } from '@nestjs/common';
import { newId, ref, type Fact, type Result } from '@mondee/kernel';
import { register } from '@mondee/domain/people';
import { Acts, done } from '../platform/facts/acts';
import { PersonStore } from './person.store';

/**
 * Makes somebody administrator from the command line: the first one cannot be given the role by another. Whoever
 * holds the database may; it stands in the journal like any other act.
 */
@Injectable()
export class AppointAdministrator {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
  ) {}

  /** @returns the name under which the person is known */
  run(email: string, name: string): Promise<Result<string>> {
    return this.acts.performAs('command line', async (tx, act) => {
      const id = newId(Date.parse(act.at));
      const read = register({ oldEnough: true, email, name }, act, { id, communes: [] });
      if (!read.ok) return read;
      const { state, facts: made } = read.value;
      const there = await this.people.holdByEmail(tx, state.email!);
      if (!there) await this.people.add(tx, state, 'fr');
      const person = there ?? state;
      const facts: Fact[] = there ? [] : [...made];
      if (!(await this.people.rolesOf(tx, person.id)).includes('administrator')) {
        await this.people.giveRole(tx, person.id, 'administrator', act.at);
        const subject = ref('person', person.id);
        facts.push({ kind: 'RoleGiven', subject, data: { role: 'administrator' }, public: false });
      }
      return done(person.name, ...facts);
    });
  }
}
