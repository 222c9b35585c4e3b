import { afterNextRender, ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { Session } from '../../session/session';
import { hasPasskeys, usePasskey } from '../passkeys/passkey-device';
import {
  BeginPasskeySignIn,
  Register,
  RequestSignIn,
  SignInPage,
  SignInWithPasskey,
} from '../people.graphql.generated';

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
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly passkeys = signal(false);
  protected readonly page = queryResource(SignInPage, () => ({}));
  protected readonly asking = new Acting();
  protected readonly isNew = signal(false);
  /** Begins with what was written before the page came to life: on a slow phone a person is faster than a script. */
  protected readonly email = signal(inject(DOCUMENT).querySelector<HTMLInputElement>('input#email')?.value ?? '');
  protected readonly name = signal('');
  protected readonly commune = signal('');
  protected readonly sent = signal<{ email: string; validMinutes: number } | undefined>(undefined);

  constructor() {
    afterNextRender(() => this.passkeys.set(hasPasskeys()));
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const returnTo = this.retour() ?? '/mes-fils';
    const email = writtenIn(form, 'email');
    const done = await this.asking.send(form, async () => {
      if (!this.isNew()) return (await this.client.act(RequestSignIn, { input: { email, returnTo } })).requestSignIn;
      const communeCode = writtenIn(form, 'communeCode') || null;
      const oldEnough = isChecked(form, 'oldEnough');
      const input = { email, returnTo, oldEnough, name: writtenIn(form, 'name'), communeCode };
      return (await this.client.act(Register, { input })).register;
    });
    if (done) this.sent.set(done);
  }

  protected async byPasskey(): Promise<void> {
    const asked = await this.asking.send(
      null,
      async () => (await this.client.act(BeginPasskeySignIn, {})).beginPasskeySignIn,
    );
    const answer = asked && (await usePasskey(asked.options));
    if (!answer) return;
    const done = await this.asking.send(
      null,
      async () => (await this.client.act(SignInWithPasskey, { input: { answer } })).signInWithPasskey,
    );
    if (!done) return;
    await this.session.refresh();
    await this.router.navigateByUrl(ownPath(this.retour()) ?? '/mes-fils');
  }
}

/** An address of this site, or nothing: what the address bar says may have been written by anybody. */
function ownPath(path: string | undefined): string | undefined {
  return path && /^\/(?![/\\])/.test(path) ? path : undefined;
}

function isChecked(form: HTMLFormElement, name: string): boolean {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement && control.checked;
}

/** What stands in a field when the form is sent, typed before or after the page came to life. */
function writtenIn(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value.trim() : '';
}
