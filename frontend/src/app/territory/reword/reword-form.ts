import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { RewordText, type InterfaceTextsData } from '../configuration.graphql.generated';

type InterfaceText = InterfaceTextsData['interfaceTexts'][number];

/** One text: what it says, what it said at first, and the way back. */
@Component({
  selector: 'app-reword-form',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  template: `
    <form method="post" (submit)="save($event, box.value)" novalidate>
      <ui-refusal [message]="act.refused()" />
      <ui-field
        [name]="now().key"
        [label]="now().key"
        [hint]="now().original.includes('{') ? ('territory.texts.hint' | t) : null"
        [error]="act.errorOf('text')"
      >
        <textarea uiControl #box name="text" rows="3" [lang]="now().language" [value]="now().text"></textarea>
      </ui-field>
      @if (now().isReworded) {
        <p class="soft" [lang]="now().language">{{ 'territory.texts.original' | t: { text: now().original } }}</p>
      }
      @if (act.fault(); as fault) {
        <app-fault [fault]="fault" (retry)="act.fault.set(undefined)" />
      }
      <p class="btns">
        <button class="btn btn--plain" type="submit" [attr.aria-disabled]="act.busy() || null">
          {{ (act.busy() ? 'acting.sending' : 'territory.settings.save') | t }}
        </button>
        @if (now().isReworded) {
          <button class="btn btn--plain" type="button" (click)="send(null, null)">
            {{ 'territory.texts.reset' | t }}
          </button>
        }
      </p>
      <p role="status">
        @if (saved()) {
          {{ 'territory.settings.saved' | t }}
        }
      </p>
    </form>
  `,
  styles: `
    .btns,
    .soft {
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RewordForm {
  readonly text = input.required<InterfaceText>();

  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly act = new Acting();
  protected readonly saved = signal(false);
  protected readonly now = linkedSignal(() => this.text());

  protected async save(event: Event, text: string): Promise<void> {
    event.preventDefault();
    await this.send(event.target as HTMLFormElement, text);
  }

  protected async send(form: HTMLFormElement | null, text: string | null): Promise<void> {
    this.saved.set(false);
    const { key, language } = this.now();
    const input = { key, language, text };
    const done = await this.act.send(form, async () => (await this.client.act(RewordText, { input })).rewordText);
    if (!done) return;
    this.now.set(done);
    if (language === this.texts.language) this.texts.reword(key, done.text);
    this.saved.set(true);
  }
}
