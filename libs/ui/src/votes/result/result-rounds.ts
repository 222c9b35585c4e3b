import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Words } from '../../words/words';

/** A stage of a transferable vote; votes are decimals in text, as the sheet of the count shows them. */
export interface Round {
  readonly stage: number;
  readonly quota: string;
  readonly votes: Readonly<Record<string, string>>;
  readonly elected: readonly string[];
  readonly transfer?: string | null;
  readonly excluded?: string | null;
}

/** The rounds, told one by one; then the sheet of the count as a table. */
@Component({
  selector: 'ui-result-rounds',
  template: `
    <p class="why">{{ words.say('voting.rounds.how', { quota: quota() }) }}</p>
    <ol class="rows" role="list">
      @for (round of told(); track round.stage) {
        <li>
          <b>{{ words.say('voting.rounds.round', { stage: round.stage }) }}</b>
          <span>{{ round.said }}</span>
        </li>
      }
    </ol>
    <details>
      <summary>{{ words.say('voting.table') }}</summary>
      <div class="wide" tabindex="0" role="region" [attr.aria-label]="words.say('voting.table')">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ words.say('voting.option') }}</th>
              @for (round of rounds(); track round.stage) {
                <th scope="col" class="r">{{ words.say('voting.rounds.round', { stage: round.stage }) }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (option of options(); track option.id) {
              <tr>
                <th scope="row">{{ option.name }}</th>
                @for (round of rounds(); track round.stage) {
                  <td class="r">{{ figure(round.votes[option.id]) }}</td>
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
export class ResultRounds {
  readonly options = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly rounds = input.required<readonly Round[]>();
  protected readonly words = inject(Words);

  protected readonly quota = computed(() => this.figure(this.rounds()[0]?.quota));
  protected readonly told = computed(() => {
    const names = new Map(this.options().map(({ id, name }) => [id, name]));
    const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
    return this.rounds().map(({ stage, elected, transfer, excluded }) => ({
      stage,
      said: [
        elected.length ? this.words.say('voting.rounds.elected', { names: list(elected), count: elected.length }) : '',
        transfer ? this.words.say('voting.rounds.surplus', { name: names.get(transfer) ?? transfer }) : '',
        excluded ? this.words.say('voting.rounds.excluded', { name: names.get(excluded) ?? excluded }) : '',
        !elected.length && !transfer && !excluded ? this.words.say('voting.rounds.nothing') : '',
      ]
        .filter(Boolean)
        .join(' '),
    }));
  });

  /** The decimal sign of the language; noughts at the end say nothing. */
  protected figure(text: string | undefined): string {
    const plain = text?.includes('.') ? text.replace(/\.?0+$/, '') : (text ?? '0');
    return this.words.language === 'fr' ? plain.replace('.', ',') : plain;
  }
}
