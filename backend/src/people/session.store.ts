import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import { sessionHolds, SESSION_LONGEST_DAYS } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

export interface StoredSession {
  readonly id: Id;
  readonly person: Id;
  /** Two words: the browser, the system. */
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

const COLUMNS = 'id, person_id, device, created_at, last_seen_at';

/** Open sessions: of a token, only the hash. */
@Injectable()
export class SessionStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Opens one, and forgets those of the same person that are long over. */
  async open(tx: Tx, session: Pick<StoredSession, 'id' | 'person' | 'device'>, hash: Buffer, at: Instant) {
    await tx.sql(
      `DELETE FROM session WHERE person_id = $1 AND (revoked_at IS NOT NULL OR created_at < $2::timestamptz - interval '${SESSION_LONGEST_DAYS} days')`,
      [session.person, at],
    );
    await tx.sql(
      'INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at) VALUES ($1, $2, $3, $4, $5, $5)',
      [session.id, hash, session.person, session.device, at],
    );
  }

  /** Those that still count, the one seen last first. */
  async openOf(person: Id, now: Instant): Promise<StoredSession[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM session WHERE person_id = $1 AND revoked_at IS NULL ORDER BY last_seen_at DESC LIMIT 100`,
      [person],
    );
    return rows
      .map(stored)
      .filter(
        ({ createdAt, lastSeenAt }) =>
          sessionHolds({ createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() }, now).ok,
      );
  }

  /** One of this person's that is open; the same nothing for another's. */
  async hold(tx: Tx, id: Id, person: Id): Promise<StoredSession | undefined> {
    const [row] = await tx.sql(
      `SELECT ${COLUMNS} FROM session WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL FOR UPDATE`,
      [id, person],
    );
    return row && stored(row);
  }

  /** Its person showed again that it is them. */
  async confirm(tx: Tx, id: Id, at: Instant): Promise<void> {
    await tx.sql('UPDATE session SET confirmed_at = $2 WHERE id = $1', [id, at]);
  }

  async close(tx: Tx, id: Id, at: Instant): Promise<void> {
    await tx.sql('UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [id, at]);
  }

  /** All of a person's, but one when it is said which. */
  async closeAll(tx: Tx, person: Id, at: Instant, except?: Id): Promise<Id[]> {
    const open = await tx.sql(
      'SELECT id FROM session WHERE person_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2 FOR UPDATE',
      [person, except ?? null],
    );
    await tx.sql(
      'UPDATE session SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3',
      [person, at, except ?? null],
    );
    return open.map((row) => row['id'] as Id);
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM session WHERE person_id = $1', [person]);
  }
}

function stored(row: Record<string, unknown>): StoredSession {
  return {
    id: row['id'] as Id,
    person: row['person_id'] as Id,
    device: row['device'] as string,
    createdAt: row['created_at'] as Date,
    lastSeenAt: row['last_seen_at'] as Date,
  };
}
