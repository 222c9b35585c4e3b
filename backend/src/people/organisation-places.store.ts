import { Inject, Injectable } from '@nestjs/common';
import { Places } from '../territory';
import { Database } from '../platform/database/database';
import type { CommuneOrganisationsView } from './organisation-places.view';

/** Where organisations are based: counted over the whole territory, a commune without any included. */
@Injectable()
export class OrganisationPlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async counted(): Promise<CommuneOrganisationsView[]> {
    const places = await this.places.ready();
    const rows = await this.database.sql<{ code: string; n: number }>(
      `SELECT commune_code AS code, count(*)::integer AS n FROM organisation
       WHERE state = 'listed' AND commune_code IS NOT NULL GROUP BY commune_code`,
    );
    const counts = new Map(rows.map(({ code, n }) => [code, n]));
    return places.communes().map((commune) => ({ commune, count: counts.get(commune.code) ?? 0 }));
  }
}
