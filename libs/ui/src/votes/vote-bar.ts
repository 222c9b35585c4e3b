import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { numberIn } from '../words/forms';
import { Words } from '../words/words';

/** How a vote fell: a bar for the eye, the counts in words for everyone. For is plain, against hatched, abstention dotted. */
@Component({
  selector: 'ui-vote-bar',
  template: `
    <div class="votebar" aria-hidden="true">
      @for (part of parts(); track part.name) {
        @if (part.count > 0) {
          <span [class]="part.look" [style.--share]="part.count"></span>
        }
      }
    </div>
    <ul class="key" role="list">
      @for (part of parts(); track part.name) {
        <li>
          <i [class]="part.look" aria-hidden="true"></i>
          <span
            ><b class="num">{{ part.said }}</b> {{ part.name }}</span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.6rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VoteBar {
  readonly votesFor = input.required<number>();
  readonly votesAgainst = input.required<number>();
  readonly abstentions = input(0);

  private readonly words = inject(Words);
  protected readonly parts = computed(() =>
    [
      { key: 'for', look: 'v-for', count: this.votesFor() },
      { key: 'against', look: 'v-against', count: this.votesAgainst() },
      { key: 'abstained', look: 'v-abst', count: this.abstentions() },
    ].map(({ key, look, count }) => ({
      look,
      count,
      said: numberIn(this.words.language, count),
      name: this.words.say(`ui.votes.${key}`, { count }),
    })),
  );
}
