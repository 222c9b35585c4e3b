import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { numberIn } from '../../words/forms';
import { Words } from '../../words/words';

export interface TotalRow {
  readonly id: string;
  readonly name: string;
  readonly votes: number;
  readonly elected: boolean;
}

/** How many for each option, most first: a bar for the eye, the figures in words; the table says the same. */
@Component({
  selector: 'ui-result-totals',
  template: `
    <ol class="rows" role="list">
      @for (row of sorted(); track row.id) {
        <li>
          <span>
            <b>{{ row.name }}</b>
            @if (row.elected) {
              <span class="why">&ngsp;{{ words.say('voting.elected') }}</span>
            }
          </span>
          <span>
            <span class="bar" aria-hidden="true"
              ><span [class.not]="!row.elected" [style.--share]="row.share"></span
            ></span>
            <span>{{ row.said }}</span>
          </span>
        </li>
      }
    </ol>
  `,
  styleUrl: './bars.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultTotals {
  readonly rows = input.required<readonly TotalRow[]>();
  readonly voters = input.required<number>();
  protected readonly words = inject(Words);
  protected readonly sorted = computed(() => {
    const whole = Math.max(1, this.voters());
    return [...this.rows()]
      .sort((a, b) => b.votes - a.votes)
      .map((row) => ({
        ...row,
        share: row.votes / whole,
        said: this.words.say('voting.outOf', {
          votes: numberIn(this.words.language, row.votes),
          voters: numberIn(this.words.language, this.voters()),
        }),
      }));
  });
}
