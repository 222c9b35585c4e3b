import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { WelcomePerson, type DeskPeopleData } from '../desk.graphql.generated';

/** Writes down somebody who comes for the first time: a name is enough. */
@Component({
  selector: 'app-welcome-form',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './welcome-form.html',
  styles: `
    form {
      max-width: 40rem;
    }

    .btns {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WelcomeForm {
  readonly communes = input.required<readonly { readonly code: string; readonly name: string }[]>();
  readonly welcomed = output<DeskPeopleData['people'][number]>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string): string | null => {
      const value = data.get(name);
      return typeof value === 'string' && value.trim() ? value.trim() : null;
    };
    const input = {
      name: text('name') ?? '',
      communeCode: text('communeCode'),
      phone: text('phone'),
      email: text('email'),
    };
    const done = await this.act.send(form, async () => (await this.client.act(WelcomePerson, { input })).welcomePerson);
    if (done) this.welcomed.emit(done);
  }
}
