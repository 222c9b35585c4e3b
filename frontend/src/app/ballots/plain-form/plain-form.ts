import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { BallotRule } from '@mondee/domain/ballots';
import { TextPipe } from '../../language/pipes';

/** The ballot as a plain form, for a browser that runs no script: native fields, sent to the server, which seals it. */
@Component({
  selector: 'app-plain-form',
  imports: [TextPipe],
  templateUrl: './plain-form.html',
  styleUrl: './plain-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlainForm {
  readonly id = input.required<string>();
  readonly question = input.required<string>();
  readonly rule = input.required<BallotRule>();
  /** One votes by a printed code, or one of the supervised screen. */
  readonly byCode = input(false);

  protected readonly address = computed(() => `/ballot-forms/${this.id()}`);
  protected readonly sealed = computed(() => this.rule().secrecy !== 'open');
  protected readonly kind = computed(() => {
    const { method } = this.rule();
    if (method === 'yes-no') return 'yes-no';
    if (method === 'majority-judgment') return 'grades';
    return method === 'schulze' || method === 'stv' ? 'ranks' : 'several';
  });
}
