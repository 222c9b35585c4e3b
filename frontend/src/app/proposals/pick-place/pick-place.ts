import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Mosaic } from '@mondee/ui/mosaic';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { PlaceChoices } from '../proposals.graphql.generated';

/** The communes to touch, beside their list: what is chosen in one is chosen in the other. */
@Component({
  selector: 'app-pick-place',
  imports: [AppFault, Mosaic, TextPipe],
  template: `
    @if (page.error(); as fault) {
      <app-fault [fault]="fault" (retry)="page.reload()" />
    } @else if (places(); as found) {
      <ui-mosaic
        [places]="found"
        [pick]="true"
        [chosen]="chosen()"
        [caption]="'proposals.compose.whereLabel' | t"
        counted=""
        (picked)="picked.emit($event)"
      />
      <p class="soft" role="status">{{ named() }}</p>
    } @else {
      <p class="soft" role="status">{{ 'shell.loading' | t }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PickPlace {
  /** The commune chosen now, by its code. */
  readonly chosen = input<string>();
  readonly picked = output<string>();

  protected readonly page = queryResource(PlaceChoices, () => ({}));
  protected readonly places = computed(() =>
    (this.page.hasValue() ? this.page.value()?.territory : undefined)?.communes.map((one) => ({ ...one, value: 0 })),
  );
  protected readonly named = computed(() => this.places()?.find(({ code }) => code === this.chosen())?.name ?? '');
}
