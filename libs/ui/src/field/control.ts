import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** The control of a `ui-field`: takes its id, and says what describes it and whether it is wrong. */
@Directive({
  selector: '[uiControl]',
  host: {
    '[id]': 'field.name()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
