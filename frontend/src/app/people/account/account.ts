import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Saving } from '@mondee/ui/saving';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { failureOf, savingOf } from '../../graphql/saving-of';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { MyData } from '../my-data/my-data';
import { NewEmail } from '../new-email/new-email';
import { Passkeys } from '../passkeys/passkeys';
import { Residence } from '../residence/residence';
import { AccountPage, RevokeSession, SignOut, UpdateProfile } from '../people.graphql.generated';

/** Places that only some have work at: what each role opens. */
const TASKS = [
  { path: '/moderer', key: 'people.account.tasks.moderate', roles: ['moderator', 'facilitator', 'administrator'] },
  { path: '/repondre', key: 'people.account.tasks.answer', roles: ['decider', 'agent'] },
  { path: '/guichet/habitants', key: 'people.account.tasks.residents', roles: ['agent', 'helper', 'facilitator'] },
  { path: '/guichet', key: 'people.account.tasks.desk', roles: ['agent', 'helper', 'facilitator', 'administrator'] },
  { path: '/administration/reglages', key: 'territory.settings.title', roles: ['facilitator', 'administrator'] },
  { path: '/decider', key: 'people.account.tasks.decide', roles: ['decider', 'administrator'] },
  { path: '/roles', key: 'people.account.tasks.roles', roles: ['administrator'] },
] as const;

/** What the site knows of its reader: their profile, their mandates, where they are signed in. */
@Component({
  selector: 'app-account',
  imports: [
    AppFault,
    Control,
    DayPipe,
    Field,
    MyData,
    NewEmail,
    Passkeys,
    Refused,
    Residence,
    RouterLink,
    Saving,
    TextPipe,
  ],
  templateUrl: './account.html',
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Account {
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly page = queryResource(AccountPage, () => ({}));
  protected readonly viewer = computed(() => (this.page.hasValue() ? this.page.value()?.viewer : undefined));
  protected readonly tasks = computed(() =>
    TASKS.filter(({ path, roles }) =>
      roles.some(
        (role) =>
          this.viewer()?.roles.includes(role) || (path === '/moderer' && this.session.communeRoles().includes(role)),
      ),
    ),
  );
  protected readonly name = linkedSignal(() => this.viewer()?.profile?.name ?? '');
  protected readonly commune = linkedSignal(() => this.viewer()?.profile?.communeCode ?? '');
  protected readonly showsCommune = linkedSignal(() => this.viewer()?.profile?.shows.includes('commune') ?? false);
  protected readonly birthYear = linkedSignal(() => String(this.viewer()?.profile?.birthYear ?? ''));
  protected readonly saving = new Acting();
  protected readonly closing = new Acting();
  protected readonly saved = signal(false);
  protected readonly kept = computed(() => savingOf(this.saving, this.saved()));
  protected readonly failure = computed(() => failureOf(this.saving));
  /** The sheet is read until one wants to change it. */
  protected readonly editing = signal(false);
  protected readonly communeName = computed(() => {
    const code = this.viewer()?.profile?.communeCode;
    return this.page.value()?.territory.communes.find((place) => place.code === code)?.name;
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const year = this.birthYear().trim();
    const input = {
      ...{ name: this.name().trim(), communeCode: this.commune() || null },
      // what is no year is sent as one that is refused, with its sentence under the field
      birthYear: year ? (/^\d{4}$/.test(year) ? Number(year) : 0) : null,
      shows: this.showsCommune() ? ['commune'] : [],
    };
    const done = await this.saving.send(
      event.target as HTMLFormElement,
      async () => (await this.client.act(UpdateProfile, { input })).updateProfile,
    );
    if (!done) return;
    this.saved.set(true);
    this.editing.set(false);
    this.page.reload();
    await this.session.refresh();
  }

  protected async revoke(sessionId: string): Promise<void> {
    const done = await this.closing.send(
      null,
      async () => (await this.client.act(RevokeSession, { input: { sessionId } })).revokeSession,
    );
    if (done) this.page.reload();
  }

  protected async signOut(everywhere: boolean): Promise<void> {
    const done = await this.closing.send(
      null,
      async () => (await this.client.act(SignOut, { input: { everywhere } })).signOut,
    );
    // a whole new page: nothing of this person stays in the browser's memory
    if (done) location.assign('/');
  }
}
