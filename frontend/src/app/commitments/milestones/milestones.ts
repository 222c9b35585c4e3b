import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Loop, Nut, type NutState } from '@mondee/ui';
import { DayPipe, TextPipe } from '../../language/pipes';
import type { ShownCommitment } from '../shown-commitment';

const NUT_OF: Record<string, NutState> = { done: 'kernel', now: 'ajar', late: 'ajar', todo: 'shut' };

/** The steps of a commitment down the thread: a loop where a date moved, the old date struck through beside the new. */
@Component({
  selector: 'app-milestones',
  imports: [DayPipe, Loop, Nut, TextPipe],
  templateUrl: './milestones.html',
  styles: `
    .hop--late .hop-name,
    .late {
      color: var(--ochre);
    }
    .late {
      font-weight: 620;
    }
    .hop-when ins {
      margin-left: 0.35em;
      color: var(--ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Milestones {
  readonly milestones = input.required<ShownCommitment['milestones']>();
  readonly slippages = input.required<ShownCommitment['slippages']>();

  protected readonly rows = computed(() => {
    const loopsOf = (id: string) => this.slippages().filter(({ milestoneId }) => milestoneId === id).length;
    const all = this.milestones();
    return all.map((it, i) => {
      const next = all[i + 1];
      const loops = (next ? loopsOf(next.id) : 0) + (i === 0 ? loopsOf(it.id) : 0);
      return {
        it,
        said: it.doneOn ? 'commitments.milestone.doneOn' : 'commitments.milestone.due',
        nut: NUT_OF[it.state] ?? ('shut' as const),
        strand: next && { sewn: next.state !== 'todo', loops: Array.from({ length: Math.min(loops, 3) }, (_, n) => n) },
      };
    });
  });
}
