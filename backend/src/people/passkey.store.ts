import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import { CHALLENGE_MINUTES, type Passkey } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

export interface StoredPasskey extends Passkey {
  readonly person: Id;
  /** The device's name for it, base64url. */
  readonly credential: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
  readonly createdAt: Date;
  readonly lastUsedAt?: Date;
}

const COLUMNS = 'id, person_id, credential, public_key, counter, transports, name, created_at, last_used_at';

/** Passkeys, and challenges: of a challenge only the hash, and each answers one question. */
@Injectable()
export class PasskeyStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param person for whom alone it serves; nobody yet when one signs in */
  async ask(challenge: string, person: Id | undefined, at: Instant): Promise<void> {
    await this.database.sql(
      `WITH old AS (DELETE FROM passkey_challenge WHERE expires_at <= $3::timestamptz)
       INSERT INTO passkey_challenge (hash, person_id, expires_at)
       VALUES ($1, $2, $3::timestamptz + interval '${CHALLENGE_MINUTES} minutes')`,
      [hash(challenge), person ?? null, at],
    );
  }

  /** True once, for whom it was made, before its end; gone afterwards, whatever becomes of the answer. */
  async take(challenge: string, person: Id | undefined, at: Instant): Promise<boolean> {
    const rows = await this.database.sql(
      `WITH gone AS (DELETE FROM passkey_challenge WHERE hash = $1 RETURNING person_id, expires_at)
       SELECT 1 FROM gone WHERE person_id IS NOT DISTINCT FROM $2::uuid AND expires_at > $3`,
      [hash(challenge), person ?? null, at],
    );
    return rows.length > 0;
  }

  async of(person: Id): Promise<StoredPasskey[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM passkey WHERE person_id = $1 ORDER BY created_at, id`,
      [person],
    );
    return rows.map(stored);
  }

  async holdByCredential(tx: Tx, credential: string): Promise<StoredPasskey | undefined> {
    const [row] = await tx.sql(
      `SELECT ${COLUMNS} FROM passkey WHERE credential = $1
         AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id AND p.erased_at IS NULL) FOR UPDATE`,
      [credential],
    );
    return row && stored(row);
  }

  async personBehind(credential: string): Promise<Id | undefined> {
    const [row] = await this.database.sql('SELECT person_id FROM passkey WHERE credential = $1', [credential]);
    return row?.['person_id'] as Id | undefined;
  }

  /** False when this very key is registered already. */
  async add(tx: Tx, key: StoredPasskey): Promise<boolean> {
    const added = await tx.sql(
      `INSERT INTO passkey (id, person_id, credential, public_key, counter, transports, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential) DO NOTHING RETURNING id`,
      [
        ...[key.id, key.person, key.credential, Buffer.from(key.publicKey), key.counter],
        ...[key.transports, key.name, key.createdAt],
      ],
    );
    return added.length > 0;
  }

  async used(tx: Tx, id: Id, counter: number, at: Instant): Promise<void> {
    await tx.sql('UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [id, counter, at]);
  }

  /** False when it is not this person's. */
  async rename(tx: Tx, id: Id, person: Id, name: string): Promise<boolean> {
    const done = await tx.sql(
      'WITH done AS (UPDATE passkey SET name = $3 WHERE id = $1 AND person_id = $2 RETURNING id) SELECT id FROM done',
      [id, person, name],
    );
    return done.length > 0;
  }

  async remove(tx: Tx, id: Id, person: Id): Promise<boolean> {
    const done = await tx.sql(
      'WITH gone AS (DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING id) SELECT id FROM gone',
      [id, person],
    );
    return done.length > 0;
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM passkey_challenge WHERE person_id = $1', [person]);
    await tx.sql('DELETE FROM passkey WHERE person_id = $1', [person]);
  }
}

function hash(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest();
}

function stored(row: Record<string, unknown>): StoredPasskey {
  const lastUsedAt = row['last_used_at'] as Date | null;
  return {
    id: row['id'] as Id,
    person: row['person_id'] as Id,
    credential: row['credential'] as string,
    publicKey: new Uint8Array(row['public_key'] as Buffer),
    counter: Number(row['counter']),
    transports: row['transports'] as string[],
    name: row['name'] as string,
    createdAt: row['created_at'] as Date,
    ...(lastUsedAt && { lastUsedAt }),
  };
}
