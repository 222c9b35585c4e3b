import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { AccountPage, RevokeSession, SignOut, UpdateProfile } from '../people.graphql.generated';

/** Places that only some have work at: what each role opens. */
const TASKS = [
  { path: '/moderer', key: 'people.account.tasks.moderate', roles: ['moderator', 'facilitator', 'administrator'] },
  { path: '/repondre', key: 'people.account.tasks.answer', roles: ['decider', 'agent'] },
  { path: '/guichet', key: 'people.account.tasks.desk', roles: ['agent', 'helper', 'facilitator', 'administrator'] },
  { path: '/decider', key: 'people.account.tasks.decide', roles: ['decider', 'administrator'] },
] as const;

/** What the site knows of its reader: their profile, their mandates, where they are signed in. */
@Component({
  selector: 'app-account',
  imports: [AppFault, Control, DayPipe, Field, Refused, RouterLink, TextPipe],
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
    TASKS.filter(({ roles }) => roles.some((role) => this.viewer()?.roles.includes(role))),
  );
  protected readonly name = linkedSignal(() => this.viewer()?.person?.name ?? '');
  protected readonly commune = linkedSignal(() => this.viewer()?.person?.commune?.code ?? '');
  protected readonly saving = new Acting();
  protected readonly closing = new Acting();
  protected readonly saved = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const input = { name: this.name().trim(), communeCode: this.commune() || null };
    const done = await this.saving.send(
      event.target as HTMLFormElement,
      async () => (await this.client.act(UpdateProfile, { input })).updateProfile,
    );
    if (!done) return;
    this.saved.set(true);
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
