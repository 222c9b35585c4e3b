import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Control, Empty, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import {
  EndOffice,
  FoundPeople,
  GiveRole,
  RecordOffice,
  RoleHolders as Holders,
  TakeRole,
  type RoleHoldersData,
} from '../organisations.graphql.generated';

type Grant = RoleHoldersData['roleHolders'][number]['roles'][number];
const ROLES = ['moderator', 'facilitator', 'decider', 'agent', 'helper', 'administrator'] as const;

/** For administrators: who looks after what, since when, until when, given by whom and why; giving and taking back. */
@Component({
  selector: 'app-role-holders',
  imports: [AppFault, Control, DayPipe, Empty, Field, NoRight, Refused, TextPipe],
  templateUrl: './role-holders.html',
  styleUrl: './role-holders.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleHolders {
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly roles = ROLES;
  protected readonly page = queryResource(Holders, () => (this.session.signedIn() ? {} : undefined));
  protected readonly shown = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly mayGive = computed(() => this.session.roles().includes('administrator'));
  private readonly sought = signal('');
  private readonly search = queryResource(FoundPeople, () => {
    const search = this.sought();
    return search.length > 1 ? { search } : undefined;
  });
  protected readonly found = computed(() => (this.search.hasValue() && this.search.value()?.people) || []);
  protected readonly act = new Acting();
  /** The person to whom a role or an office is given. */
  protected readonly chosen = signal<{ id: string; name: string } | null>(null);
  /** The role being taken, as `person role scope`, while its reason is asked. */
  protected readonly taking = signal('');
  protected readonly said = signal('');

  protected seek(event: Event): void {
    event.preventDefault();
    this.sought.set(new Written(event.target as HTMLFormElement).text('who') ?? '');
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const commune = written.text('scopeId');
    const input = {
      personId: this.chosen()?.id ?? '',
      role: written.text('role') ?? '',
      ...(commune && { scopeKind: 'COMMUNE' as const, scopeId: commune }),
      from: written.text('from'),
      until: written.text('until'),
      reason: written.text('reason') ?? '',
    };
    const done = await this.act.send(form, async () => (await this.client.act(GiveRole, { input })).giveRole);
    if (done) this.tell('given');
  }

  protected async take(event: Event, personId: string, grant: Grant): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { role, scope: scopeKind, scopeId } = grant;
    const reason = new Written(form).text('reason') ?? '';
    const input = { personId, role, scopeKind, scopeId, reason };
    const done = await this.act.send(form, async () => (await this.client.act(TakeRole, { input })).takeRole);
    if (done) this.tell('taken');
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const input = {
      personId: this.chosen()?.id ?? '',
      quality: written.text('quality') ?? '',
      from: written.text('since') ?? '',
      until: written.text('lastDay'),
    };
    const done = await this.act.send(form, async () => (await this.client.act(RecordOffice, { input })).recordOffice);
    if (done) this.tell('recorded');
  }

  protected async endOffice(officeId: string): Promise<void> {
    const until = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
    const done = await this.act.send(
      null,
      async () => (await this.client.act(EndOffice, { input: { officeId, until } })).endOffice,
    );
    if (done) this.tell('ended');
  }

  private tell(what: string): void {
    this.said.set(`people.roles.${what}`);
    this.chosen.set(null);
    this.taking.set('');
    this.page.reload();
    void this.session.refresh();
  }
}
