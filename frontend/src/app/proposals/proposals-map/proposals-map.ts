import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Mosaic } from '@mondee/ui/mosaic';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { ProposalsMap as Asked } from '../proposals.graphql.generated';

/** The map beside the list, its equal: each commune leads to its own proposals. */
@Component({
  selector: 'app-proposals-map',
  imports: [AppFault, Mosaic, TextPipe],
  template: `
    @if (page.error(); as fault) {
      <app-fault [fault]="fault" (retry)="page.reload()" />
    } @else if (places(); as found) {
      <ui-mosaic
        [places]="found"
        [chosen]="commune()"
        [open]="true"
        [caption]="'proposals.map.caption' | t"
        [counted]="'proposals.title' | t"
      />
    } @else {
      <p class="soft" role="status">{{ 'shell.loading' | t }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalsMap {
  /** Only of this axis; kept when a commune is chosen. */
  readonly axis = input<string>();
  readonly commune = input<string>();

  protected readonly page = queryResource(Asked, () => ({ axis: this.axis() || null }));
  protected readonly places = computed(() => {
    const axis = this.axis();
    const counted = this.page.hasValue() ? this.page.value()?.proposalsByCommune : undefined;
    return counted?.map(({ count, commune }) => ({
      ...commune,
      value: count,
      to: '/propositions',
      query: { commune: commune.code, ...(axis && { axe: axis }) },
    }));
  });
}
