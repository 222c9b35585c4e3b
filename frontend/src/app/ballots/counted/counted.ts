import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BallotFile } from '@mondee/methods/recount';
import {
  ResultBudget,
  ResultColleges,
  ResultGrades,
  ResultPairs,
  ResultRounds,
  ResultTotals,
  VoteBar,
} from '@mondee/ui/votes';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import * as told from '../told-result';

/** A result made for reading: one sentence, the count step by step, what would have changed it. */
@Component({
  selector: 'app-counted',
  imports: [ResultBudget, ResultColleges, ResultGrades, ResultPairs, ResultRounds, ResultTotals, TextPipe, VoteBar],
  templateUrl: './counted.html',
  styleUrl: './counted.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Counted {
  readonly rule = input.required<told.ShownRule>();
  /** As the file gives it. */
  readonly published = input.required<BallotFile['result']>();

  /** What would have been enough for those that lost. */
  readonly changes = input<readonly told.ChangeJson[]>([]);

  private readonly texts = inject(Texts);
  protected readonly result = computed(() => told.resultOf(this.published()));
  protected readonly totals = computed(() => told.totalsOf(this.rule(), this.result()));
  protected readonly grades = computed(() => told.gradesOf(this.rule(), this.result()));
  protected readonly pairs = computed(() => told.pairsTable(this.result()));
  protected readonly rounds = computed(() => told.roundsOf(this.result()));
  protected readonly colleges = computed(() => told.collegesOf(this.result()));
  protected readonly budget = computed(() => told.budgetOf(this.rule(), this.result()));
  protected readonly amount = computed(() => Number(this.rule().budget?.amount ?? 0));
  protected readonly share = computed(() => {
    const { endowment } = this.result();
    return endowment === undefined ? null : told.numberOf(endowment);
  });
  protected readonly yesNo = computed(() => {
    const of = (id: string) => told.numberOf(this.result().scores?.[id]);
    return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
  });
  /** Colleges that do not reach a quorum each has to reach. */
  protected readonly failing = computed(() => {
    const { quorum } = this.result();
    return quorum && this.rule().quorum?.each ? quorum.failing : null;
  });

  protected readonly sentence = computed(() => this.sentenceOf(this.result()));
  /** Quorum and conditions with their figures, said of voices, colleges or weights: never by the name a file gives them. */
  protected readonly figures = computed(() => {
    const { quorum, conditions = [] } = this.result();
    const overOf = (id: string) => this.rule().majorities.find((one) => one.id === id)?.over ?? 'votes';
    const met = conditions.map((one) =>
      this.texts.say('ballots.figures.condition', {
        over: overOf(one.id),
        have: told.numberOf(one.for),
        of: told.numberOf(one.base),
        need: overOf(one.id) === 'weights' ? told.numberOf(one.need) : told.leastOf(one),
        strict: String(one.strict),
        met: String(one.met),
      }),
    );
    const { have = 0, need = 0, reached = true, failing = [] } = quorum ?? {};
    // Where a college fails, enough in all would only puzzle: the sentence above names it.
    const asked =
      need && !failing.length
        ? [this.texts.say('ballots.figures.quorum', { have, need, reached: String(reached) })]
        : [];
    return [...asked, ...met];
  });
  protected readonly whatIf = computed(() =>
    [...this.changes()]
      .sort((a, b) => a.voices - b.voices)
      .map(({ option, by, voices }) =>
        this.texts.say(`ballots.whatIf.${by}`, { name: told.nameIn(this.rule(), option), option, voices }),
      ),
  );
  protected readonly greedy = computed(() => {
    const { greedy, winners } = this.result();
    if (!greedy) return [];
    const names = (ids: readonly string[]) => ids.map((id) => told.nameIn(this.rule(), id)).join(', ');
    const [only, other] = [
      winners.filter((id) => !greedy.winners.includes(id)),
      greedy.winners.filter((id) => !winners.includes(id)),
    ];
    if (!only.length && !other.length) return [this.texts.say('ballots.greedy.same')];
    return [
      this.texts.say('ballots.greedy.other', { only: names(only) || '–', other: names(other) || '–' }),
      this.texts.say('ballots.greedy.prefer', {
        here: greedy.preferThis,
        there: greedy.preferGreedy,
        same: greedy.indifferent,
      }),
      this.texts.say('ballots.greedy.nothing', { here: greedy.withNothingHere, there: greedy.withNothingByGreedy }),
    ];
  });
  protected readonly lots = computed(() =>
    (this.result().ties ?? [])
      .filter(({ between }) => between.length > 1)
      .map(({ between, resolvedBy }) =>
        this.texts.say('ballots.tie', {
          names: between.map((id) => told.nameIn(this.rule(), id)).join(', '),
          by: resolvedBy ?? 'none',
        }),
      ),
  );

  private sentenceOf(result: told.ResultJson): string {
    const { quorum, winners } = result;
    if (quorum && !quorum.reached) {
      const failing = quorum.failing.map((id) => this.rule().colleges.find((one) => one.id === id)?.name ?? id);
      return failing.length
        ? this.texts.say('ballots.counted.collegeQuorum', { names: failing.join(', '), count: failing.length })
        : this.texts.say('ballots.counted.quorum', { have: quorum.have, need: quorum.need });
    }
    if (result.method === 'yes-no')
      return this.texts.say(result.adopted ? 'ballots.counted.adopted' : 'ballots.counted.rejected', this.yesNo());
    const names = winners.map((id) => told.nameIn(this.rule(), id)).join(', ');
    if (result.method.startsWith('pb.'))
      return this.texts.say('ballots.counted.budget', { count: winners.length, names });
    if (!winners.length) return this.texts.say('ballots.counted.nobody');
    const tied = winners.length > 1 && result.method !== 'stv.scottish';
    return this.texts.say(tied ? 'ballots.counted.tied' : 'ballots.counted.won', { names, count: winners.length });
  }
}
