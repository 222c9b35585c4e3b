import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BallotRule } from '@mondee/domain/ballots';
import { Tag } from '@mondee/ui';
import { Mosaic } from '@mondee/ui/mosaic';
import { queryResource } from '../../graphql/query-resource';
import { NumberPipe, TextPipe } from '../../language/pipes';
import { BallotCommunes } from '../ballots.graphql.generated';

/** Where the projects of a budget are: a map whose stones narrow the list below, which says the same. */
@Component({
  selector: 'app-options-map',
  imports: [Mosaic, NumberPipe, RouterLink, Tag, TextPipe],
  template: `
    <h2 id="where">{{ (funded() ? 'ballots.map.funded' : 'ballots.map.title') | t }}</h2>
    <ui-mosaic
      [places]="places()"
      [chosen]="chosen()"
      [caption]="(funded() ? 'ballots.map.fundedCaption' : 'ballots.map.caption') | t"
      [counted]="(funded() ? 'ballots.map.fundedCount' : 'ballots.map.count') | t"
    />
    <ul class="row-list" role="list">
      @for (one of shown(); track one.key) {
        <li class="line">
          <span>
            @if (pages()[one.key]; as page) {
              <a [routerLink]="page">{{ one.name }}</a>
            } @else {
              {{ one.name }}
            }
            <span class="soft">{{ one.where ?? ('ballots.map.nowhere' | t) }}</span>
          </span>
          <span class="cost">
            @if (one.funded) {
              <ui-tag tone="kept">{{ 'ballots.map.isFunded' | t }}</ui-tag>&ngsp;
            }
            <b class="num">{{ one.cost | number }}&nbsp;€</b>
          </span>
        </li>
      }
    </ul>
    @if (chosen()) {
      <p>
        <a [routerLink]="here()" fragment="where">{{ 'ballots.map.all' | t }}</a>
      </p>
    }
  `,
  styles: `
    h2 {
      margin-bottom: var(--s-3);
    }
    ul {
      margin-block: var(--s-4) var(--s-3);
      padding: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.2rem 1.5rem;
    }
    .soft {
      display: block;
    }
    .cost {
      margin-left: auto;
      white-space: nowrap;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'where' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptionsMap {
  readonly id = input.required<string>();
  readonly rule = input.required<BallotRule>();
  readonly pages = input<Readonly<Record<string, string>>>({});
  /** Those that won, once counted. */
  readonly funded = input<readonly string[] | null>(null);
  /** The commune chosen, from the address. */
  readonly chosen = input<string>();

  private readonly territory = queryResource(BallotCommunes, () => ({}));
  private readonly communes = computed(() =>
    this.territory.hasValue() ? (this.territory.value()?.territory?.communes ?? []) : [],
  );
  protected readonly here = computed(() => `/scrutins/${this.id()}`);
  protected readonly places = computed(() => {
    const funded = this.funded();
    const told = this.rule().options.filter(({ key }) => !funded || funded.includes(key));
    return this.communes().map((place) => ({
      ...place,
      value: told.filter(({ commune }) => commune === place.code).length,
      to: this.here(),
      query: { commune: place.code },
    }));
  });
  protected readonly shown = computed(() => {
    const names = new Map(this.communes().map(({ code, name }) => [code, name]));
    const chosen = this.chosen();
    return this.rule()
      .options.filter(({ commune }) => !chosen || commune === chosen)
      .map(({ key, name, cost, commune }) => ({
        ...{ key, name, cost: cost ?? 0, where: commune && names.get(commune) },
        funded: this.funded()?.includes(key) ?? false,
      }))
      .sort((a, b) => Number(b.funded) - Number(a.funded) || (a.where ?? '').localeCompare(b.where ?? '', 'fr'));
  });
}
