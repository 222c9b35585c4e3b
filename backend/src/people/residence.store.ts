import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import {
  levelAt,
  type Recognition,
  type Residence,
  type ResidenceCode,
  type ResidenceLevel,
} from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

/** Levels, sheets of codes and words of two. What showed a residence is removed in the act that decides. */
@Injectable()
export class ResidenceStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Residence | undefined> {
    const [row] = await this.database.sql(
      'SELECT residence_level, residence_since, residence_until FROM person WHERE id = $1 AND erased_at IS NULL',
      [person],
    );
    return row && residenceOf(row);
  }

  async levelOf(person: Id, now: Instant): Promise<ResidenceLevel> {
    return levelAt(await this.of(person), now);
  }

  async verify(tx: Tx, person: Id, { since, until }: Residence): Promise<void> {
    await tx.sql(
      `UPDATE person SET residence_level = 'verified', residence_since = $2, residence_until = $3 WHERE id = $1`,
      [person, since, until ?? null],
    );
    await tx.sql('DELETE FROM residence_recognition WHERE person_id = $1', [person]);
  }

  /** Writes a sheet, and forgets those whose day has come. */
  async print(tx: Tx, sheet: { id: Id; commune: string; at: Instant; expiresAt: Instant }, hashes: Buffer[]) {
    await tx.sql('DELETE FROM residence_sheet WHERE expires_at <= $1', [sheet.at]);
    await tx.sql('INSERT INTO residence_sheet (id, commune_code, created_at, expires_at) VALUES ($1, $2, $3, $4)', [
      ...[sheet.id, sheet.commune, sheet.at, sheet.expiresAt],
    ]);
    await tx.sql('INSERT INTO residence_code (hash, sheet_id) SELECT hash, $2 FROM unnest($1::bytea[]) AS hash', [
      hashes,
      sheet.id,
    ]);
  }

  /** Takes a code out, for good: of two who type it at once, the second finds nothing. */
  async takeCode(tx: Tx, hash: Buffer): Promise<(ResidenceCode & { commune: string }) | undefined> {
    const [row] = await tx.sql(
      `WITH gone AS (DELETE FROM residence_code WHERE hash = $1 RETURNING sheet_id)
       SELECT s.expires_at, s.commune_code FROM residence_sheet s JOIN gone ON gone.sheet_id = s.id`,
      [hash],
    );
    return row && { expiresAt: (row['expires_at'] as Date).toISOString(), commune: row['commune_code'] as string };
  }

  async recognitions(tx: Tx, person: Id): Promise<Recognition[]> {
    const rows = await tx.sql('SELECT by_id, at FROM residence_recognition WHERE person_id = $1', [person]);
    return rows.map((row) => ({ by: row['by_id'] as Id, at: (row['at'] as Date).toISOString() }));
  }

  async wait(tx: Tx, person: Id, waiting: readonly Recognition[]): Promise<void> {
    await tx.sql('DELETE FROM residence_recognition WHERE person_id = $1', [person]);
    for (const { by, at } of waiting)
      await tx.sql('INSERT INTO residence_recognition (person_id, by_id, at) VALUES ($1, $2, $3)', [person, by, at]);
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM residence_recognition WHERE person_id = $1 OR by_id = $1', [person]);
    await tx.sql('DELETE FROM person_told_apart WHERE one_id = $1 OR other_id = $1', [person]);
  }
}

/** The residence in a row of `person`. */
export function residenceOf(row: Record<string, unknown>): Residence | undefined {
  const until = row['residence_until'] as Date | null;
  if (!row['residence_level']) return undefined;
  return {
    level: row['residence_level'] as ResidenceLevel,
    since: (row['residence_since'] as Date).toISOString(),
    ...(until && { until: until.toISOString() }),
  };
}
