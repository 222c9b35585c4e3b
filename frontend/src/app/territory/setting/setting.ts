import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { formatText } from '@mondee/messages/format';
import { Control, Field, Refused } from '@mondee/ui';
import { Saving } from '@mondee/ui/saving';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { failureOf, savingOf } from '../../graphql/saving-of';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { ChangeSetting, type SettingsPageData } from '../configuration.graphql.generated';

/** A setting as its form needs it. */
export type ShownSetting = SettingsPageData['settings'][number];

/** One setting: what it is for, its value, what that value changes said as one changes it, and the way back. */
@Component({
  selector: 'app-setting',
  imports: [Control, Field, Refused, Saving, TextPipe],
  templateUrl: './setting.html',
  styles: `
    .soft {
      margin-top: var(--s-3);
    }
    .preview {
      margin-top: var(--s-3);
      border-left: 4px solid var(--walnut);
      padding-left: var(--s-3);
    }
    .reason {
      display: block;
      margin-top: var(--s-3);
    }
    .sample {
      display: inline-block;
      margin-top: var(--s-3);
      padding: 0.6rem 1.2rem;
      border-radius: var(--r-m);
      color: #fff;
    }
    .btns {
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingForm {
  readonly setting = input.required<ShownSetting>();
  /** The setting as it now is. */
  readonly changed = output<ShownSetting>();

  private readonly client = inject(GraphqlClient);
  private readonly language = inject(Texts).language;
  protected readonly act = new Acting();
  protected readonly saved = signal(false);
  /** Why, for those who will read the history; one may say nothing. */
  protected readonly reason = signal('');

  /** As it is written in its control. */
  protected readonly written = linkedSignal(() => asWritten(this.setting().value));
  protected readonly default = computed(() => {
    const { choices, form } = this.setting();
    const text = asWritten(this.setting().default);
    if (form === 'switch') return text === 'true' ? 'territory.settings.on' : 'territory.settings.off';
    return choices.find(({ value }) => value === text)?.label ?? text.replaceAll('\n', ', ');
  });
  protected readonly isColour = computed(() => this.setting().name === 'territory.colour');
  /** What it changes for people, said of what is written now. */
  protected readonly effect = computed(() => {
    const { effect, form } = this.setting();
    const text = this.written().trim();
    if (form === 'number' && !/^\d+$/.test(text)) return '';
    const value = form === 'number' ? Number(text) : form === 'list' ? lines(text).length : text || 'none';
    return effect && formatText(this.language, effect, { value });
  });
  protected readonly dirty = computed(() => this.written() !== asWritten(this.setting().value));

  protected readonly saving = computed(() => savingOf(this.act, this.saved() && !this.dirty()));
  protected readonly failure = computed(() => failureOf(this.act));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.send(event.target as HTMLFormElement, this.json());
  }

  protected async reset(): Promise<void> {
    await this.send(null, null);
  }

  private async send(form: HTMLFormElement | null, value: string | null): Promise<void> {
    this.saved.set(false);
    const reason = this.reason().trim();
    const input = { name: this.setting().name, value, ...(reason && { reason }) };
    const done = await this.act.send(form, async () => (await this.client.act(ChangeSetting, { input })).changeSetting);
    if (!done) return;
    this.changed.emit(done);
    this.written.set(asWritten(done.value));
    this.reason.set('');
    this.saved.set(true);
  }

  /** What is no number is sent as it is written: the refusal says what is wanted. */
  private json(): string {
    const text = this.written().trim();
    const { form } = this.setting();
    if (form === 'number') return JSON.stringify(/^-?\d+$/.test(text) ? Number(text) : text);
    if (form === 'switch') return text;
    return JSON.stringify(form === 'list' ? lines(text) : text);
  }
}

function asWritten(json: string): string {
  const value = JSON.parse(json) as unknown;
  return Array.isArray(value) ? value.join('\n') : String(value);
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
