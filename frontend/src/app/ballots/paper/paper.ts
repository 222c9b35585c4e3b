import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Choice } from '@mondee/domain/ballots';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { BallotForMe, BallotPage, EnterPaperCount } from '../ballots.graphql.generated';
import { Cast } from '../cast/cast';
import { ruleIn } from '../shown-rule';
import { choiceInWords } from '../vote-here/choice-in-words';

interface Pile {
  readonly choice: Choice;
  readonly count: number;
  readonly college?: string;
}

/** Papers alike are counted together; two people do it, each without the other's count; differences are explained. */
@Component({
  selector: 'app-paper-count',
  imports: [AppFault, Cast, Control, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './paper.html',
  styleUrl: '../keeping.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaperCountScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly when = () => (this.session.signedIn() ? { id: this.id() } : undefined);
  protected readonly act = new Acting();
  protected readonly page = queryResource(BallotPage, this.when);
  private readonly me = queryResource(BallotForMe, this.when);
  protected readonly ballot = computed(() => (this.page.hasValue() ? this.page.value()?.ballot : undefined));
  protected readonly rule = computed(() => {
    const json = this.ballot()?.rule.json;
    return json === undefined ? undefined : ruleIn(json);
  });
  protected readonly may = computed(() =>
    this.me.hasValue() ? this.me.value()?.ballotViewer?.keepBooth.allowed : undefined,
  );
  protected readonly signedIn = this.session.signedIn;
  protected readonly choice = signal<Choice | null>(null);
  protected readonly piles = signal<readonly Pile[]>([]);
  protected readonly told = signal('');
  protected readonly shown = computed(() => {
    const rule = this.rule();
    if (!rule) return [];
    return this.piles().map((pile) => ({
      ...pile,
      said: choiceInWords(rule, pile.choice, this.texts).join(', '),
      of: rule.colleges.find(({ id }) => id === pile.college)?.name ?? '',
    }));
  });
  protected readonly total = computed(() => this.piles().reduce((sum, { count }) => sum + count, 0));

  protected add(form: HTMLFormElement): void {
    const written = new Written(form);
    const [count, college] = [written.number('count'), written.text('college')];
    const rule = this.rule();
    if (!rule || count === null || !Number.isInteger(count) || count < 1) return;
    const choice =
      this.choice() ??
      (rule.method === 'yes-no'
        ? 'blank'
        : rule.method === 'majority-judgment'
          ? { grades: {} }
          : rule.method === 'schulze' || rule.method === 'stv'
            ? { ranks: [] }
            : []);
    this.piles.update((all) => [...all, { choice, count, ...(college && { college }) }]);
    this.choice.set(null);
    form.reset();
  }

  protected remove(at: number): void {
    this.piles.update((all) => all.filter((_, i) => i !== at));
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const explanation = new Written(form).text('explanation');
    const input = { ballotId: this.id(), lines: JSON.stringify(this.piles()), explanation };
    this.told.set('');
    const done = await this.act.send(
      form,
      async () => (await this.client.act(EnterPaperCount, { input })).enterPaperCount,
    );
    if (!done) return;
    const state = done.settled ? 'settled' : done.hands < 2 ? 'second' : 'differs';
    this.told.set(this.texts.say(`ballots.paper.${state}`, { signed: done.signed, total: this.total() }));
  }
}
