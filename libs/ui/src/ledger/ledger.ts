import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Loop } from '../nut/loop';
import { dayIn } from '../words/forms';
import { Words } from '../words/words';

/** One date that moved. Days as `YYYY-MM-DD`, the instant it was written as ISO. */
export interface MovedDate {
  /** What the date was of, when the list holds several things. */
  readonly of?: string | null;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly reason: string;
  readonly author: string;
  readonly writtenAt: string;
}

/** The dates that moved: nothing is erased, the old one stays struck through beside the new one, with who wrote why. */
@Component({
  selector: 'ui-ledger',
  imports: [Loop],
  templateUrl: './ledger.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Ledger {
  readonly dates = input.required<readonly MovedDate[]>();

  protected readonly words = inject(Words);
  protected readonly rows = computed(() =>
    this.dates().map((date) => {
      const day = (value: string, form: 'day' | 'full') => dayIn(this.words.language, value, form);
      const form = date.from.slice(0, 4) === date.to.slice(0, 4) ? 'day' : 'full';
      const written = this.words.say('ui.ledger.written', { at: day(date.writtenAt, 'day'), author: date.author });
      return { ...date, old: day(date.from, form), new: day(date.to, form), written };
    }),
  );
}
