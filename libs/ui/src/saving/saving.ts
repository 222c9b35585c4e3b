import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Nut } from '../nut/nut';
import { Words } from '../words/words';

/** idle: nothing to say yet · saving: on its way · saved: it is there · failed: it is not, and it stays written here */
export type SavingState = 'idle' | 'saving' | 'saved' | 'failed';

/**
 * Where what one writes stands, said aloud as it changes. A form may say it in its own words, and beside it what else
 * it has to say; a failure always has its way to try again.
 * @example <ui-saving [state]="state()" (again)="send()" />
 */
@Component({
  selector: 'ui-saving',
  imports: [Nut],
  template: `
    <p class="saving" role="status" [class.away]="state() === 'failed'">
      @switch (state()) {
        @case ('saving') {
          <span>{{ words.say('ui.saving.saving') }}</span>
        }
        @case ('saved') {
          <ui-nut state="kernel" /><span>{{ saved() ?? words.say('ui.saving.saved') }}</span>
        }
        @case ('failed') {
          <span>{{ failed() ?? words.say('ui.saving.failed') }}</span>
        }
      }
      <ng-content />
    </p>
    @if (state() === 'failed') {
      <button class="btn btn--ink" type="button" (click)="again.emit()">{{ words.say('ui.saving.again') }}</button>
    }
  `,
  styleUrl: './saving.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Saving {
  readonly state = input.required<SavingState>();
  /** What is said once it is kept: where, for whom. */
  readonly saved = input<string | null>();
  /** What is said when it is not: what stays, and when it is tried again. */
  readonly failed = input<string | null>();
  readonly again = output();

  protected readonly words = inject(Words);
}
