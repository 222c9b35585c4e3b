import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The mark: two walnut shells ajar; the gap between them is the flame of the walnut-oil lamp. Never under 24 px. */
@Component({
  selector: 'ui-mark',
  template: `
    <svg viewBox="0 0 48 48" [attr.width]="size()" [attr.height]="size()" aria-hidden="true" focusable="false">
      <path
        fill="var(--walnut)"
        d="M22 3C11 5 4 14 4 25.500C4 37 11 44.500 22 45.500C15.500 36 15.500 13 22 3ZM26 3C37 5 44 14 44 25.500C44 37 37 44.500 26 45.500C32.500 36 32.500 13 26 3Z"
      />
      <path
        fill="none"
        stroke="var(--table)"
        stroke-width="2"
        stroke-linecap="round"
        d="M11.500 16.500c2.500 3-2 5.500.5 9.500s0 6 1.500 9.500M36.500 16.500c-2.500 3 2 5.500-.5 9.500s0 6-1.500 9.500"
      />
      <path
        fill="var(--lamp)"
        d="M24 17c3.600 6 4.600 9.500 4.600 13.200c0 4-2 6.800-4.600 6.800s-4.600-2.800-4.600-6.800C19.400 26.500 20.400 23 24 17Z"
      />
    </svg>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mark {
  /** Side in pixels. */
  readonly size = input(38);
}
