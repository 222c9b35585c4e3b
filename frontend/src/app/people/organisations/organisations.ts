import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { OrganisationsMap } from '../organisations-map/organisations-map';
import { DirectoryChoices, DirectoryPage, OrganisationsMine } from '../organisations.graphql.generated';

const SECTORS = ['PUBLIC', 'PRIVATE', 'ASSOCIATION', 'RESIDENT'] as const;

/** The directory: who does what near me. All that was asked for stands in the address. */
@Component({
  selector: 'app-organisations',
  imports: [AppFault, Empty, OrganisationsMap, RouterLink, TextPipe],
  templateUrl: './organisations.html',
  styleUrl: './organisations.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Organisations {
  /** Cursor of the page, from the address, as all that follows. */
  readonly after = input<string>();
  readonly texte = input<string>();
  readonly famille = input<string>();
  readonly commune = input<string>();
  readonly axe = input<string>();
  readonly pres = input<string>();
  /** `carte`: the map in place of the list. */
  readonly vue = input<string>();

  private readonly session = inject(Session);
  protected readonly sectors = SECTORS;
  protected readonly choices = queryResource(DirectoryChoices, () => ({}));
  protected readonly page = queryResource(DirectoryPage, () => ({
    after: this.after() || null,
    search: this.texte()?.trim() || null,
    sector: SECTORS.find((one) => one === this.famille()) ?? null,
    commune: this.commune() || null,
    axis: this.axe() || null,
    near: this.pres() || null,
  }));
  private readonly mine = queryResource(OrganisationsMine, () => (this.session.signedIn() ? {} : undefined));
  protected readonly territory = computed(() =>
    this.choices.hasValue() ? this.choices.value()?.territory : undefined,
  );
  protected readonly list = computed(() => (this.page.hasValue() ? this.page.value()?.directory : undefined));
  protected readonly toReview = computed(
    () => (this.mine.hasValue() && this.mine.value()?.organisationsToReview) || [],
  );
  protected readonly asked = computed(() => (this.mine.hasValue() && this.mine.value()?.myOrganisationRequests) || []);
  protected readonly chosen = computed(() =>
    Boolean(this.texte() || this.famille() || this.commune() || this.axe() || this.pres()),
  );
  /** The next page keeps what was asked for. */
  protected readonly further = computed(() => ({
    texte: this.texte() || null,
    famille: this.famille() || null,
    commune: this.commune() || null,
    axe: this.axe() || null,
    pres: this.pres() || null,
    after: this.list()?.pageInfo.endCursor,
  }));
}
