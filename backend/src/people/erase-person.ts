import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { erase } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { PersonalData } from '../platform/facts/personal-data.store';
import { Mailer } from '../platform/mail/mailer';
import { EmailChangeStore } from './email-change.store';
import { MandateInvitationStore } from './mandate-invitation.store';
import { PasskeyStore } from './passkey.store';
import { PersonStore } from './person.store';
import { ruleContext } from './policy-viewer';
import { ResidenceStore } from './residence.store';
import { SessionStore } from './session.store';
import { SignInStore } from './sign-in.store';

/** Forgets a person: what identifies them goes everywhere, their sessions end, what they did stays without them. */
@Injectable()
export class ErasePerson {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(PasskeyStore) private readonly passkeys: PasskeyStore,
    @Inject(MandateInvitationStore) private readonly invitations: MandateInvitationStore,
    @Inject(ResidenceStore) private readonly residences: ResidenceStore,
    @Inject(SignInStore) private readonly signIns: SignInStore,
    @Inject(PersonalData) private readonly personal: PersonalData,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(EmailChangeStore) private readonly changes: EmailChangeStore,
  ) {}

  async run(viewer: Viewer, id: string | undefined): Promise<Result<Id>> {
    const asked = id ?? viewer.person;
    if (asked !== undefined && !isId(asked)) return refuse('platform.NotAnId', { field: 'personId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = await this.people.hold(tx, asked as Id);
      if (!person) return refuse('people.NotFound', { field: 'personId' });
      const stored = await this.personal.concerning(tx, person.id);
      const outcome = erase(person, stored, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      if (await this.isLastAdministrator(tx, person.id)) return refuse('people.LastAdministrator');
      const { erased, facts } = outcome.value;
      await this.personal.blank(
        tx,
        erased.map((fact) => fact.id),
        act.id,
      );
      await this.sessions.forget(tx, person.id);
      await this.signIns.forget(tx, person.id, person.email);
      for (const waiting of await this.changes.forget(tx, person.id)) await this.mailer.forget(tx, waiting);
      if (person.email) {
        await this.mailer.forget(tx, person.email);
        await this.invitations.forget(tx, person.email);
      }
      await this.residences.forget(tx, person.id);
      await this.passkeys.forget(tx, person.id);
      await this.people.blank(tx, person.id, act.at);
      return done(person.id, ...facts);
    });
  }

  private async isLastAdministrator(tx: Parameters<PersonStore['hold']>[0], id: Id): Promise<boolean> {
    const { administrator, others } = await this.people.administrators(tx, id);
    return administrator && others === 0;
  }
}
