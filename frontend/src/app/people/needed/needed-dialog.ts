import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Needed, type NeededKind } from '../../session/needed';
import { BeginPasskeySignIn, ConfirmAgain, ConfirmWithPasskey } from '../people.graphql.generated';
import { hasPasskeys, usePasskey } from '../passkeys/passkey-device';

/** Before what cannot be taken back: who it is once more, and then back where one was, with what was written. */
@Component({
  selector: 'app-needed-dialog',
  imports: [Refused, RouterLink, TextPipe],
  templateUrl: './needed-dialog.html',
  styleUrl: './needed-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeededDialog {
  readonly what = input.required<NeededKind>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly needed = inject(Needed);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly acting = new Acting();
  protected readonly passkeys = hasPasskeys();
  protected readonly sent = signal<{ email: string; validMinutes: number } | undefined>(undefined);
  protected readonly done = signal(false);

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected async byMail(): Promise<void> {
    const input = { returnTo: this.router.url };
    const sent = await this.acting.send(
      null,
      async () => (await this.client.act(ConfirmAgain, { input })).confirmAgain,
    );
    if (sent) this.sent.set(sent);
  }

  protected async byPasskey(): Promise<void> {
    const asked = await this.acting.send(
      null,
      async () => (await this.client.act(BeginPasskeySignIn, {})).beginPasskeySignIn,
    );
    const answer = asked && (await usePasskey(asked.options));
    if (!answer) return;
    const confirmed = await this.acting.send(
      null,
      async () => (await this.client.act(ConfirmWithPasskey, { input: { answer } })).confirmWithPasskey,
    );
    if (confirmed) this.done.set(true);
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected closed(): void {
    this.needed.what.set(null);
  }
}
