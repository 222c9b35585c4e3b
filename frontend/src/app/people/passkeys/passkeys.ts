import { afterNextRender, ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import {
  AddPasskey,
  BeginPasskey,
  RemovePasskey,
  RenamePasskey,
  type AccountPageData,
} from '../people.graphql.generated';
import { hasPasskeys, makePasskey } from './passkey-device';

/** Keys of one's devices: add, name, remove. */
@Component({
  selector: 'app-passkeys',
  imports: [AppFault, Control, DayPipe, Field, Refused, TextPipe],
  templateUrl: './passkeys.html',
  styleUrl: './passkeys.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Passkeys {
  readonly passkeys = input.required<AccountPageData['viewer']['passkeys']>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly acting = new Acting();
  protected readonly possible = signal(false);
  /** The key whose name is being changed. */
  protected readonly renaming = signal<string | undefined>(undefined);

  constructor() {
    afterNextRender(() => this.possible.set(hasPasskeys()));
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = new Written(form).text('name') ?? '';
    const asked = await this.acting.send(form, async () => (await this.client.act(BeginPasskey, {})).beginPasskey);
    const answer = asked && (await makePasskey(asked.options));
    if (!answer) return;
    const done = await this.acting.send(
      form,
      async () => (await this.client.act(AddPasskey, { input: { answer, name } })).addPasskey,
    );
    if (!done) return;
    form.reset();
    this.changed.emit();
  }

  protected async rename(event: Event, passkeyId: string): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = new Written(form).text('name') ?? '';
    const done = await this.acting.send(
      form,
      async () => (await this.client.act(RenamePasskey, { input: { passkeyId, name } })).renamePasskey,
    );
    if (!done) return;
    this.renaming.set(undefined);
    this.changed.emit();
  }

  protected async remove(passkeyId: string): Promise<void> {
    const done = await this.acting.send(
      null,
      async () => (await this.client.act(RemovePasskey, { input: { passkeyId } })).removePasskey,
    );
    if (done) this.changed.emit();
  }
}
