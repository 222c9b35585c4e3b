import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { OrganisationsMap } from '../organisations-map/organisations-map';
import { DirectoryChoices, DirectoryPage, OrganisationsMine } from '../organisations.graphql.generated';

/** Kilometres one may ask for around a commune. */
const DISTANCES = [0, 5, 10, 20];
const USUAL_KM = 10;
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
  readonly km = input<string>();
  /** `carte`: the map in place of the list. */
  readonly vue = input<string>();

  private readonly session = inject(Session);
  private readonly mine = queryResource(OrganisationsMine, () => (this.session.signedIn() ? {} : undefined));
  protected readonly sectors = SECTORS;
  protected readonly distances = DISTANCES;
  protected readonly kilometres = computed(() => DISTANCES.find((one) => String(one) === this.km()) ?? USUAL_KM);
  /** The commune the viewer says to live in: offered first, and changed in their account. */
  protected readonly own = computed(() => (this.mine.hasValue() ? this.mine.value()?.viewer.person?.commune : null));
  protected readonly choices = queryResource(DirectoryChoices, () => ({}));
  protected readonly page = queryResource(DirectoryPage, () => ({
    after: this.after() || null,
    search: this.texte()?.trim() || null,
    sector: SECTORS.find((one) => one === this.famille()) ?? null,
    commune: this.commune() || null,
    axis: this.axe() || null,
    near: this.pres() || null,
    within: this.pres() ? this.kilometres() : null,
  }));
  protected readonly territory = computed(() =>
    this.choices.hasValue() ? this.choices.value()?.territory : undefined,
  );
  protected readonly list = computed(() => (this.page.hasValue() ? this.page.value()?.directory : undefined));
  protected readonly toReview = computed(
    () => (this.mine.hasValue() && this.mine.value()?.organisationsToReview) || [],
  );
  protected readonly asked = computed(() => (this.mine.hasValue() && this.mine.value()?.myOrganisationRequests) || []);
  protected readonly near = computed(() => this.territory()?.communes.find(({ code }) => code === this.pres()));
  /** What the other form asked for stays when one says how near. */
  protected readonly kept = computed(() =>
    Object.entries({ texte: this.texte(), famille: this.famille(), axe: this.axe(), vue: this.vue() }).filter(
      (one): one is [string, string] => Boolean(one[1]),
    ),
  );
  protected readonly sought = computed(() => Boolean(this.texte() || this.famille() || this.commune() || this.axe()));
  protected readonly chosen = computed(() => this.sought() || Boolean(this.pres()));
  /** The next page keeps what was asked for. */
  protected readonly further = computed(() => ({
    texte: this.texte() || null,
    famille: this.famille() || null,
    commune: this.commune() || null,
    axe: this.axe() || null,
    pres: this.pres() || null,
    km: this.pres() ? this.km() || null : null,
    after: this.list()?.pageInfo.endCursor,
  }));
}
