import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { Register, RequestSignIn, SignInPage } from '../people.graphql.generated';

/** Asks for a link by e-mail, as somebody known or new; the answer never says which addresses are known. */
@Component({
  selector: 'app-sign-in',
  imports: [AppFault, Control, Field, Refused, RouterLink, TextPipe],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** Where to go afterwards, from the address. */
  readonly retour = input<string>();

  private readonly client = inject(GraphqlClient);
  protected readonly page = queryResource(SignInPage, () => ({}));
  protected readonly asking = new Acting();
  protected readonly isNew = signal(false);
  /** Begins with what was written before the page came to life: on a slow phone a person is faster than a script. */
  protected readonly email = signal(inject(DOCUMENT).querySelector<HTMLInputElement>('input#email')?.value ?? '');
  protected readonly name = signal('');
  protected readonly commune = signal('');
  protected readonly sent = signal<{ email: string; validMinutes: number } | undefined>(undefined);

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const returnTo = this.retour() ?? '/mes-fils';
    const email = writtenIn(form, 'email');
    const done = await this.asking.send(form, async () => {
      if (!this.isNew()) return (await this.client.act(RequestSignIn, { input: { email, returnTo } })).requestSignIn;
      const communeCode = writtenIn(form, 'communeCode') || null;
      const input = { email, returnTo, name: writtenIn(form, 'name'), communeCode };
      return (await this.client.act(Register, { input })).register;
    });
    if (done) this.sent.set(done);
  }
}

/** What stands in a field when the form is sent, typed before or after the page came to life. */
function writtenIn(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value.trim() : '';
}
