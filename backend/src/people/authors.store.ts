import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { Places } from '../territory';
import { Authors } from '../platform/access/authors';
import { Database } from '../platform/database/database';
import { authorOf, authorSql } from './author.store';
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
}
