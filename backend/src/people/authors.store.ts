import { Inject, Injectable } from '@nestjs/common';
import type { Day, Id } from '@mondee/kernel';
import { Places } from '../territory';
import { Authors } from '../platform/access/authors';
import type { Viewer } from '../platform/access/viewer';
import { Database } from '../platform/database/database';
import { authorOf, authorSql } from './author.store';
import { rolesOf, type HeldRole } from './held-roles';
import type { AuthorView } from './person.view';

const AUTHOR = authorSql('wanted.id', 'NULL::uuid');

/** Who did it, by id, for rooms that cannot bring the author along in their own statement. */
@Injectable()
export class PeopleAuthors extends Authors {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {
    super();
  }

  override async ofPersons(ids: readonly Id[]): Promise<AuthorView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${AUTHOR.columns} FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) ${AUTHOR.joins} ORDER BY place`,
      [ids],
    );
    return rows.map((row) => authorOf(row, this.places));
  }

  override async qualityOf(person: Id, day: Day): Promise<string | undefined> {
    const [row] = await this.database.sql(
      `SELECT quality FROM office WHERE person_id = $1 AND from_day <= $2::date
         AND (until_day IS NULL OR until_day >= $2::date) ORDER BY from_day DESC, id DESC LIMIT 1`,
      [person, day],
    );
    return row?.['quality'] as string | undefined;
  }

  override async rolesOf(person: Id, day: Day): Promise<Pick<Viewer, 'roles' | 'scopedRoles'>> {
    const rows = await this.database.sql<HeldRole>(
      `SELECT role, scope_kind AS kind, scope_id AS id FROM person_role WHERE person_id = $1
         AND coalesce(from_day <= $2::date, true) AND coalesce(until_day >= $2::date, true)`,
      [person, day],
    );
    return rolesOf(rows);
  }

  override async holding(
    roles: readonly string[],
    day: Day,
    commune: string | null = null,
  ): Promise<{ id: Id; name: string }[]> {
    const rows = await this.database.sql(
      `SELECT id, name FROM person WHERE erased_at IS NULL AND id IN (
         SELECT person_id FROM person_role WHERE role = ANY($1)
           AND (scope_kind = 'territory' OR (scope_kind = 'commune' AND ($3 = 'any' OR scope_id = $3)))
           AND (from_day IS NULL OR from_day <= $2::date) AND (until_day IS NULL OR until_day >= $2::date))
       ORDER BY name, id LIMIT 500`,
      [roles, day, commune],
    );
    return rows.map((row) => ({ id: row['id'] as Id, name: row['name'] as string }));
  }
}
