import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { numberIn } from '../words/forms';
import { Words } from '../words/words';
import { stepOf } from './ramp';
import { layStones, type Place } from './stones';
import { towards } from './towards';

/** A commune, what is counted there, and where it leads. */
export interface MosaicPlace extends Place {
  readonly name: string;
  /** `null`: too few to be shown (fewer than eleven), hatched. */
  readonly value: number | null;
  /** Where the stone and its row lead: an address of the site, with what follows the question mark. */
  readonly to?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * The communes as dry stones, tinted by what is counted there; a numbered disc on each leads to its row of the table,
 * which always follows. Stones are links (or buttons, to pick a place): Tab goes through them, arrows go to the
 * neighbour on that side. Without centres the table stands alone, open.
 * @example <ui-mosaic [places]="places()" caption="Propositions par commune" counted="Propositions" />
 */
@Component({
  selector: 'ui-mosaic',
  imports: [RouterLink],
  templateUrl: './mosaic.html',
  styleUrl: './mosaic.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mosaic {
  readonly places = input.required<readonly MosaicPlace[]>();
  /** What the map and the table show: «Propositions par commune». */
  readonly caption = input.required<string>();
  /** The head of the column of figures: «Propositions». */
  readonly counted = input.required<string>();
  /** The commune chosen now, by its code. */
  readonly chosen = input<string | null>();
  /** Stones are buttons that say their commune, and no figures are shown. */
  readonly pick = input(false);
  /** The table is open from the start. */
  readonly open = input(false);
  readonly picked = output<string>();

  protected readonly words = inject(Words);
  /** Two maps of one page hatch by different names. */
  protected readonly hatch = computed(() => `hatch-${this.pick() ? 'pick' : 'map'}`);
  protected readonly highest = computed(() => Math.max(0, ...this.places().map(({ value }) => value ?? 0)));
  protected readonly anyHidden = computed(() => !this.pick() && this.places().some(({ value }) => value === null));
  protected readonly wall = computed(() => layStones(this.places()));
  /** Most first, then by name: the number of a row is the number on its stone. */
  protected readonly rows = computed(() =>
    this.places()
      .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.name.localeCompare(b.name, 'fr'))
      .map((place, i) => ({
        ...place,
        number: i + 1,
        step: stepOf(place.value ?? 0, this.highest()),
        said: place.value === null ? this.words.say('ui.mosaic.few') : this.number(place.value),
      })),
  );
  protected readonly drawn = computed(() => {
    const stones = new Map(this.wall()?.stones.map((stone) => [stone.code, stone]));
    // read in the order of the table
    return this.rows().flatMap((row) => {
      const stone = stones.get(row.code);
      return stone ? [{ ...row, ...stone, query: row.query ?? null }] : [];
    });
  });

  protected number(value: number): string {
    return numberIn(this.words.language, value);
  }

  protected nameOf(row: { readonly name: string; readonly said: string }): string {
    return this.pick() ? row.name : this.words.say('ui.mosaic.stone', { name: row.name, value: row.said });
  }

  protected go(event: KeyboardEvent): void {
    const from = (event.target as Element).closest('[data-stone]');
    const stone = this.drawn().find(({ code }) => code === from?.getAttribute('data-stone'));
    const next = stone && towards(event.key, stone, this.drawn());
    if (!next) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<SVGElement>(`[data-stone="${next.code}"]`)?.focus();
  }

  protected take(event: Event, code: string): void {
    event.preventDefault();
    this.picked.emit(code);
  }
}
