import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { DEFAULT_ZONE, type Axis, type Outline, type PlanAxis } from '@mondee/domain/territory';
import { Database, type Tx } from '../platform/database/database';
import type { OfficialTerritory } from './official-territory';

/** The one territory of a database. */
export interface HeldTerritory {
  readonly siren: string;
  readonly name: string;
  readonly zone: string;
  readonly source: string;
}

/** Which territory this database is of; writes its communes and axes. Reading them goes by `Places`. */
@Injectable()
export class TerritoryStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async held(tx: Tx | Database = this.database): Promise<HeldTerritory | undefined> {
    const [row] = await tx.sql<HeldTerritory>('SELECT siren, name, zone, source FROM territory LIMIT 1');
    return row;
  }

  /** The same, and nobody else lays anything until the transaction ends. */
  async hold(tx: Tx): Promise<HeldTerritory | undefined> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('mondee territory'))`);
    return this.held(tx);
  }

  /** A commune that left stays: what was written about it names it. */
  async layCommunes(tx: Tx, { siren, name, communes }: OfficialTerritory, source: string): Promise<void> {
    await tx.sql(
      `INSERT INTO territory (siren, name, zone, source) VALUES ($1, $2, $3, $4)
       ON CONFLICT (siren) DO UPDATE SET name = excluded.name, source = excluded.source`,
      [siren, name, DEFAULT_ZONE, source],
    );
    await tx.sql(
      `INSERT INTO commune (code, name, population, postcodes)
       SELECT code, name, population, ARRAY(SELECT jsonb_array_elements_text(postcodes))
       FROM jsonb_to_recordset($1::jsonb) AS c(code text, name text, population integer, postcodes jsonb)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, population = excluded.population, postcodes = excluded.postcodes`,
      [JSON.stringify(communes)],
    );
  }

  /** All at once: the map is of one kind of stones or of the other. */
  async layOutlines(tx: Tx, outlines: readonly Outline[], source: string): Promise<void> {
    await tx.sql('DELETE FROM commune_outline');
    await tx.sql(
      `INSERT INTO commune_outline (commune_code, rings, source)
       SELECT code, rings, $2 FROM jsonb_to_recordset($1::jsonb) AS o(code text, rings jsonb)`,
      [JSON.stringify(outlines), source],
    );
  }

  async layAxes(tx: Tx, axes: readonly Axis[]): Promise<void> {
    await tx.sql(
      `INSERT INTO axis (id, slug, position, name, summary)
       SELECT id, slug, position, name, summary
       FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, slug text, position integer, name jsonb, summary jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(axes.map((axis, i) => ({ ...axis, position: i + 1 })))],
    );
  }

  /** Every axis: those of the plan in its order, then the retired ones. */
  async allAxes(tx: Tx | Database = this.database): Promise<PlanAxis[]> {
    return tx.sql<PlanAxis>(
      `SELECT id, slug, name, summary, retired_at IS NOT NULL AS retired FROM axis
       ORDER BY retired_at IS NOT NULL, position, id`,
    );
  }

  /** A new one stands last. */
  async putAxis(tx: Tx, { id, slug, name, summary }: Axis): Promise<void> {
    await tx.sql(
      `INSERT INTO axis (id, slug, position, name, summary)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3::jsonb, $4::jsonb FROM axis
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, summary = excluded.summary`,
      [id, slug, JSON.stringify(name), JSON.stringify(summary)],
    );
  }

  async orderAxes(tx: Tx, ids: readonly Id[]): Promise<void> {
    await tx.sql(
      `UPDATE axis SET position = o.position FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, position)
       WHERE axis.id = o.id`,
      [ids],
    );
  }

  async retireAxis(tx: Tx, id: Id, at: string | null): Promise<void> {
    await tx.sql('UPDATE axis SET retired_at = $2 WHERE id = $1', [id, at]);
  }
}
