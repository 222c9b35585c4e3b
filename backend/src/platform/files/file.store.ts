import { Inject, Injectable } from '@nestjs/common';
import type { Id, Ref } from '@mondee/kernel';
import { Database, type Tx } from '../database/database';

/** A file as it is known; its bytes lie in the storage. */
export interface KnownFile {
  readonly id: Id;
  readonly owner: Id;
  readonly hash: string;
  readonly smallHash: string | null;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly name: string;
}

export interface NewFile extends KnownFile {
  readonly sourceHash: string;
  readonly at: string;
}

const COLUMNS = `f.id, f.owner_id AS owner, f.hash, f.small_hash AS "smallHash", f.type, f.bytes, f.width, f.height, f.name`;

/** Files and what they hang on. */
@Injectable()
export class FileStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async sentBefore(owner: Id, sourceHash: string): Promise<KnownFile | undefined> {
    const where = 'f.owner_id = $1 AND f.source_hash = $2';
    return (await this.database.sql<KnownFile>(`SELECT ${COLUMNS} FROM file f WHERE ${where}`, [owner, sourceHash]))[0];
  }

  async removed(hashes: readonly string[]): Promise<boolean> {
    return (await this.database.sql('SELECT 1 FROM file_removed WHERE hash = ANY($1)', [hashes])).length > 0;
  }

  /** How many this person sent that hang on nothing. */
  async loose(owner: Id): Promise<number> {
    const [row] = await this.database.sql<{ n: string }>(
      `SELECT count(*) AS n FROM file f WHERE f.owner_id = $1
         AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.file_id = f.id)`,
      [owner],
    );
    return Number(row!.n);
  }

  /** Sent twice at once, it is known once. */
  async add(file: NewFile): Promise<KnownFile> {
    await this.database.transaction((tx) =>
      tx.sql(
        `INSERT INTO file (id, owner_id, source_hash, hash, small_hash, type, bytes, width, height, name, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (owner_id, source_hash) DO NOTHING`,
        [
          file.id,
          file.owner,
          file.sourceHash,
          file.hash,
          file.smallHash,
          file.type,
          file.bytes,
          file.width,
          file.height,
          file.name,
          file.at,
        ],
      ),
    );
    return (await this.sentBefore(file.owner, file.sourceHash))!;
  }

  /** Those of these that exist, in no order. */
  async byIds(ids: readonly Id[]): Promise<KnownFile[]> {
    return this.database.sql<KnownFile>(`SELECT ${COLUMNS} FROM file f WHERE f.id = ANY($1::uuid[])`, [ids]);
  }

  /** Everything known under an address of bytes, with what each hangs on. */
  async at(hash: string): Promise<(KnownFile & { readonly uses: readonly Ref[] })[]> {
    return this.database.sql(
      `SELECT ${COLUMNS}, coalesce((SELECT json_agg(json_build_object('kind', u.kind, 'id', u.thing_id))
         FROM file_use u WHERE u.file_id = f.id), '[]') AS uses
       FROM file f WHERE f.hash = $1 OR f.small_hash = $1 LIMIT 50`,
      [hash],
    );
  }

  /** Of these files, those that one of these people sent, or that hang on the thing already; held until the end. */
  async attachable(tx: Tx, of: Ref, owners: readonly Id[], ids: readonly Id[]): Promise<KnownFile[]> {
    return tx.sql<KnownFile>(
      `SELECT ${COLUMNS} FROM file f WHERE f.id = ANY($1::uuid[]) AND (f.owner_id = ANY($2::uuid[])
         OR EXISTS (SELECT 1 FROM file_use u WHERE u.file_id = f.id AND u.kind = $3 AND u.thing_id = $4)) FOR UPDATE`,
      [ids, owners, of.kind, of.id],
    );
  }

  async setUses(tx: Tx, of: Ref, ids: readonly Id[]): Promise<void> {
    await tx.sql('DELETE FROM file_use WHERE kind = $1 AND thing_id = $2 AND NOT file_id = ANY($3::uuid[])', [
      of.kind,
      of.id,
      ids,
    ]);
    await tx.sql(
      `INSERT INTO file_use (kind, thing_id, file_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
      [of.kind, of.id, ids],
    );
  }

  /** The bytes go after the commit, by the sweep: were they removed here, a rollback would have lost them. */
  async giveUp(tx: Tx, owner: Id): Promise<void> {
    await tx.sql(
      `UPDATE file f SET name = 'x.' || reverse(split_part(reverse(name), '.', 1)),
         created_at = CASE WHEN EXISTS (SELECT 1 FROM file_use u WHERE u.file_id = f.id) THEN created_at ELSE 'epoch' END
       WHERE owner_id = $1`,
      [owner],
    );
  }

  /** Forgets files sent before an instant that hang on nothing; gives the addresses where nothing is left. */
  async forgetLoose(before: string): Promise<string[]> {
    const forget = async (tx: Tx) => {
      const gone = await tx.sql<{ hash: string; small_hash: string | null }>(
        `WITH gone AS (DELETE FROM file f WHERE f.created_at < $1
           AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.file_id = f.id) RETURNING f.hash, f.small_hash)
         SELECT * FROM gone`,
        [before],
      );
      const hashes = gone.flatMap(({ hash, small_hash }) => [hash, ...(small_hash ? [small_hash] : [])]);
      const kept = await tx.sql<{ hash: string }>(
        `SELECT h AS hash FROM unnest($1::text[]) h
         WHERE EXISTS (SELECT 1 FROM file f WHERE f.hash = h OR f.small_hash = h)`,
        [hashes],
      );
      return hashes.filter((hash) => !kept.some((one) => one.hash === hash));
    };
    // The bytes go right after: what lets go of them must be final by then, whoever asks.
    return this.database.apart(() => this.database.transaction(forget));
  }

  /** Notes that these bytes may not come back, and lets go of every file that has them. */
  async remove(tx: Tx, hash: string, reason: string, at: string): Promise<string[]> {
    const found = await tx.sql<{ id: Id; hash: string; small_hash: string | null; source_hash: string }>(
      'SELECT id, hash, small_hash, source_hash FROM file WHERE hash = $1 OR small_hash = $1 FOR UPDATE',
      [hash],
    );
    const served = found.flatMap((file) => [file.hash, ...(file.small_hash ? [file.small_hash] : [])]);
    await tx.sql(
      'INSERT INTO file_removed (hash, reason, removed_at) SELECT unnest($1::text[]), $2, $3 ON CONFLICT DO NOTHING',
      [[...new Set([...served, ...found.map((file) => file.source_hash)])], reason, at],
    );
    const ids = found.map(({ id }) => id);
    await tx.sql('DELETE FROM file_use WHERE file_id = ANY($1::uuid[])', [ids]);
    await tx.sql('DELETE FROM file WHERE id = ANY($1::uuid[])', [ids]);
    return served;
  }
}
