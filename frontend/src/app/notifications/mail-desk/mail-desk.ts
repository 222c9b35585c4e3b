import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Empty, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { MailDesk, SendTestLetter, type SendTestLetterData } from '../notifications.graphql.generated';

type Result = Exclude<SendTestLetterData['sendTestLetter'], { readonly __typename: 'Refusal' }>;

/** Does the mail go out: a letter to oneself with its answer, what became of the others, and what to ask of the name’s keeper. */
@Component({
  selector: 'app-mail-desk',
  imports: [AppFault, DayPipe, Empty, Refused, TextPipe],
  templateUrl: './mail-desk.html',
  styleUrl: './mail-desk.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailDeskPage {
  private readonly client = inject(GraphqlClient);
  protected readonly page = queryResource(MailDesk, () => ({}));
  protected readonly desk = computed(() => (this.page.hasValue() ? this.page.value()?.mailDesk : undefined));
  protected readonly known = computed(() => this.page.hasValue());
  protected readonly act = new Acting();
  protected readonly result = signal<Result | undefined>(undefined);

  protected async test(): Promise<void> {
    this.result.set(undefined);
    const done = await this.act.send(null, async () => (await this.client.act(SendTestLetter, {})).sendTestLetter);
    if (!done) return;
    this.result.set(done);
    this.page.reload();
  }
}
