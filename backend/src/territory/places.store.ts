import { Inject, Injectable } from '@nestjs/common';
import type { Id, Localized } from '@mondee/kernel';
import { DEFAULT_ZONE } from '@mondee/domain/territory';
import { Database } from '../platform/database/database';
import { plainTitle } from '../platform/imports/read-table';
import type { AxisView } from './axis.view';
import { centreOf } from './centres';
import type { CommuneView } from './commune.view';
import { TerritoryStore, type HeldTerritory } from './territory.store';

const FRESH_MS = 30_000;

const NOWHERE: HeldTerritory = { siren: '', name: '', zone: DEFAULT_ZONE, source: '' };

const byName = new Intl.Collator('fr');

/** The territory, its communes and axes, few and still: kept in memory, read again every half minute. */
@Injectable()
export class Places {
  private communesByCode = new Map<string, CommuneView>();
  private axesById = new Map<Id, AxisView>();
  private held: HeldTerritory | undefined;
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TerritoryStore) private readonly store: TerritoryStore,
  ) {}

  /** Makes sure that there is something to look up; call before the look-ups of a request. */
  async ready(): Promise<this> {
    if (Date.now() - this.readAt > FRESH_MS) {
      this.reading ??= this.read().finally(() => (this.reading = undefined));
      if (!this.readAt) await this.reading;
      else this.reading.catch(() => undefined);
    }
    return this;
  }

  /** Reads anew at the next use: after the plan changed in this process. */
  forget(): void {
    this.readAt = 0;
  }

  commune(code: string | null | undefined): CommuneView | undefined {
    return code ? this.communesByCode.get(code) : undefined;
  }

  axis(id: Id | null | undefined): AxisView | undefined {
    return id ? this.axesById.get(id) : undefined;
  }

  communes(): CommuneView[] {
    return [...this.communesByCode.values()];
  }

  /** The code of the commune written so, by name or code, whatever its accents and capitals. */
  communeCalled(written: string): string | undefined {
    const asked = plainTitle(written);
    return this.communes().find(({ code, name }) => code === written.trim() || plainTitle(name) === asked)?.code;
  }

  /** The axis written so, in any language. */
  axisCalled(written: string): Id | undefined {
    const asked = plainTitle(written);
    const named = ({ slug, localizedName }: AxisView) =>
      [slug, ...Object.values(localizedName)].some((one) => plainTitle(one ?? '') === asked);
    return this.axes().find(named)?.id;
  }

  /** Nowhere yet, while an administrator has not chosen it. */
  territory(): HeldTerritory {
    return this.held ?? NOWHERE;
  }

  /** Those of the plan, in its order. */
  axes(): AxisView[] {
    return [...this.axesById.values()].filter(({ retired }) => !retired);
  }

  /** Those it no longer has: what was said on them still names them. */
  retiredAxes(): AxisView[] {
    return [...this.axesById.values()].filter(({ retired }) => retired);
  }

  private async read(): Promise<void> {
    const [held, communes, axes] = await Promise.all([
      this.store.held(),
      this.database.sql(
        `SELECT c.code, c.name, c.population, c.postcodes, o.rings AS outline
         FROM commune c LEFT JOIN commune_outline o ON o.commune_code = c.code`,
      ),
      this.database.sql(
        'SELECT id, slug, name, summary, retired_at IS NOT NULL AS retired FROM axis ORDER BY position, id',
      ),
    ]);
    const sorted = (communes as unknown as CommuneView[])
      .map((commune) => ({ ...commune, centre: centreOf(commune.code) }))
      .toSorted((a, b) => byName.compare(a.name, b.name));
    this.held = held;
    this.communesByCode = new Map(sorted.map((commune) => [commune.code, commune]));
    this.axesById = new Map(
      axes.map((row) => [
        row['id'] as Id,
        {
          id: row['id'] as Id,
          slug: row['slug'] as string,
          localizedName: row['name'] as Localized,
          localizedSummary: row['summary'] as Localized,
          retired: row['retired'] as boolean,
        },
      ]),
    );
    this.readAt = Date.now();
  }
}
