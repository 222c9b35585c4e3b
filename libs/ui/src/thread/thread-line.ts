import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Loop } from '../nut/loop';
import { Nut } from '../nut/nut';
import { Words } from '../words/words';
import { NUT_OF_HOP, strandsOf, type ThreadHop } from './hop';

/** The thread on one line, for lists; read aloud as one sentence. */
@Component({
  selector: 'ui-thread-line',
  imports: [Loop, Nut],
  template: `
    <span class="thread-line" role="img" [attr.aria-label]="sentence()">
      @for (row of rows(); track $index) {
        <ui-nut [state]="row.nut" />
        @if (row.strand; as strand) {
          @for (loop of strand.loops; track loop) {
            <ui-loop />
          } @empty {
            <i [class.todo]="!strand.sewn"></i>
          }
        }
      }
    </span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThreadLine {
  /** Oldest first. */
  readonly hops = input.required<readonly Pick<ThreadHop, 'name' | 'state' | 'loops'>[]>();

  private readonly words = inject(Words);
  protected readonly rows = computed(() => {
    const strands = strandsOf(this.hops());
    return this.hops().map((hop, i) => ({ nut: NUT_OF_HOP[hop.state], strand: strands[i] ?? null }));
  });
  protected readonly sentence = computed(() => {
    const steps = this.hops().map(({ name, state, loops }) => {
      const moved = loops ? `, ${this.words.say('ui.hop.moved', { count: loops })}` : '';
      return `${name}${this.words.say(`ui.hop.${state}`)}${moved}`;
    });
    return this.words.say('ui.thread.line', { steps: steps.join(' ; ') });
  });
}
