import { Inject, Injectable } from '@nestjs/common';
import { isId } from '@mondee/kernel';
import { Places } from '../territory';
import { Database } from '../platform/database/database';
import type { CommuneProposalsView } from './proposal-places.view';

/** Where proposals are for: counted over the whole territory, a commune without any included. */
@Injectable()
export class ProposalPlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async counted(axis?: string): Promise<CommuneProposalsView[]> {
    const places = await this.places.ready();
    // an axis that is no id is the axis of nothing
    if (axis !== undefined && !isId(axis)) return places.communes().map((commune) => ({ commune, count: 0 }));
    const rows = await this.database.sql<{ code: string; n: number }>(
      `SELECT commune_code AS code, count(*)::integer AS n FROM proposal
       WHERE state = 'published' AND commune_code IS NOT NULL AND ($1::uuid IS NULL OR axis_id = $1::uuid)
       GROUP BY commune_code`,
      [axis ?? null],
    );
    const counts = new Map(rows.map(({ code, n }) => [code, n]));
    return places.communes().map((commune) => ({ commune, count: counts.get(commune.code) ?? 0 }));
  }
}
