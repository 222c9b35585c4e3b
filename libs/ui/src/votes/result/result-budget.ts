import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { numberIn } from '../../words/forms';
import { Words } from '../../words/words';
import { moneyIn } from '../money';

/** A project at the end of the count, and why. Amounts in the currency. */
export interface BudgetRow {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  readonly votes: number;
  readonly funded: boolean;
  readonly why: 'bought' | 'completed' | 'free' | 'no-supporter' | 'not-affordable' | 'too-few-votes' | 'incompatible';
  /** What each full payer gave. */
  readonly price?: number;
  readonly paidInFull?: number;
  readonly gaveAll?: number;
  /** What its supporters had left together. */
  readonly held?: number;
  readonly missingSupporters?: number;
  /** The project that excludes it. */
  readonly against?: string;
  readonly to?: string | null;
}

/** Which projects are funded, who paid, and why the others are not; bars of the budget, sentences, then the table. */
@Component({
  selector: 'ui-result-budget',
  imports: [RouterLink],
  templateUrl: './result-budget.html',
  styleUrl: './bars.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultBudget {
  readonly rows = input.required<readonly BudgetRow[]>();
  readonly amount = input.required<number>();
  readonly currency = input('EUR');
  /** What each voter held at the start of Equal Shares; nothing for another rule. */
  readonly share = input<number | null>(null);
  protected readonly words = inject(Words);

  protected readonly spent = computed(
    () => this.rows().reduce((sum, { cost, funded }) => sum + (funded ? Math.round(cost * 100) : 0), 0) / 100,
  );
  protected readonly finding = computed(() =>
    this.words.say('voting.budget.finding', {
      funded: this.rows().filter(({ funded }) => funded).length,
      total: this.rows().length,
      spent: this.money(this.spent()),
      amount: this.money(this.amount()),
    }),
  );
  protected readonly shareSaid = computed(() => {
    const share = this.share();
    return share === null ? '' : this.words.say('voting.budget.share', { share: this.money(cents(share)) });
  });
  protected readonly groups = computed(() =>
    [true, false].map((funded) => ({
      funded,
      title: this.words.say(funded ? 'voting.budget.funded' : 'voting.budget.notFunded'),
      rows: this.rows()
        .filter((row) => row.funded === funded)
        .map((row) => ({ ...row, price: this.money(row.cost), part: row.cost / this.amount(), why: this.why(row) })),
    })),
  );
  protected readonly table = computed(() =>
    this.rows().map((row) => ({
      id: row.id,
      name: row.name,
      cost: this.money(row.cost),
      votes: numberIn(this.words.language, row.votes),
      each: row.price === undefined ? '' : this.money(cents(row.price)),
      state: this.words.say(row.funded ? 'voting.budget.yes' : 'voting.budget.no'),
    })),
  );

  private why(row: BudgetRow): string {
    const figures = {
      votes: row.votes,
      price: this.money(cents(row.price ?? 0)),
      full: row.paidInFull ?? 0,
      all: row.gaveAll ?? 0,
      held: this.money(cents(row.held ?? 0)),
      lack: this.money(cents(Math.max(0, row.cost - (row.held ?? 0)))),
      missing: row.missingSupporters ?? 0,
      other: row.against ?? '',
    };
    if (!row.funded && row.why === 'not-affordable' && row.held === undefined)
      return this.words.say('voting.budget.why.no-room', figures);
    if (row.funded && row.why === 'bought' && row.price === undefined)
      return this.words.say('voting.budget.why.most', figures);
    return this.words.say(`voting.budget.why.${row.why}`, figures);
  }

  private money(value: number): string {
    return moneyIn(this.words.language, value, this.currency());
  }
}

const cents = (value: number): number => Math.round(value * 100) / 100;
