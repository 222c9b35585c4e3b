import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Organisation } from '@mondee/domain/people';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import type { OrganisationView, SectorName } from './person.view';

/** Organisations, few, and read whole. */
@Injectable()
export class OrganisationStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async all(): Promise<OrganisationView[]> {
    return this.views('true', []);
  }

  async byIds(ids: readonly Id[]): Promise<(OrganisationView | undefined)[]> {
    const found = await this.views('id = ANY($1::uuid[])', [ids]);
    const byId = new Map(found.map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id));
  }

  async add(tx: Tx, { id, name, sector, commune }: Organisation, at: string): Promise<void> {
    await tx.sql('INSERT INTO organisation (id, name, sector, commune_code, created_at) VALUES ($1, $2, $3, $4, $5)', [
      id,
      name,
      sector,
      commune ?? null,
      at,
    ]);
  }

  private async views(condition: string, params: unknown[]): Promise<OrganisationView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT id, name, sector, commune_code FROM organisation WHERE ${condition} ORDER BY name, id LIMIT 500`,
      params,
    );
    return rows.map((row) => {
      const commune = this.places.commune(row['commune_code'] as string | null);
      return {
        id: row['id'] as Id,
        name: row['name'] as string,
        sector: row['sector'] as SectorName,
        ...(commune && { commune }),
      };
    });
  }
}
