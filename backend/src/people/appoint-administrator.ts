import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId, ref, refuse, type Fact, type Result } from '@mondee/kernel';
import { register } from '@mondee/domain/people';
import { Acts, done } from '../platform/facts/acts';
import { tokenHash } from './identity.store';
import { PersonStore } from './person.store';
import { RoleStore } from './role.store';
import { SignInStore } from './sign-in.store';

/**
 * Makes somebody administrator from the command line: the first one cannot be given the role by another. Whoever
 * holds the database may; it stands in the journal like any other act.
 */
@Injectable()
export class AppointAdministrator {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SignInStore) private readonly signIns: SignInStore,
    @Inject(RoleStore) private readonly roles: RoleStore,
  ) {}

  /** Whether the platform waits for its first administrator. */
  async awaited(): Promise<boolean> {
    return !(await this.roles.isHeld('administrator'));
  }

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

  /**
   * A sign-in address for who has just been appointed, where no mail can leave yet: it opens once, as one sent by mail
   * does, and leads to where the platform is set up.
   * @returns the path, its token after `#` so that it reaches no log
   */
  async firstAddress(email: string): Promise<Result<string>> {
    const token = randomBytes(32).toString('base64url');
    return this.acts.performAs('command line', async (tx, act) => {
      const person = await this.people.holdByEmail(tx, email.trim().toLowerCase());
      if (!person) return refuse('people.NotFound');
      const id = newId(Date.parse(act.at));
      const asked = { createdAt: act.at, returnTo: '/administration/ouvrir', language: 'fr' } as const;
      await this.signIns.ask(tx, { id, email: email.trim().toLowerCase(), ...asked });
      await this.signIns.give(tx, id, tokenHash(token), person.id);
      return done(`/connexion/confirmer#${token}`);
    });
  }
}
