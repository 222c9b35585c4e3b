import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * Nothing here yet: says so, and what could come.
 * @example <ui-empty message="Aucune idée ici pour l’instant."><a …>La première pourrait être la vôtre</a></ui-empty>
 */
@Component({
  selector: 'ui-empty',
  template: `
    <div class="empty">
      @if (message(); as said) {
        <p>{{ said }}</p>
      }
      <ng-content />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {
  readonly message = input<string>();
}
