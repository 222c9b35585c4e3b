import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { Words } from '../../words/words';

export type YesNoChoice = 'yes' | 'no' | 'abstain';
const CHOICES: readonly YesNoChoice[] = ['yes', 'no', 'abstain'];

/** Yes, no, abstain: three choices of one size, none of them preselected. Arrows go from one to the other. */
@Component({
  selector: 'ui-cast-yes-no',
  template: `
    <fieldset>
      <legend>{{ question() }}</legend>
      <div class="chips three">
        @for (one of choices; track one) {
          <label>
            <input type="radio" [name]="name()" [value]="one" [checked]="choice() === one" (change)="choice.set(one)" />
            <span>{{ words.say('voting.choice.' + one) }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    .three {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    }
    .three span {
      width: 100%;
      min-height: 60px;
      justify-content: center;
      font-weight: 620;
    }
  `,
  styleUrl: './cast.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CastYesNo {
  readonly question = input.required<string>();
  /** Of the group of buttons; unique on the page. */
  readonly name = input('yes-no');
  readonly choice = model<YesNoChoice | null>(null);
  protected readonly words = inject(Words);
  protected readonly choices = CHOICES;
}
