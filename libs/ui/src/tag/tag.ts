import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Nut, type NutState } from '../nut/nut';

/** plain: to come · now: one can act · kept · moved: a date moved · no: disputed, against */
export type TagTone = 'plain' | 'now' | 'kept' | 'moved' | 'no';

const NUT_OF: Record<TagTone, NutState> = { plain: 'shut', now: 'ajar', kept: 'kernel', moved: 'kernel', no: 'broken' };

/**
 * A nut and a word.
 * @example <ui-tag tone="now">Encore 9 jours</ui-tag>
 */
@Component({
  selector: 'ui-tag',
  imports: [Nut],
  template: `
    <span [class]="tone() === 'plain' ? 'tag' : 'tag tag--' + tone()">
      @if (shown(); as state) {
        <ui-nut [state]="state" />
      }
      <span><ng-content /></span>
    </span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tag {
  readonly tone = input<TagTone>('plain');
  /** The nut when it is not the tone's own; `null` for a figure that needs none («40 jours»). */
  readonly nut = input<NutState | null | undefined>(undefined);
  protected readonly shown = computed(() => (this.nut() === undefined ? NUT_OF[this.tone()] : this.nut()));
}
