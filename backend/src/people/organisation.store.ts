import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import { canSeeOrganisation, type Organisation } from '@mondee/domain/people';
import { communesAround } from '@mondee/domain/territory';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import { Database, type Tx } from '../platform/database/database';
import { fromCursor, page, type Connection } from '../platform/graphql/connection.view';
import type { OrganisationProfileView } from './organisation.view';
import type { OrganisationView, SectorName } from './person.view';
import { policyViewer } from './policy-viewer';

const CARD = 'id, name, sector, commune_code, state';
const WHOLE = `${CARD}, asked_by, declined_for, number, description, places, axes, email, phone, website`;

export interface DirectoryFilter {
  readonly search?: string;
  readonly sector?: SectorName;
  /** INSEE code: based there, acting there or everywhere. */
  readonly commune?: string;
  readonly axis?: Id;
  /** INSEE code: only those based within `within` kilometres of it, or who name a place there; that commune first. */
  readonly near?: string;
  readonly within?: number;
}

/** Organisations in the database. */
@Injectable()
export class OrganisationStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async all(): Promise<OrganisationView[]> {
    return this.views(`state = 'listed'`, []);
  }

  /** Whatever their state: for those who may speak as one, and for what was done in its name. */
  async byIds(ids: readonly Id[]): Promise<(OrganisationView | undefined)[]> {
    const found = await this.views('id = ANY($1::uuid[])', [ids]);
    const byId = new Map(found.map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id));
  }

  /** One, if this viewer may see it. */
  async seenBy(viewer: Viewer, id: Id): Promise<OrganisationView | undefined> {
    const [row] = await this.database.sql('SELECT state, asked_by FROM organisation WHERE id = $1', [id]);
    const seen = row && canSeeOrganisation(policyViewer(viewer), organisationState(row)).ok;
    return seen ? (await this.byIds([id]))[0] : undefined;
  }

  /** Those of these that this viewer may see; one statement. */
  async manySeenBy(viewer: Viewer, ids: readonly Id[]): Promise<OrganisationView[]> {
    await this.places.ready();
    const rows = await this.database.sql(`SELECT ${CARD}, asked_by FROM organisation WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
    return rows
      .filter((row) => canSeeOrganisation(policyViewer(viewer), organisationState(row)).ok)
      .map((row) => this.view(row));
  }

  async waiting(): Promise<OrganisationView[]> {
    return this.views(`state = 'waiting'`, []);
  }

  async askedBy(person: Id): Promise<OrganisationView[]> {
    return this.views(`asked_by = $1 AND state <> 'listed'`, [person]);
  }

  async profiles(ids: readonly Id[]): Promise<(OrganisationProfileView | undefined)[]> {
    await this.places.ready();
    const rows = await this.database.sql(`SELECT ${WHOLE} FROM organisation WHERE id = ANY($1::uuid[])`, [ids]);
    const byId = new Map(rows.map((row) => [row['id'] as Id, this.profile(row)]));
    return ids.map((id) => byId.get(id));
  }

  async hold(tx: Tx, id: Id): Promise<Organisation | undefined> {
    return (await tx.sql(`SELECT ${WHOLE} FROM organisation WHERE id = $1 FOR UPDATE`, [id])).map(organisation)[0];
  }

  /** False when another one has this number. */
  async save(tx: Tx, of: Organisation, at: string): Promise<boolean> {
    if (of.number && of.state !== 'declined') {
      // The lock first, in a statement of its own: the next one then sees what the other has just stored.
      await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('organisation ' || $1))`, [of.number]);
      const twins = await tx.sql(`SELECT 1 FROM organisation WHERE number = $1 AND id <> $2 AND state <> 'declined'`, [
        of.number,
        of.id,
      ]);
      if (twins.length) return false;
    }
    await tx.sql(
      `INSERT INTO organisation (id, name, sector, commune_code, state, asked_by, declined_for, number, description, places, axes, email, phone, website, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (id) DO UPDATE SET name = $2, sector = $3, commune_code = $4, state = $5, declined_for = $7, number = $8,
         description = $9, places = $10, axes = $11, email = $12, phone = $13, website = $14`,
      [
        ...[of.id, of.name, of.sector, of.commune ?? null, of.state, of.askedBy ?? null, of.declinedFor ?? null],
        ...[of.number ?? null, of.description ?? null, of.places, of.axes],
        ...[of.email ?? null, of.phone ?? null, of.website ?? null, at],
      ],
    );
    return true;
  }

  /** The directory: listed ones, in one statement; by name, or the nearest to a commune first. */
  async page(filter: DirectoryFilter, asked: { first: number; after?: string }): Promise<Connection<OrganisationView>> {
    const params: unknown[] = [];
    const hold = (value: unknown) => `$${params.push(value)}`;
    const wheres = [`state = 'listed'`];
    if (filter.sector) wheres.push(`sector = ${hold(filter.sector)}`);
    if (filter.axis) wheres.push(`${hold(filter.axis)}::uuid = ANY(axes)`);
    if (filter.commune) {
      const code = hold(visible(filter.commune));
      wheres.push(`(commune_code = ${code} OR ${code} = ANY(places) OR places = '{}')`);
    }
    for (const word of words(filter.search))
      wheres.push(
        `plain_words(name || ' ' || coalesce(description, '')) LIKE '%' || plain_words(${hold(word)}) || '%'`,
      );
    if (filter.near) {
      const around = hold(communesAround((await this.places.ready()).communes(), filter.near, filter.within));
      wheres.push(`(commune_code = ANY(${around}::text[]) OR places && ${around}::text[])`);
    }
    const count = { where: wheres.join(' AND '), params: [...params] };
    const near = filter.near && hold(visible(filter.near));
    const rank = near ? `CASE WHEN commune_code = ${near} THEN 0 WHEN ${near} = ANY(places) THEN 1 ELSE 2 END` : '0';
    const cursor = fromCursor(asked.after, 3);
    if (cursor && Number.isInteger(cursor[0]) && typeof cursor[1] === 'string' && isId(cursor[2]))
      wheres.push(
        `(${rank}, plain_words(name), id) > (${hold(Math.min(9, Math.abs(Number(cursor[0]))))}::integer, ${hold(visible(cursor[1]))}::text, ${hold(cursor[2])}::uuid)`,
      );
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${CARD}, ${rank} AS rank, plain_words(name) AS plain FROM organisation
       WHERE ${wheres.join(' AND ')} ORDER BY rank, plain, id LIMIT ${asked.first + 1}`,
      params,
    );
    const keys = new Map(rows.map((row) => [row['id'], [row['rank'] as number, row['plain'] as string]] as const));
    return page(
      rows.map((row) => this.view(row)),
      asked,
      ({ id }) => [...keys.get(id)!, id],
      async () =>
        Number(
          (await this.database.sql(`SELECT count(*) AS n FROM organisation WHERE ${count.where}`, count.params))[0]![
            'n'
          ],
        ),
    );
  }

  private async views(condition: string, params: unknown[]): Promise<OrganisationView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${CARD} FROM organisation WHERE ${condition} ORDER BY name, id LIMIT 500`,
      params,
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: Record<string, unknown>): OrganisationView {
    const commune = this.places.commune(row['commune_code'] as string | null);
    return {
      id: row['id'] as Id,
      name: row['name'] as string,
      sector: row['sector'] as SectorName,
      ...(commune && { commune }),
    };
  }

  private profile(row: Record<string, unknown>): OrganisationProfileView {
    const of = organisation(row);
    return {
      state: of.state,
      declinedFor: of.declinedFor,
      number: of.number,
      description: of.description,
      places: of.places.flatMap((code) => this.places.commune(code) ?? []),
      axes: of.axes.flatMap((id) => this.places.axis(id) ?? []),
      email: of.email,
      phone: of.phone,
      website: of.website,
    };
  }
}

/** What PostgreSQL can compare: no text of its holds a NUL. */
function visible(text: string): string {
  return text.replaceAll('\u0000', ' ');
}

/** At most five words of what was typed, wild cards taken literally. */
function words(search: string | undefined): string[] {
  const typed = visible((search ?? '').slice(0, 100)).split(/\s+/u);
  return typed
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));
}

function organisationState(row: Record<string, unknown>): Pick<Organisation, 'state' | 'askedBy'> {
  const askedBy = row['asked_by'] as Id | null;
  return { state: row['state'] as Organisation['state'], ...(askedBy && { askedBy }) };
}

function organisation(row: Record<string, unknown>): Organisation {
  const text = (column: string) => (row[column] as string | null) ?? undefined;
  const named = {
    commune: text('commune_code'),
    declinedFor: text('declined_for'),
    number: text('number'),
    description: text('description'),
    email: text('email'),
    phone: text('phone'),
    website: text('website'),
  };
  return {
    id: row['id'] as Id,
    name: row['name'] as string,
    sector: row['sector'] as SectorName,
    places: row['places'] as string[],
    axes: row['axes'] as Id[],
    ...organisationState(row),
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
  };
}
