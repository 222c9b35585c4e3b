import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant, Language } from '@mondee/kernel';
import type { Person, PublicField, Role } from '@mondee/domain/people';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import { FORGOTTEN } from './author.store';
import type { PersonView } from './person.view';
import { residenceOf } from './residence.store';

const COLUMNS = `id, name, email, phone, commune_code, welcomed_by, created_at,
  birth_year, shows, residence_level, residence_since, residence_until`;
const FOUND_AT_MOST = 20;

/** Persons in the database. */
@Injectable()
export class PersonStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async hold(tx: Tx, id: Id): Promise<Person | undefined> {
    return person(
      await tx.sql(`SELECT ${COLUMNS} FROM person WHERE id = $1 AND erased_at IS NULL FOR NO KEY UPDATE`, [id]),
    );
  }

  async holdByEmail(tx: Tx, email: string): Promise<Person | undefined> {
    return person(
      await tx.sql(`SELECT ${COLUMNS} FROM person WHERE lower(email) = $1 AND erased_at IS NULL FOR NO KEY UPDATE`, [
        email,
      ]),
    );
  }

  /** False when the address is already somebody's. */
  async add(tx: Tx, of: Person, language: Language): Promise<boolean> {
    const added = await tx.sql(
      `INSERT INTO person (id, name, email, phone, commune_code, welcomed_by, created_at, language, shows, residence_level, residence_since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ((lower(email))) DO NOTHING RETURNING id`,
      [
        ...[of.id, of.name, of.email ?? null, of.phone ?? null, of.commune ?? null],
        ...[of.welcomedBy ?? null, of.registeredAt, language, of.shows],
        ...[of.residence?.level ?? null, of.residence?.since ?? null],
      ],
    );
    return added.length > 0;
  }

  async rolesOf(tx: Tx, id: Id): Promise<Role[]> {
    const rows = await tx.sql('SELECT role FROM person_role WHERE person_id = $1 ORDER BY given_at, role', [id]);
    return rows.map((row) => row['role'] as Role);
  }

  async giveRole(tx: Tx, id: Id, role: Role, at: Instant, by?: Id): Promise<void> {
    await tx.sql(
      'INSERT INTO person_role (person_id, role, given_at, given_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [id, role, at, by ?? null],
    );
  }

  async takeRole(tx: Tx, id: Id, role: Role): Promise<void> {
    await tx.sql('DELETE FROM person_role WHERE person_id = $1 AND role = $2', [id, role]);
  }

  async saveProfile(tx: Tx, { id, name, commune, birthYear, shows, residence }: Person): Promise<void> {
    await tx.sql(
      `UPDATE person SET name = $2, commune_code = $3, birth_year = $4, shows = $5,
         residence_level = $6, residence_since = $7, residence_until = $8 WHERE id = $1`,
      [
        ...[id, name, commune ?? null, birthYear ?? null, shows],
        ...[residence?.level ?? null, residence?.since ?? null, residence?.until ?? null],
      ],
    );
  }

  /** All that is kept of a person, without holding them. */
  async read(id: Id): Promise<Person | undefined> {
    return person(await this.database.sql(`SELECT ${COLUMNS} FROM person WHERE id = $1 AND erased_at IS NULL`, [id]));
  }

  async emailOf(id: Id): Promise<string | undefined> {
    const [row] = await this.database.sql('SELECT email FROM person WHERE id = $1 AND erased_at IS NULL', [id]);
    return (row?.['email'] as string | null) ?? undefined;
  }

  async speaks(tx: Tx, id: Id, language: Language): Promise<void> {
    await tx.sql('UPDATE person SET language = $2 WHERE id = $1 AND language <> $2', [id, language]);
  }

  /** What identifies the person goes; the id stays, since acts of the past point at it. */
  async blank(tx: Tx, id: Id, at: Instant): Promise<void> {
    await tx.sql(
      `UPDATE person SET name = $2, email = NULL, phone = NULL, commune_code = NULL, welcomed_by = NULL,
         birth_year = NULL, residence_level = NULL, residence_since = NULL, residence_until = NULL, erased_at = $3 WHERE id = $1`,
      [id, FORGOTTEN, at],
    );
    await tx.sql('DELETE FROM person_role WHERE person_id = $1', [id]);
    await tx.sql('DELETE FROM office WHERE person_id = $1', [id]);
    await tx.sql(
      `UPDATE mandate SET until_day = greatest(from_day, $2::timestamptz::date)
       WHERE person_id = $1 AND (until_day IS NULL OR until_day > $2::timestamptz::date)`,
      [id, at],
    );
  }

  /** Whether this person is an administrator and how many others there are; held, so that two cannot leave at once. */
  async administrators(tx: Tx, id: Id): Promise<{ administrator: boolean; others: number }> {
    const rows = await tx.sql(
      `SELECT person_id FROM person_role WHERE role = 'administrator' AND until_day IS NULL FOR UPDATE`,
    );
    const others = rows.filter((row) => row['person_id'] !== id).length;
    return { administrator: rows.length > others, others };
  }

  async view(id: Id): Promise<PersonView | undefined> {
    return (await this.views('id = $1', [id]))[0];
  }

  /**
   * Persons with all these words in their name; accents do not matter. A clerk of one commune finds its residents, and
   * whom they wrote down themselves.
   */
  async search(text: string, seen: { of: 'all' | readonly string[]; by: Id }): Promise<PersonView[]> {
    const words = text
      .slice(0, 100)
      .split(/[\s\p{Cc}]+/u)
      .filter(Boolean)
      .slice(0, 5);
    if (words.join('').length < 2) return [];
    const like = words.map((word) => word.replace(/[\\%_]/g, '\\$&'));
    const found = like.map((_, i) => `plain_words(name) LIKE '%' || plain_words($${i + 1}) || '%'`);
    if (seen.of === 'all') return this.views(found.join(' AND '), like);
    const n = like.length;
    return this.views(`${found.join(' AND ')} AND (commune_code = ANY($${n + 1}::text[]) OR welcomed_by = $${n + 2})`, [
      ...like,
      seen.of,
      seen.by,
    ]);
  }

  private async views(condition: string, params: unknown[]): Promise<PersonView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT id, name, CASE WHEN 'commune' = ANY(shows) THEN commune_code END AS commune_code FROM person WHERE ${condition} AND erased_at IS NULL ORDER BY name, id LIMIT ${FOUND_AT_MOST}`,
      params,
    );
    return rows.map((row) => {
      const commune = this.places.commune(row['commune_code'] as string | null);
      return { id: row['id'] as Id, name: row['name'] as string, ...(commune && { commune }) };
    });
  }
}

function person([row]: Record<string, unknown>[]): Person | undefined {
  if (!row) return undefined;
  const text = (column: string) => (row[column] as string | null) ?? undefined;
  const [commune, email, phone, welcomedBy] = ['commune_code', 'email', 'phone', 'welcomed_by'].map(text);
  const residence = residenceOf(row);
  return {
    state: 'known',
    id: row['id'] as Id,
    name: row['name'] as string,
    ...(commune && { commune }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(welcomedBy && { welcomedBy: welcomedBy as Id }),
    ...(residence && { residence }),
    ...(row['birth_year'] !== null && { birthYear: row['birth_year'] as number }),
    shows: row['shows'] as PublicField[],
    registeredAt: (row['created_at'] as Date).toISOString(),
  };
}
