import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { ProposalChoices, ProposalsPage } from '../proposals.graphql.generated';
import { ProposalsMap } from '../proposals-map/proposals-map';
import { standingOf } from '../standing';

/** All proposals that are on line: who says what, and which answer it got or is owed. */
@Component({
  selector: 'app-proposals',
  imports: [AppFault, DayPipe, Empty, ProposalsMap, RouterLink, Tag, TextPipe],
  templateUrl: './proposals.html',
  styleUrl: './proposals.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Proposals {
  /** Cursor of the page, from the address, as all that follows. */
  readonly after = input<string>();
  readonly texte = input<string>();
  readonly axe = input<string>();
  readonly commune = input<string>();
  readonly tri = input<string>();
  /** `carte`: the map in place of the list. */
  readonly vue = input<string>();

  protected readonly choices = queryResource(ProposalChoices, () => ({}));
  protected readonly page = queryResource(ProposalsPage, () => ({
    after: this.after() || null,
    axis: this.axe() || null,
    commune: this.commune() || null,
    search: this.texte()?.trim() || null,
    sort: this.tri() === 'soutiens' ? ('SUPPORTED' as const) : ('NEWEST' as const),
  }));
  protected readonly territory = computed(() =>
    this.choices.hasValue() ? this.choices.value()?.territory : undefined,
  );
  protected readonly list = computed(() => {
    const found = this.page.hasValue() ? this.page.value()?.proposals : undefined;
    return found && { ...found, nodes: found.nodes.map((node) => ({ ...node, standing: standingOf(node) })) };
  });
  protected readonly chosen = computed(() => Boolean(this.texte() || this.axe() || this.commune() || this.tri()));
  /** The other view keeps what was asked for. */
  protected readonly asked = computed(() => ({
    texte: this.texte() || null,
    axe: this.axe() || null,
    commune: this.commune() || null,
    tri: this.tri() || null,
  }));
  /** The next page keeps what was asked for. */
  protected readonly further = computed(() => ({
    texte: this.texte() || null,
    axe: this.axe() || null,
    commune: this.commune() || null,
    tri: this.tri() || null,
    after: this.list()?.pageInfo.endCursor,
  }));
}
