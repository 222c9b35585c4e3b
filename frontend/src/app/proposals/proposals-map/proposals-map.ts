import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Mosaic } from '@mondee/ui/mosaic';
import { TextPipe } from '../../language/pipes';
import type { ProposalFacetsData } from '../proposals.graphql.generated';

/** The map beside the list, its equal: each commune leads to its own proposals, under the same choices. */
@Component({
  selector: 'app-proposals-map',
  imports: [Mosaic, TextPipe],
  template: `
    <ui-mosaic
      [places]="places()"
      [chosen]="asked()['commune'] ?? undefined"
      [open]="true"
      [caption]="'proposals.map.caption' | t"
      [counted]="'proposals.title' | t"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalsMap {
  readonly communes = input.required<ProposalFacetsData['proposalFacets']['communes']>();
  /** What was chosen otherwise, as it stands in the address of the list. */
  readonly asked = input.required<Readonly<Record<string, string | null>>>();

  protected readonly places = computed(() => {
    const kept = Object.fromEntries(
      Object.entries(this.asked()).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
    return this.communes().map(({ count, commune }) => ({
      ...commune,
      value: count,
      to: '/propositions',
      query: { ...kept, commune: commune.code },
    }));
  });
}
