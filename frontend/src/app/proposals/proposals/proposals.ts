import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { ProposalFacets, ProposalsPage } from '../proposals.graphql.generated';
import { ProposalsMap } from '../proposals-map/proposals-map';
import { standingOf } from '../standing';
import { ANSWERS, ASKED, AUTHORS, filterOf, queryOf, sortOf, type Asked } from './asked';

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** All proposals that are on line: searched, sorted out and counted by an address that can be kept and sent. */
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
  readonly reponse = input<string>();
  readonly par = input<string>();
  readonly seuil = input<string>();
  readonly tri = input<string>();
  /** `carte`: the map in place of the list. */
  readonly vue = input<string>();

  private readonly router = inject(Router);
  private readonly texts = inject(Texts);

  protected readonly asked = computed<Asked>(() => Object.fromEntries(ASKED.map((name) => [name, this[name]()])));
  protected readonly page = queryResource(ProposalsPage, () =>
    this.vue() === 'carte'
      ? undefined
      : { ...filterOf(this.asked()), after: this.after() || null, sort: sortOf(this.asked()) },
  );
  protected readonly counts = queryResource(ProposalFacets, () => filterOf(this.asked()));
  protected readonly facets = computed(() =>
    this.counts.hasValue() ? this.counts.value()?.proposalFacets : undefined,
  );
  protected readonly list = computed(() => {
    const found = this.page.hasValue() ? this.page.value()?.proposals : undefined;
    return found && { ...found, nodes: found.nodes.map((node) => ({ ...node, standing: standingOf(node) })) };
  });

  protected readonly axes = computed(() =>
    this.facets()?.axes.map(({ axis, count }): Choice => ({ value: axis.id, name: axis.name, count })),
  );
  protected readonly communes = computed(() =>
    this.facets()?.communes.map(({ commune, count }): Choice => ({ value: commune.code, name: commune.name, count })),
  );
  protected readonly answers = computed(() => {
    const counted = new Map(this.facets()?.answers.map(({ answer, count }) => [answer, count]));
    return Object.entries(ANSWERS)
      .map(([value, answer]) => ({ value, name: this.say(`answers.${answer}`), count: counted.get(answer) ?? 0 }))
      .filter(({ value, count }) => count || value === this.reponse());
  });
  protected readonly authors = computed((): Choice[] => [
    { value: 'habitants', name: this.say('byResident'), count: this.facets()?.residents ?? 0 },
    { value: 'structures', name: this.say('byOrganisation'), count: this.facets()?.organisations ?? 0 },
  ]);

  /** What is chosen, each with the way to take it back. */
  protected readonly chosen = computed(() => {
    const { texte, axe, commune, reponse, par, seuil } = this.asked();
    const named = (choices: readonly Choice[] | undefined, value: string | undefined) =>
      value ? choices?.find((one) => one.value === value)?.name : undefined;
    const names = {
      texte: texte?.trim() && (this.texts.language === 'en' ? `“${texte.trim()}”` : `«\u00a0${texte.trim()}\u00a0»`),
      axe: named(this.axes(), axe),
      commune: named(this.communes(), commune),
      reponse: named(this.answers(), reponse),
      par: named(this.authors(), par && Object.hasOwn(AUTHORS, par) ? par : undefined),
      seuil:
        seuil === 'oui' ? this.texts.say('proposals.list.reached', { threshold: this.facets()?.threshold ?? 0 }) : '',
    };
    return Object.entries(names).flatMap(([key, name]) =>
      name ? [{ name, without: queryOf(this.asked(), { [key]: undefined }) }] : [],
    );
  });
  protected readonly asList = computed(() => queryOf(this.asked(), { vue: undefined }));
  protected readonly asMap = computed(() => queryOf(this.asked(), { vue: 'carte' }));
  /** The next page keeps what was asked for. */
  protected readonly further = computed(() =>
    queryOf(this.asked(), { after: this.list()?.pageInfo.endCursor ?? null }),
  );

  /** Without script the form is an address by itself; with it, the page need not be loaded again. */
  protected seek(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const asked = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
    void this.router.navigate(['/propositions'], { queryParams: queryOf(asked) });
  }

  private say(name: string): string {
    return this.texts.say(`proposals.list.${name}`);
  }
}
