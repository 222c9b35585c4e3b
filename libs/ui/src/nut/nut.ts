import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** shut: to come · ajar: now · kernel: done · broken: not retained */
export type NutState = 'shut' | 'ajar' | 'kernel' | 'broken';

/** Where a thing stands, as a walnut. Never alone: a word stands beside it, so it is not read aloud. */
@Component({
  selector: 'ui-nut',
  template: `
    <svg [attr.class]="'nut nut--' + state()" viewBox="0 0 32 36" aria-hidden="true" focusable="false">
      @switch (state()) {
        @case ('shut') {
          <path class="nut-shell" d="M16 2c7 2.100 14 8.700 14 18s-6 14-14 14S2 29.300 2 20S9 4.100 16 2Z" />
          <path class="nut-seam" d="M16 4c-1.600 9.500 1.600 19 0 29" />
        }
        @case ('ajar') {
          <path class="nut-shell" d="M16 2c7 2.100 14 8.700 14 18s-6 14-14 14S2 29.300 2 20S9 4.100 16 2Z" />
          <path class="nut-half" d="M16 2c-3.200 9.500-3.200 22.500 0 32C8 34 2 29.300 2 20S9 4.100 16 2Z" />
          <path class="nut-ridge" d="M9.500 11.500c2.100 3-2.600 5.200 0 8.700s-.4 4.600 1.200 7" />
        }
        @case ('kernel') {
          <path class="nut-whole" d="M16 1c8 2.300 15 9.300 15 18.800S25 35 16 35S1 29.300 1 19.800S8 3.300 16 1Z" />
          <path
            class="nut-ridge"
            d="M16 4c-1.600 9.300 1.600 18.500 0 28M10 10.500c-3 3.200 1.600 5-1.500 9s1.600 5.200 1 8.500M22 10.500c3 3.200-1.600 5 1.500 9s-1.600 5.200-1 8.500"
          />
        }
        @case ('broken') {
          <path
            class="nut-broken"
            d="M14 3C7 6 2 12 2 20c0 8.800 5 13 12 14M20 4c6 3 10 9 10 16c0 8-4 12-9 13.500M11 13l10 11M21 13L11 24"
          />
        }
      }
    </svg>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Nut {
  readonly state = input.required<NutState>();
}
