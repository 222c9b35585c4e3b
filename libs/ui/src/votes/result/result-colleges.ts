import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Tag } from '../../tag/tag';
import { numberIn } from '../../words/forms';
import { Words } from '../../words/words';
import { VoteBar } from '../vote-bar';

export interface CollegeRow {
  readonly id: string;
  readonly name: string;
  readonly registered: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Each college side by side: who voted, whether enough did, what it said. The table gives the figures again. */
@Component({
  selector: 'ui-result-colleges',
  imports: [Tag, VoteBar],
  template: `
    <ul class="rows" role="list">
      @for (row of told(); track row.id) {
        <li>
          <div>
            <b>{{ row.name }}</b>
            <p class="why">{{ row.cast }}</p>
            @if (row.quorum; as quorum) {
              <p>
                <ui-tag [tone]="row.enough ? 'kept' : 'no'">{{ quorum }}</ui-tag>
              </p>
            }
          </div>
          <ui-vote-bar [votesFor]="row.for" [votesAgainst]="row.against" [abstentions]="row.abstain" />
        </li>
      }
    </ul>
    <details>
      <summary>{{ words.say('voting.table') }}</summary>
      <div class="wide" tabindex="0" role="region" [attr.aria-label]="words.say('voting.table')">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ words.say('voting.colleges.college') }}</th>
              @for (head of heads; track head) {
                <th scope="col" class="r">{{ words.say('voting.colleges.' + head) }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of told(); track row.id) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                @for (figure of row.figures; track $index) {
                  <td class="r">{{ figure }}</td>
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
export class ResultColleges {
  readonly colleges = input.required<readonly CollegeRow[]>();
  /** Colleges below the quorum each has to reach; null when no quorum is asked of each. */
  readonly failing = input<readonly string[] | null>(null);
  protected readonly words = inject(Words);
  protected readonly heads = ['for', 'against', 'abstain', 'cast', 'registered'];

  protected readonly told = computed(() =>
    this.colleges().map((row) => {
      const cast = row.for + row.against + row.abstain;
      const enough = !this.failing()?.includes(row.id);
      const params = { cast, registered: row.registered };
      return {
        ...row,
        enough,
        cast: this.words.say('voting.colleges.voted', params),
        quorum: this.failing() && this.words.say(enough ? 'voting.colleges.enough' : 'voting.colleges.tooFew'),
        figures: [row.for, row.against, row.abstain, cast, row.registered].map((n) => numberIn(this.words.language, n)),
      };
    }),
  );
}
