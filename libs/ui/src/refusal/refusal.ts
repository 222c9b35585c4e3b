import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  type ElementRef,
  input,
  viewChild,
} from '@angular/core';
import { Nut } from '../nut/nut';

/**
 * Why the server said no, and what to do. Takes the focus when it appears, so that it is read at once.
 * @example @if (refusal(); as said) { <ui-refusal [message]="said.message" /> }
 */
@Component({
  selector: 'ui-refusal',
  imports: [Nut],
  template: `
    @if (message(); as said) {
      <div #box class="refusal" role="alert" tabindex="-1">
        <ui-nut state="broken" />
        <div>
          <p>
            <b>{{ said }}</b>
          </p>
          <ng-content />
        </div>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Refused {
  /** The sentence, whole: why, and what to do. Nothing is shown without one. */
  readonly message = input.required<string | null | undefined>();
  /** `false` when the refusal stands in the page from the start. */
  readonly focus = input(true);

  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    // only in the browser: a page made on the server does not take the focus
    afterRenderEffect(() => {
      // read, so that a second refusal in the same place is focused again
      this.message();
      if (this.focus()) this.box()?.nativeElement.focus();
    });
  }
}
