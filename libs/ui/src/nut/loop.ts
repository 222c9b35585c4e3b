import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A date that moved: the thread made a loop, drawn for a thread that goes across the page or down it. */
@Component({
  selector: 'ui-loop',
  template: `
    @if (down()) {
      <svg class="loop loop--down" viewBox="0 0 30 40" aria-hidden="true" focusable="false">
        <path d="M6 0C6 18 10 32 20 32c6 0 8.300-6 8.300-11.500S26 9 20 9C10 9 6 23 6 40" />
      </svg>
    } @else {
      <svg class="loop loop--across" viewBox="0 0 40 30" aria-hidden="true" focusable="false">
        <path d="M0 24C18 24 32 20 32 10C32 4 26 1.700 20.500 1.700S9 4 9 10c0 10 14 14 31 14" />
      </svg>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Loop {
  readonly down = input(false);
}
