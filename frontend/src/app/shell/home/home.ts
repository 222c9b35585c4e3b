import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayIn, Empty, Tag, ThreadLine } from '@mondee/ui';
import { Landscape } from '@mondee/ui/landscape';
import { Mosaic } from '@mondee/ui/mosaic';
import { queryResource } from '../../graphql/query-resource';
import { NumberPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { ThreadWords } from '../../thread/thread-of';
import { AppFault } from '../fault/app-fault';
import { HomePage } from './home.graphql.generated';
import { daysUntil, todayInWords } from './days';
import { Spot } from './spot';

/** What speaks for a thing's fate, the furthest first. */
const FATES = ['commitment', 'decision', 'answer', 'proposal'];

/** Answers three questions: what is decided now, what can I do today, what became of what we said. */
@Component({
  selector: 'app-home',
  imports: [AppFault, Empty, Landscape, Mosaic, NumberPipe, RouterLink, Spot, Tag, TextPipe, ThreadLine],
  templateUrl: './home.html',
  styleUrl: './home.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Home {
  private readonly texts = inject(Texts);
  private readonly threads = inject(ThreadWords);
  protected readonly page = queryResource(HomePage, () => ({}));
  protected readonly data = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly today = todayInWords(this.texts.locale());

  protected readonly acts = [
    { key: 'propose', path: '/proposer' },
    { key: 'support', path: '/propositions' },
    { key: 'watch', path: '/engagements' },
    { key: 'verify', path: '/registre/verifier' },
  ] as const;

  protected readonly awaited = computed(() =>
    (this.data()?.answersAwaited.nodes ?? []).map((one) => ({
      ...one,
      ...this.parts(one.due),
      left: daysUntil(one.due),
    })),
  );
  protected readonly decided = computed(() =>
    (this.data()?.decisions.nodes ?? []).map((one) => ({ ...one, ...this.parts(one.decidedOn) })),
  );
  protected readonly fates = computed(() =>
    (this.data()?.proposals.nodes ?? []).map((proposal) => {
      const { hops } = proposal.thread;
      const speaks = FATES.map((kind) => hops.findLast((hop) => hop.kind === kind)).find((hop) => hop !== undefined);
      const figure = speaks?.kind === 'commitment' ? hops.findLast(({ kind }) => kind === 'indicator') : undefined;
      return {
        ...proposal,
        said: [speaks?.sentence, figure?.sentence].filter((one) => one !== undefined).map(ended),
        hops: this.threads.hops(proposal.thread),
      };
    }),
  );

  /** Words given by commitments: how many, how many kept, how many late. */
  protected readonly words = computed(() => {
    const it = this.data();
    const [kept, keptLate] = [it?.kept.totalCount ?? 0, it?.keptLate.totalCount ?? 0];
    const late = it?.late.totalCount ?? 0;
    return { kept, keptLate, late, given: kept + keptLate + late + (it?.underWay.totalCount ?? 0) };
  });
  protected readonly places = computed(() =>
    (this.data()?.proposalsByCommune ?? []).map(({ count, commune }) => ({
      ...commune,
      value: count,
      to: '/propositions',
      query: { commune: commune.code },
    })),
  );
  protected readonly placed = computed(() => this.places().reduce((sum, { value }) => sum + value, 0));

  /** «26», «nov.» */
  private parts(day: string): { readonly day: string; readonly month: string } {
    const [number = '', ...month] = dayIn(this.texts.language, day, 'short').split(' ');
    return { day: number, month: month.join(' ') };
  }
}

/** Sentences of the thread stand alone; beside one another they need their stop. */
const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
