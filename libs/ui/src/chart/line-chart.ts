import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { dayIn, numberIn } from '../words/forms';
import { Words } from '../words/words';
import { layOut, NARROW, WIDE, type ChartFrame, type ChartLayout, type ChartPoint } from './chart-layout';

/** A measure lasting more than this is told by month. */
const LONG_DAYS = 330;

/**
 * A measure from its starting point towards its target. Its title is the finding; labels stand on the lines, no legend;
 * the table underneath says the same. Drawn twice, for wide and for narrow: the container shows the one that fits.
 */
@Component({
  selector: 'ui-line-chart',
  templateUrl: './line-chart.html',
  styleUrl: './line-chart.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineChart {
  /** The finding, one sentence: «38 passagers par jour de marché. Il en manque 22.» */
  readonly title = input.required<string>();
  /** What is counted: «passagers par jour de marché». */
  readonly unit = input.required<string>();
  /** Oldest first. */
  readonly points = input.required<readonly ChartPoint[]>();
  readonly baseline = input.required<{ readonly value: number; readonly on: string }>();
  readonly target = input.required<{ readonly value: number; readonly due: string }>();
  /** The level of the title in the page's outline. */
  readonly level = input(2);

  protected readonly words = inject(Words);
  protected readonly frames = { wide: WIDE, narrow: NARROW };
  protected readonly wide = computed(() => this.lay(WIDE));
  protected readonly narrow = computed(() => this.lay(NARROW));
  protected readonly said = computed(() => {
    const { words } = this;
    const latest = this.points().at(-1);
    return {
      goal: words.say('ui.chart.target', { value: this.number(this.target().value) }),
      goalDue: words.say('ui.chart.due', { due: this.day(this.target().due, 'monthLong') }),
      base: words.say('ui.chart.baseline', { value: this.number(this.baseline().value) }),
      baseOn: words.say('ui.chart.on', { on: this.day(this.baseline().on, 'monthLong') }),
      now: latest ? this.number(latest.value) : '',
      nowBetween: latest ? this.between(latest) : '',
      summary: this.summary(),
    };
  });
  protected readonly rows = computed(() =>
    [...this.points()].reverse().map((point) => ({
      on: this.day(point.on, 'full'),
      value: this.number(point.value),
      between: this.between(point),
      kind: this.words.say(`ui.chart.kind.${point.kind}`),
    })),
  );
  protected readonly hasMargin = computed(() => this.rows().some(({ between }) => between !== ''));

  /** Above its point, or under it when the target's label is there. */
  protected nowAt({ now, goal }: Pick<ChartLayout, 'now' | 'goal'>): number {
    const y = now ?? 0;
    return y - goal > 0 && y - goal < 46 ? y + 40 : Math.max(y - 15, 26);
  }

  private summary(): string {
    const [first, latest] = [this.points()[0], this.points().at(-1)];
    return this.words.say(latest ? 'ui.chart.summary' : 'ui.chart.summaryEmpty', {
      unit: this.unit(),
      from: first ? this.day(first.on, 'full') : '',
      to: latest ? this.day(latest.on, 'full') : '',
      first: first ? this.number(first.value) : '',
      last: latest ? this.number(latest.value) : '',
      baseline: this.number(this.baseline().value),
      target: this.number(this.target().value),
    });
  }

  private lay(frame: ChartFrame) {
    const layout = layOut({ points: this.points(), baseline: this.baseline(), target: this.target() }, frame);
    return {
      ...layout,
      grid: layout.grid.map(({ value, y }) => ({ y, text: this.number(value) })),
      dates: this.datesIn(layout, frame),
    };
  }

  /** «3 oct.», then «10» in the same month; by month when it lasts. */
  private datesIn({ dates, left }: ChartLayout, frame: ChartFrame) {
    const [first, last] = [dates[0], dates.at(-1)];
    if (!first || !last) return [];
    const long = (Date.parse(last.on) - Date.parse(first.on)) / 86_400_000 > LONG_DAYS;
    const narrow = frame === NARROW;
    return dates.map(({ x, on }, i) => {
      const sameMonth = !narrow && dates[i - 1]?.on.slice(0, 7) === on.slice(0, 7);
      const text = long ? this.day(on, 'month') : sameMonth ? String(Number(on.slice(8))) : this.day(on, 'short');
      const anchor = !narrow ? 'middle' : i === dates.length - 1 ? 'end' : i === 0 ? 'start' : 'middle';
      return { x: narrow && i === 0 && dates.length > 1 ? left : x, text, anchor };
    });
  }

  private between({ low, high }: ChartPoint): string {
    if (low == null || high == null) return '';
    return this.words.say('ui.chart.between', { low: this.number(low), high: this.number(high) });
  }

  private number(value: number): string {
    return numberIn(this.words.language, value);
  }

  private day(value: string, form: 'full' | 'short' | 'month' | 'monthLong'): string {
    return dayIn(this.words.language, value, form);
  }
}
