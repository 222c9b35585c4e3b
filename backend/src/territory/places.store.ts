import { Inject, Injectable } from '@nestjs/common';
import type { Id, Localized } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { AxisView } from './axis.view';
import type { CommuneView } from './commune.view';

const FRESH_MS = 30_000;

/** The communes and axes of the territory, few and still: kept in memory, read again every half minute. */
@Injectable()
export class Places {
  private communesByCode = new Map<string, CommuneView>();
  private axesById = new Map<Id, AxisView>();
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

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

  axes(): AxisView[] {
    return [...this.axesById.values()];
  }

  private async read(): Promise<void> {
    const [communes, axes] = await Promise.all([
      this.database.sql('SELECT code, name, population, postcodes FROM commune ORDER BY name'),
      this.database.sql('SELECT id, slug, name, summary FROM axis ORDER BY position'),
    ]);
    this.communesByCode = new Map((communes as unknown as CommuneView[]).map((commune) => [commune.code, commune]));
    this.axesById = new Map(
      axes.map((row) => [
        row['id'] as Id,
        {
          id: row['id'] as Id,
          slug: row['slug'] as string,
          localizedName: row['name'] as Localized,
          localizedSummary: row['summary'] as Localized,
        },
      ]),
    );
    this.readAt = Date.now();
  }
}
