import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { ChangeEmail } from '../people.graphql.generated';

/** Asks for another address: nothing changes before the link that goes there is opened. */
@Component({
  selector: 'app-new-email',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './new-email.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewEmail {
  private readonly client = inject(GraphqlClient);
  protected readonly acting = new Acting();
  protected readonly open = signal(false);
  protected readonly email = signal('');
  protected readonly sent = signal<{ readonly email: string; readonly validHours: number } | undefined>(undefined);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const input = { email: this.email().trim() };
    const done = await this.acting.send(
      event.target as HTMLFormElement,
      async () => (await this.client.act(ChangeEmail, { input })).changeEmail,
    );
    if (done) this.sent.set(done);
  }
}
