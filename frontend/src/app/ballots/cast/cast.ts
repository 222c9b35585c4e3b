import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { BallotRule, Choice } from '@mondee/domain/ballots';
import { CastApproval, CastBudget, CastGrades, CastRanking, CastYesNo, type YesNoChoice } from '@mondee/ui/votes';

/** The ballot one fills in, whatever its method; what comes out is the choice as it is sealed. */
@Component({
  selector: 'app-cast',
  imports: [CastApproval, CastBudget, CastGrades, CastRanking, CastYesNo],
  template: `
    @switch (kind()) {
      @case ('yes-no') {
        <ui-cast-yes-no [question]="question()" [choice]="word()" (choiceChange)="choice.set($event)" />
      }
      @case ('grades') {
        <ui-cast-grades
          [options]="options()"
          [scale]="rule().grades"
          [grades]="grades()"
          (gradesChange)="choice.set({ grades: $event })"
        />
      }
      @case ('ranks') {
        <ui-cast-ranking
          [question]="question()"
          [options]="options()"
          [ranked]="ranked()"
          (rankedChange)="rank($event)"
        />
      }
      @case ('budget') {
        <ui-cast-budget
          [question]="question()"
          [projects]="options()"
          [amount]="rule().budget!.amount"
          [limited]="rule().budget!.withinBudget"
          [chosen]="list()"
          (chosenChange)="choose($event)"
        >
          <ng-content select="[map]" ngProjectAs="[map]" />
          <ng-content select="[budget-act]" ngProjectAs="[act]" />
        </ui-cast-budget>
      }
      @default {
        <ui-cast-approval
          [question]="question()"
          [options]="options()"
          [approved]="list()"
          (approvedChange)="choose($event)"
        />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Cast {
  readonly question = input.required<string>();
  readonly rule = input.required<BallotRule>();
  /** Where each option leads: the project's page, by its key. */
  readonly pages = input<Readonly<Record<string, string>>>({});
  readonly choice = model<Choice | null>(null);

  protected readonly kind = computed(() => {
    const { method } = this.rule();
    if (method === 'majority-judgment') return 'grades';
    if (method === 'schulze' || method === 'stv') return 'ranks';
    return method === 'equal-shares' || method === 'greedy' ? 'budget' : method;
  });
  protected readonly options = computed(() =>
    this.rule().options.map(({ key, name, description, cost }) => ({
      id: key,
      name,
      detail: description ?? null,
      to: this.pages()[key] ?? null,
      cost: cost ?? 0,
      not: this.excluded(key),
    })),
  );
  protected readonly word = computed(() => {
    const now = this.choice();
    return typeof now === 'string' && now !== 'blank' ? (now as YesNoChoice) : null;
  });
  protected readonly list = computed(() => {
    const now = this.choice();
    return Array.isArray(now) ? (now as readonly string[]) : [];
  });
  protected readonly grades = computed(() => {
    const now = this.choice();
    return now && typeof now === 'object' && 'grades' in now ? now.grades : {};
  });
  protected readonly ranked = computed(() => {
    const now = this.choice();
    return now && typeof now === 'object' && 'ranks' in now ? now.ranks.flat() : [];
  });

  /** The names of those that cannot be funded beside it. */
  private excluded(key: string): readonly string[] {
    const { budget, options } = this.rule();
    const others = new Set((budget?.incompatible ?? []).filter((all) => all.includes(key)).flat());
    return options.filter((one) => one.key !== key && others.has(one.key)).map(({ name }) => name);
  }

  protected choose(ids: readonly string[]): void {
    this.choice.set([...ids]);
  }

  protected rank(ids: readonly string[]): void {
    this.choice.set({ ranks: ids.map((id) => [id]) });
  }
}
