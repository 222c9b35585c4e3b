import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Words } from '../words/words';

/**
 * A label, a hint above, the control, an error under it with its remedy. The control inside carries `uiControl`, which
 * ties all of them together for those who listen.
 * @example
 * <ui-field name="title" label="Votre idée en une ligne" [error]="refusalOf('title')">
 *   <input uiControl [(ngModel)]="title" />
 * </ui-field>
 */
@Component({
  selector: 'ui-field',
  template: `
    <div
      class="field"
      [attr.role]="group() ? 'group' : null"
      [attr.aria-labelledby]="group() ? name() + '-label' : null"
      [attr.aria-describedby]="group() ? describedBy() : null"
    >
      @if (group()) {
        <div class="legend" [id]="name() + '-label'">
          {{ label() }}
          @if (optional()) {
            <span class="optional">{{ words.say('ui.field.optional') }}</span>
          }
        </div>
      } @else {
        <label [for]="name()" [id]="name() + '-label'">
          {{ label() }}
          @if (optional()) {
            <span class="optional">{{ words.say('ui.field.optional') }}</span>
          }
        </label>
      }
      @if (hint(); as said) {
        <p class="hint" [id]="name() + '-hint'">{{ said }}</p>
      }
      <ng-content />
      @if (error(); as said) {
        <p class="error" [id]="name() + '-error'">{{ said }}</p>
      }
      <ng-content select="[after]" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  /** The control's id; unique on the page, and best the name of the field a refusal points at. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  /** Why it is refused, and what to do: one whole sentence. */
  readonly error = input<string | null>();
  readonly optional = input(false);
  /** True when the field holds several controls (chips, dates): each keeps its own label. */
  readonly group = input(false);

  protected readonly words = inject(Words);
  /** The ids of what explains the control, in reading order. */
  readonly describedBy = computed(
    () =>
      [this.hint() && `${this.name()}-hint`, this.error() && `${this.name()}-error`].filter(Boolean).join(' ') || null,
  );
}
