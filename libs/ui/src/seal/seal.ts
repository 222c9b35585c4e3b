import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Words } from '../words/words';

/** idle: shown, not checked · checking · same: recomputed here, and equal · different: recomputed here, and not equal */
export type SealState = 'idle' | 'checking' | 'same' | 'different';

const RING = 32;

/**
 * A print of 64 hexadecimal characters, as a seal two people can compare: its ring has a notch a byte, as deep as the
 * byte is large; the whole print stands beside it, in groups one can read aloud.
 */
@Component({
  selector: 'ui-seal',
  templateUrl: './seal.html',
  styleUrl: './seal.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Seal {
  /** SHA-256 in hexadecimal. */
  readonly print = input.required<string>();
  readonly state = input<SealState>('idle');
  /** What is sealed: «Registre au 21 novembre, lot 48». */
  readonly of = input<string>();

  protected readonly words = inject(Words);
  protected readonly groups = computed(() => this.print().match(/.{1,4}/g) ?? []);
  protected readonly ring = computed(() =>
    (this.print().match(/../g) ?? []).slice(0, RING).map((byte, i) => {
      const turn = (i / RING) * 2 * Math.PI - Math.PI / 2;
      const at = (radius: number) =>
        `${(48 + radius * Math.cos(turn)).toFixed(1)} ${(48 + radius * Math.sin(turn)).toFixed(1)}`;
      return `M${at(43)}L${at(39 - (Number.parseInt(byte, 16) / 255) * 16)}`;
    }),
  );
}
