import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import type { ProposalPageData } from '../proposals.graphql.generated';
import {
  AskedToSign,
  InviteCoAuthor,
  KnownPeople,
  WithdrawProposal,
  type KnownPeopleData,
} from '../whole-proposal.graphql.generated';

type Shown = NonNullable<ProposalPageData['proposal']>;

/** What its author may do with a proposal that is written: change it, ask others to sign it, take it back. */
@Component({
  selector: 'app-own-acts',
  imports: [AppFault, Control, DayPipe, Field, Refused, RouterLink, TextPipe],
  templateUrl: './own-acts.html',
  styles: `
    :host {
      display: block;
      margin-top: var(--s-4);
    }
    :host > * + * {
      margin-top: var(--s-3);
    }
    details {
      border-top: 1px solid var(--line);
    }
    summary {
      min-height: 44px;
      padding-block: 0.65rem;
      cursor: pointer;
      font-weight: 600;
    }
    form {
      display: grid;
      max-width: 34rem;
      gap: var(--s-3);
      padding-bottom: var(--s-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnActs {
  readonly proposalId = input.required<string>();
  readonly can = input.required<{ readonly revise: boolean; readonly withdraw: boolean; readonly invite: boolean }>();
  readonly withdrawn = output<Shown>();

  private readonly client = inject(GraphqlClient);
  protected readonly taking = new Acting();
  protected readonly inviting = new Acting();
  protected readonly known = signal<KnownPeopleData['knownPeople']>([]);
  protected readonly asked = signal(false);
  private readonly list = queryResource(AskedToSign, () => (this.can().invite ? { id: this.proposalId() } : undefined));
  protected readonly invitations = computed(() =>
    this.list.hasValue() ? (this.list.value()?.proposal?.invitations ?? []) : [],
  );

  protected async withdraw(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = { proposalId: this.proposalId(), reason: new Written(form).text('reason') ?? '', act: null };
    const done = await this.taking.send(
      form,
      async () => (await this.client.act(WithdrawProposal, { input })).withdrawProposal,
    );
    if (done) this.withdrawn.emit(done);
  }

  /** What looks like an address is one; anything else is looked for among the names that are public. */
  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const whom = new Written(form).text('email') ?? '';
    this.asked.set(false);
    if (whom && !whom.includes('@')) {
      const { knownPeople } = await this.client.query(KnownPeople, { name: whom }).catch(() => ({ knownPeople: [] }));
      this.known.set(knownPeople);
      if (knownPeople.length) return;
    }
    await this.ask(form, { email: whom });
  }

  protected async ask(
    form: HTMLFormElement,
    whom: { readonly email?: string; readonly personId?: string },
  ): Promise<void> {
    const input = { proposalId: this.proposalId(), email: whom.email ?? null, personId: whom.personId ?? null };
    const done = await this.inviting.send(
      form,
      async () => (await this.client.act(InviteCoAuthor, { input })).inviteCoAuthor,
    );
    if (!done) return;
    form.reset();
    this.known.set([]);
    this.asked.set(true);
    this.list.reload();
  }
}
