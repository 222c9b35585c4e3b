import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Mosaic } from '@mondee/ui/mosaic';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { OrganisationsMap as Asked } from '../organisations.graphql.generated';

/** Where the organisations of the directory are based; each commune leads to those that act there. */
@Component({
  selector: 'app-organisations-map',
  imports: [AppFault, Mosaic, TextPipe],
  template: `
    @if (page.error(); as fault) {
      <app-fault [fault]="fault" (retry)="page.reload()" />
    } @else if (places(); as found) {
      <ui-mosaic
        [places]="found"
        [chosen]="commune()"
        [open]="true"
        [caption]="'people.organisations.map' | t"
        [counted]="'people.organisations.based' | t"
      />
    } @else {
      <p class="soft" role="status">{{ 'shell.loading' | t }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationsMap {
  readonly commune = input<string>();

  protected readonly page = queryResource(Asked, () => ({}));
  protected readonly places = computed(() =>
    (this.page.hasValue() ? this.page.value()?.organisationsByCommune : undefined)?.map(({ count, commune }) => ({
      ...commune,
      value: count,
      to: '/structures',
      query: { commune: commune.code },
    })),
  );
}
