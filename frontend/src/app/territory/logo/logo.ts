import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { ChangeLogo } from '../configuration.graphql.generated';
import type { ShownSetting } from '../setting/setting';

interface Sign {
  readonly smallPath: string;
  readonly alt: string;
}

/** The sign of the territory, at the top of every page: a picture, and what it shows in words. */
@Component({
  selector: 'app-logo',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './logo.html',
  styles: `
    img {
      max-width: 14rem;
      max-height: 6rem;
      object-fit: contain;
    }
    .btns,
    ui-field {
      display: block;
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Logo {
  /** The setting as JSON; `null` while our own mark stands there. */
  readonly value = input.required<string>();
  readonly changed = output<ShownSetting>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly saved = signal(false);
  /** What the picture was refused for, on its way. */
  protected readonly unfit = signal<string | null>(null);
  protected readonly sign = computed(() => JSON.parse(this.value()) as Sign | null);

  protected async send(event: Event, files: FileList | null, alt: string): Promise<void> {
    event.preventDefault();
    this.unfit.set(null);
    await this.change(event.target as HTMLFormElement, async () => {
      const file = files?.[0];
      return file ? { fileId: await this.upload(file), alt } : { fileId: '', alt };
    });
  }

  protected takeAway(): Promise<void> {
    return this.change(null, () => Promise.resolve({ fileId: null, alt: null }));
  }

  private async change(
    form: HTMLFormElement | null,
    what: () => Promise<{ fileId: string | null; alt: string | null }>,
  ): Promise<void> {
    this.saved.set(false);
    const ask = async () => (await this.client.act(ChangeLogo, { input: await what() })).changeLogo;
    const done = await this.act.send(form, ask);
    if (!done || this.unfit()) return;
    this.changed.emit(done);
    this.saved.set(true);
  }

  /** The file's id; what refuses it is said under its field, and the act then has no picture. */
  private async upload(file: File): Promise<string> {
    const form = new FormData();
    form.set('file', file, file.name);
    const response = await fetch('/files', { method: 'POST', body: form });
    const sent = (await response.json()) as { id?: string; message?: string };
    if (!sent.id) this.unfit.set(sent.message ?? '');
    return sent.id ?? '';
  }
}
