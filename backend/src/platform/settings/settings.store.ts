import { Inject, Injectable } from '@nestjs/common';
import { idFrom, type Id, type Json } from '@mondee/kernel';
import { Database, type Tx } from '../database/database';
import { SELECT_FACT, storedFact } from '../facts/facts.store';
import type { StoredFact } from '../facts/stored-fact';

/** What the facts of settings are about: the settings, as one thing. */
export const SETTINGS_ID: Id = idFrom('0199a000-0000-7000-8000-00000000005e');

/** The values that differ from the defaults. */
@Injectable()
export class SettingsStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async all(): Promise<Map<string, Json>> {
    const rows = await this.database.sql<{ name: string; value: Json }>('SELECT name, value FROM setting');
    return new Map(rows.map(({ name, value }) => [name, value]));
  }

  /** The value as stored, and nobody else changes it until the transaction ends. */
  async hold(tx: Tx, name: string): Promise<Json | undefined> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('setting ' || $1))`, [name]);
    const [row] = await tx.sql<{ value: Json }>('SELECT value FROM setting WHERE name = $1', [name]);
    return row?.value;
  }

  /** Nothing stored means the default, also one that a later version changes. */
  async put(tx: Tx, name: string, value: Json | undefined): Promise<void> {
    if (value === undefined) await tx.sql('DELETE FROM setting WHERE name = $1', [name]);
    else
      await tx.sql(
        `INSERT INTO setting (name, value) VALUES ($1, $2::jsonb)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [name, JSON.stringify(value)],
      );
  }

  /** The newest changes: all, or those whose data hold these words. */
  async history(kind: string, like: Readonly<Record<string, string>>, most: number): Promise<StoredFact[]> {
    const rows = await this.database.sql(
      `${SELECT_FACT} WHERE f.subject_id = $1 AND f.kind = $2 AND f.data @> $3::jsonb
       ORDER BY f.seq DESC LIMIT $4`,
      // No text of PostgreSQL holds a NUL: a name with one is that of nothing.
      [SETTINGS_ID, kind, JSON.stringify(like).replaceAll('\\u0000', ' '), most],
    );
    return rows.map(storedFact);
  }
}
