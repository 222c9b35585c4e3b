import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { numberIn } from '../../words/forms';
import { Words } from '../../words/words';

export interface GradeRow {
  readonly id: string;
  readonly name: string;
  /** Best first, as many as there are grades. */
  readonly counts: readonly number[];
  /** The place of the median grade, 0 the best; null when nobody graded it. */
  readonly median: number | null;
  readonly elected: boolean;
}

/**
 * Profiles of majority judgment, best first. The line in the middle crosses the grade that holds: at least half gave
 * this grade or a better one. Bars are for the eye; each row says its grade, and the table gives every figure.
 */
@Component({
  selector: 'ui-result-grades',
  template: `
    <p class="why">{{ words.say('voting.grades.how') }}</p>
    <ol class="rows" role="list">
      @for (row of drawn(); track row.id) {
        <li>
          <span>
            <b>{{ row.name }}</b><br />{{ row.said }}
          </span>
          <span class="profile" aria-hidden="true">
            <span class="bar">
              @for (part of row.parts; track part.step) {
                <span [class]="'g g' + part.step" [style.--share]="part.share"></span>
              }
            </span>
            <i class="middle"></i>
          </span>
        </li>
      }
    </ol>
    <details open>
      <summary>{{ words.say('voting.table') }}</summary>
      <div class="wide" tabindex="0" role="region" [attr.aria-label]="words.say('voting.table')">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ words.say('voting.option') }}</th>
              @for (grade of grades(); track grade; let at = $index) {
                <th scope="col" class="r">
                  <i [class]="'swatch g' + step(at)" aria-hidden="true"></i>&ngsp;{{ says()[grade] ?? grade }}
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of drawn(); track row.id) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                @for (count of row.figures; track $index) {
                  <td class="r">{{ count }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
  styleUrls: ['./bars.css', './grades.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultGrades {
  /** In the order of the result. */
  readonly rows = input.required<readonly GradeRow[]>();
  /** Best first. */
  readonly grades = input.required<readonly string[]>();
  readonly says = input<Readonly<Record<string, string>>>({});
  protected readonly words = inject(Words);

  protected readonly drawn = computed(() =>
    this.rows().map((row) => {
      const whole = Math.max(
        1,
        row.counts.reduce((sum, n) => sum + n, 0),
      );
      const grade = row.median === null ? undefined : this.grades()[row.median];
      return {
        ...row,
        said: grade
          ? this.words.say('voting.grades.median', { grade: this.says()[grade] ?? grade })
          : this.words.say('voting.grades.none'),
        parts: row.counts.map((n, at) => ({ step: this.step(at), share: n / whole })).filter(({ share }) => share > 0),
        figures: row.counts.map((n) => numberIn(this.words.language, n)),
      };
    }),
  );

  /** One of seven looks, from the best to the worst, whatever the number of grades. */
  protected step(at: number): number {
    return Math.round((at * 6) / Math.max(1, this.grades().length - 1));
  }
}
