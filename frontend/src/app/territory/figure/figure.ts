import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { numberIn } from '@mondee/ui';
import { LineChart, type ChartPoint } from '@mondee/ui/chart';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';

/** An indicator as the API gives it. */
export interface ShownIndicator {
  readonly name: string;
  readonly unit: string;
  readonly path: string;
  readonly baseline: number;
  readonly baselineOn: string;
  readonly target: number;
  readonly due: string;
  readonly source: string;
  readonly progress: { readonly status: string; readonly missing: number | null; readonly sentence: string };
  readonly trend: { readonly status: string; readonly sentence: string };
  readonly latest: { readonly on: string; readonly value: number; readonly source: string } | null;
  readonly measurements: readonly ChartPoint[];
}

/** A figure that a word given should move: what it says today first, then its curve, its source, its table. */
@Component({
  selector: 'app-figure',
  imports: [DayPipe, LineChart, RouterLink, TextPipe],
  templateUrl: './figure.html',
  styles: `
    .source {
      margin-top: var(--s-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Figure {
  readonly indicator = input.required<ShownIndicator>();
  /** Whether its own page is a link: not on that very page. */
  readonly linked = input(true);

  private readonly texts = inject(Texts);
  private first?: ShownIndicator;
  /** A curve that came with the page sleeps until somebody touches it, or until its figures change. */
  protected readonly moved = signal(false);
  protected readonly points = computed(() =>
    [...this.indicator().measurements].sort((a, b) => a.on.localeCompare(b.on)),
  );
  protected readonly baseline = computed(() => ({ value: this.indicator().baseline, on: this.indicator().baselineOn }));
  protected readonly target = computed(() => ({ value: this.indicator().target, due: this.indicator().due }));
  protected readonly finding = computed(() => {
    const { latest, unit, name, progress } = this.indicator();
    if (!latest) return this.texts.say('territory.finding.none', { name });
    const value = numberIn(this.texts.language, latest.value);
    if (progress.missing === null || progress.missing <= 0)
      return this.texts.say('territory.finding.reached', { value, unit });
    return this.texts.say('territory.finding.missing', {
      value,
      unit,
      missing: numberIn(this.texts.language, progress.missing),
    });
  });

  constructor() {
    effect(() => {
      const now = this.indicator();
      this.first ??= now;
      if (now !== this.first) this.moved.set(true);
    });
  }
}
