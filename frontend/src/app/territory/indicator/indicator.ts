import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tag, Thread } from '@mondee/ui';
import { TONE_OF } from '../../thread/standing';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, FragmentPipe, PathPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { ThreadWords } from '../../thread/thread-of';
import { Figure } from '../figure/figure';
import { MeasureForm, type MeasuredIndicator } from '../measure-form/measure-form';
import { IndicatorPage } from '../territory.graphql.generated';

/** Who may add a figure; the server asks again. */
const MEASURERS = ['agent', 'facilitator', 'administrator'];

/** One figure of the plan: its curve and table, the words given to move it, where it comes from. */
@Component({
  selector: 'app-indicator',
  imports: [
    AppFault,
    DayPipe,
    Figure,
    Follow,
    FragmentPipe,
    MeasureForm,
    NotFound,
    PathPipe,
    RouterLink,
    Tag,
    TextPipe,
    Thread,
  ],
  templateUrl: './indicator.html',
  styles: `
    h1 {
      margin-block: 0.2rem var(--s-5);
    }
    .sheet {
      margin-top: 0;
    }
    h2 {
      margin-bottom: 1.1rem;
    }
    .word {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s-2) var(--s-5);
    }
    details > :not(summary) {
      display: block;
      max-width: var(--measure);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndicatorScreen {
  readonly id = input.required<string>();

  private readonly threads = inject(ThreadWords);
  private readonly session = inject(Session);
  protected readonly tones = TONE_OF;
  protected readonly page = queryResource(IndicatorPage, () => ({ id: this.id() }));
  protected readonly indicator = computed(() => (this.page.hasValue() ? this.page.value()?.indicator : undefined));
  protected readonly measures = computed(() => this.session.roles().some((role) => MEASURERS.includes(role)));
  protected readonly hops = computed(() => {
    const thread = this.indicator()?.thread;
    return thread ? this.threads.hops(thread) : [];
  });

  constructor() {
    titled(() => this.indicator()?.name);
  }

  protected measured(measured: MeasuredIndicator): void {
    const indicator = this.indicator();
    if (indicator) this.page.set({ indicator: { ...indicator, ...measured } });
  }
}
