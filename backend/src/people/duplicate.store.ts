import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Compared } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

/** What accounts are compared by, and pairs that a clerk told apart. */
@Injectable()
export class DuplicateStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of these communes, or everybody. */
  async all(of: 'all' | readonly string[]): Promise<Compared[]> {
    const rows = await this.database.sql(
      `SELECT id, name, json_strip_nulls(json_build_object('commune', commune_code, 'birthYear', birth_year, 'email', email, 'phone', phone)) AS more
       FROM person WHERE erased_at IS NULL AND ($1::text[] IS NULL OR commune_code = ANY($1)) ORDER BY id`,
      [of === 'all' ? null : of],
    );
    return rows.map((row) => ({ id: row['id'] as Id, name: row['name'] as string, ...(row['more'] as object) }));
  }

  async toldApart(): Promise<Set<string>> {
    const rows = await this.database.sql('SELECT one_id, other_id FROM person_told_apart');
    return new Set(rows.map((row) => `${row['one_id']},${row['other_id']}`));
  }

  /** Those of the two who are there. */
  async hold(tx: Tx, one: Id, other: Id): Promise<Pick<Compared, 'id' | 'commune'>[]> {
    const there = await tx.sql(
      'SELECT id, commune_code FROM person WHERE id IN ($1, $2) AND erased_at IS NULL FOR KEY SHARE',
      [one, other],
    );
    return there.map(({ id, commune_code: commune }) => ({
      id: id as Id,
      ...(commune !== null && { commune: commune as string }),
    }));
  }

  async tellApart(tx: Tx, [one, other]: readonly [Id, Id]): Promise<void> {
    await tx.sql('INSERT INTO person_told_apart (one_id, other_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      one,
      other,
    ]);
  }
}
