import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import type { Language } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { RewordText, TextHistory, type InterfaceTextsData } from '../configuration.graphql.generated';

type InterfaceText = InterfaceTextsData['interfaceTexts'][number];

/** One text: what it says, what it said at first, and the way back. */
@Component({
  selector: 'app-reword-form',
  imports: [AppFault, Control, DayPipe, Field, Refused, TextPipe],
  template: `
    <form method="post" (submit)="save($event, box.value)" novalidate>
      <ui-refusal [message]="act.refused()" />
      <ui-field
        [name]="now().key"
        [label]="now().key"
        [hint]="now().original.includes('{') ? ('territory.texts.hint' | t) : null"
        [error]="act.errorOf('text')"
      >
        <textarea
          uiControl
          #box
          name="text"
          rows="3"
          [lang]="now().language"
          [value]="now().text"
          (input)="preview(box.value)"
        ></textarea>
      </ui-field>
      @if (example(); as said) {
        <div class="preview" role="group" [attr.aria-label]="'territory.texts.preview' | t">
          <p class="soft">{{ 'territory.texts.preview' | t }}</p>
          <p [lang]="now().language" aria-live="polite">{{ said }}</p>
        </div>
      }
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
      <details #past (toggle)="past.open && unfolded.set(true)">
        <summary>{{ 'territory.texts.history' | t }}</summary>
        @if (history.error(); as fault) {
          <app-fault [fault]="fault" (retry)="history.reload()" />
        } @else {
          <ul class="row-list" role="list">
            @for (one of history.value()?.textHistory; track $index) {
              <li>
                <p [lang]="now().language">
                  <del>{{ one.before }}</del>
                </p>
                <p [lang]="now().language">
                  <ins>{{ one.after }}</ins>
                </p>
                <p class="soft">{{ one.at | day: 'time' }} · {{ one.by ?? ('territory.settings.someone' | t) }}</p>
              </li>
            } @empty {
              <li>{{ 'territory.settings.noHistory' | t }}</li>
            }
          </ul>
        }
      </details>
    </form>
  `,
  styles: `
    .preview {
      margin-top: var(--s-3);
      border-left: 4px solid var(--walnut);
      padding-left: var(--s-3);
    }
    summary {
      min-height: 44px;
      cursor: pointer;
    }
    .row-list p {
      overflow-wrap: anywhere;
    }
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

  /** Asked once one wants to see it, and again after each change. */
  protected readonly unfolded = signal(false);
  protected readonly history = queryResource(TextHistory, () =>
    this.unfolded() ? { key: this.text().key, language: this.text().language } : undefined,
  );
  /** The sentence as readers will see it; nothing while it is as before, or no sentence yet. */
  protected readonly example = signal('');

  protected async preview(text: string): Promise<void> {
    const { exampleOf } = await import('../../language/parser');
    try {
      this.example.set(text.trim() === this.now().text ? '' : exampleOf(this.text().language as Language, text));
    } catch {
      this.example.set('');
    }
  }

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
    this.example.set('');
    this.history.reload();
    if (language === this.texts.language) this.texts.reword(key, done.text);
    this.saved.set(true);
  }
}
