import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import {
  EndMandate,
  InviteDelegate,
  ShowMandate,
  type OrganisationViewerData,
} from '../organisations.graphql.generated';

type Held = NonNullable<OrganisationViewerData['organisation']>['mandates'][number];

/** Who speaks for an organisation: each mandate with its days, handing it over, ending it, giving another. */
@Component({
  selector: 'app-mandates',
  imports: [AppFault, Control, DayPipe, Field, Refused, TextPipe],
  templateUrl: './mandates.html',
  styleUrl: './mandates.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mandates {
  readonly organisationId = input.required<string>();
  readonly mandates = input.required<readonly Held[]>();
  /** May give mandates and end those of others. */
  readonly may = input.required<boolean>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  /** The mandate that is being handed over, if any. */
  protected readonly handing = signal<string | null>(null);
  protected readonly said = signal('');

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const handed = this.handing();
    const input = {
      organisationId: this.organisationId(),
      email: written.text('email') ?? '',
      from: written.text('from') ?? '',
      until: written.text('until'),
      proof: written.text('proof'),
      ...(handed ? { mandateId: handed } : { alternate: written.text('alternate') === 'on' }),
    };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(InviteDelegate, { input })).inviteDelegate,
    );
    if (!done) return;
    form.reset();
    this.handing.set(null);
    this.tell(handed ? 'handed' : 'given');
  }

  protected async end(mandateId: string): Promise<void> {
    const done = await this.act.send(
      null,
      async () => (await this.client.act(EndMandate, { input: { mandateId } })).endMandate,
    );
    if (done) this.tell('ended');
  }

  protected async show({ id: mandateId, shown }: Held): Promise<void> {
    const done = await this.act.send(
      null,
      async () => (await this.client.act(ShowMandate, { input: { mandateId, shown: !shown } })).showMandate,
    );
    if (done) this.tell(shown ? 'unnamed' : 'named');
  }

  private tell(what: string): void {
    this.said.set(`people.mandates.${what}`);
    this.changed.emit();
  }
}
