import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { numberIn } from '../../words/forms';
import { Words } from '../../words/words';

/** Who is put above whom, by how many: one sentence a duel, then the whole table. */
@Component({
  selector: 'ui-result-pairs',
  template: `
    <p class="why">{{ words.say('voting.pairs.how') }}</p>
    <ul class="rows" role="list">
      @for (duel of duels(); track duel.id) {
        <li>
          <span>{{ duel.said }}</span>
          <span class="bar" aria-hidden="true"><span [style.--share]="duel.share"></span></span>
        </li>
      }
    </ul>
    <details>
      <summary>{{ words.say('voting.table') }}</summary>
      <div class="wide" tabindex="0" role="region" [attr.aria-label]="words.say('voting.table')">
        <table>
          <caption>
            {{
              words.say('voting.pairs.caption')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ words.say('voting.pairs.row') }}</th>
              @for (option of options(); track option.id) {
                <th scope="col" class="r">{{ option.name }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of figures(); track row.id) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                @for (cell of row.cells; track $index) {
                  <td class="r">
                    @if (cell.wins) {
                      <b>{{ cell.said }}</b>
                    } @else {
                      {{ cell.said }}
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
  styleUrl: './bars.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultPairs {
  readonly options = input.required<readonly { readonly id: string; readonly name: string }[]>();
  /** Row over column, in the order of the options; null on the diagonal. */
  readonly table = input.required<readonly (readonly (number | null)[])[]>();
  /** Duels of these are told in sentences: the winner's. */
  readonly of = input.required<readonly string[]>();
  protected readonly words = inject(Words);

  protected readonly duels = computed(() => {
    const options = this.options();
    return this.of().flatMap((id) => {
      const a = options.findIndex((one) => one.id === id);
      return options.flatMap((other, b) => {
        if (a < 0 || a === b) return [];
        const [pro, contra] = [this.cell(a, b), this.cell(b, a)];
        const params = {
          name: options[a]!.name,
          other: other.name,
          pro: numberIn(this.words.language, pro),
          contra: numberIn(this.words.language, contra),
          outcome: pro > contra ? 'won' : pro < contra ? 'lost' : 'even',
        };
        return [
          {
            id: `${id} ${other.id}`,
            said: this.words.say('voting.pairs.duel', params),
            share: pro / (pro + contra || 1),
          },
        ];
      });
    });
  });
  protected readonly figures = computed(() =>
    this.options().map(({ id, name }, a) => ({
      id,
      name,
      cells: this.options().map((_, b) => ({
        said: a === b ? '–' : numberIn(this.words.language, this.cell(a, b)),
        wins: a !== b && this.cell(a, b) > this.cell(b, a),
      })),
    })),
  );

  private cell(a: number, b: number): number {
    return this.table()[a]?.[b] ?? 0;
  }
}
