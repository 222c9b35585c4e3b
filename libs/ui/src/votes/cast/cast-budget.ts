import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Nut } from '../../nut/nut';
import { Words } from '../../words/words';
import { moneyIn } from '../money';
import type { BudgetProject } from '../options';

/**
 * A budget's ballot: cards, a running total and what is left, which stay in sight. Where the ballot may not cost more
 * than the budget, a project too dear says by how much, and stays reachable. The act (button) and a map are slots.
 * @example <ui-cast-budget [projects]="…" [amount]="60000" [(chosen)]="chosen"><p map>…</p><button act>…</button></ui-cast-budget>
 */
@Component({
  selector: 'ui-cast-budget',
  imports: [Nut, RouterLink],
  templateUrl: './cast-budget.html',
  styleUrls: ['./cast.css', './pick.css', './cast-budget.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CastBudget {
  readonly question = input.required<string>();
  readonly projects = input.required<readonly BudgetProject[]>();
  readonly amount = input.required<number>();
  readonly currency = input('EUR');
  /** A ballot may cost at most the whole budget. */
  readonly limited = input(false);
  readonly name = input('budget');
  readonly chosen = model<readonly string[]>([]);

  protected readonly words = inject(Words);
  protected readonly spent = computed(() =>
    // In cents, so that amounts with decimals add up.
    this.projects().reduce((sum, { id, cost }) => (this.chosen().includes(id) ? sum + Math.round(cost * 100) : sum), 0),
  );
  protected readonly left = computed(() => Math.round(this.amount() * 100) - this.spent());
  protected readonly cards = computed(() =>
    this.projects().map((project, at) => {
      const chosen = this.chosen().includes(project.id);
      const short = Math.round(project.cost * 100) - this.left();
      const tooDear = this.limited() && !chosen && short > 0;
      return {
        ...project,
        number: at + 1,
        chosen,
        tooDear,
        price: this.money(project.cost),
        missing: tooDear ? this.words.say('voting.tooDear', { missing: this.money(short / 100) }) : '',
      };
    }),
  );
  protected readonly bar = computed(() => {
    const whole = Math.max(this.amount(), this.spent() / 100);
    return this.cards().flatMap(({ id, chosen, cost }) => (chosen ? [{ id, share: cost / whole }] : []));
  });
  protected readonly told = computed(() => {
    const left = this.left() / 100;
    return left >= 0
      ? { amount: this.money(left), word: this.words.say('voting.left') }
      : { amount: this.money(-left), word: this.words.say('voting.beyond') };
  });

  protected toggle(card: { readonly id: string; readonly tooDear: boolean }, box: HTMLInputElement): void {
    if (card.tooDear) {
      box.checked = false;
      return;
    }
    this.chosen.update((all) => (all.includes(card.id) ? all.filter((one) => one !== card.id) : [...all, card.id]));
  }

  private money(value: number): string {
    return moneyIn(this.words.language, value, this.currency());
  }
}
