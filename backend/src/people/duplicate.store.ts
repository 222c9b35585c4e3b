import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Compared } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

/** What accounts are compared by, and pairs that a clerk told apart. */
@Injectable()
export class DuplicateStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async all(): Promise<Compared[]> {
    const rows = await this.database.sql(
      `SELECT id, name, json_strip_nulls(json_build_object('commune', commune_code, 'birthYear', birth_year, 'email', email, 'phone', phone)) AS more
       FROM person WHERE erased_at IS NULL ORDER BY id`,
    );
    return rows.map((row) => ({ id: row['id'] as Id, name: row['name'] as string, ...(row['more'] as object) }));
  }

  async toldApart(): Promise<Set<string>> {
    const rows = await this.database.sql('SELECT one_id, other_id FROM person_told_apart');
    return new Set(rows.map((row) => `${row['one_id']},${row['other_id']}`));
  }

  /** False when one of them is not there. */
  async tellApart(tx: Tx, [one, other]: readonly [Id, Id]): Promise<boolean> {
    const there = await tx.sql('SELECT id FROM person WHERE id IN ($1, $2) AND erased_at IS NULL FOR KEY SHARE', [
      one,
      other,
    ]);
    if (there.length < 2) return false;
    await tx.sql('INSERT INTO person_told_apart (one_id, other_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      one,
      other,
    ]);
    return true;
  }
}
