import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant, Language } from '@mondee/kernel';
import type { EmailChange } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

/** One that was asked for, in the language of who asked. */
export type AskedChange = EmailChange & { readonly language: Language };
export type LinkOf = 'confirm' | 'stop';

const COLUMNS = 'id, person_id, from_email, to_email, session_id, language, asked_at, confirmed_at, stopped_at';

/** Changes of address, while they can still be confirmed or stopped; of a link only its hash. */
@Injectable()
export class EmailChangeStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Whose link it is; nothing when it opens nothing. */
  async personBehind(link: LinkOf, hash: Buffer): Promise<Id | undefined> {
    const [row] = await this.database.sql(`SELECT person_id FROM email_change WHERE ${link}_hash = $1`, [hash]);
    return row?.['person_id'] as Id | undefined;
  }

  /** The last one asked for is the one that counts. */
  async ask(tx: Tx, of: EmailChange, language: Language): Promise<void> {
    await tx.sql('DELETE FROM email_change WHERE person_id = $1 AND confirmed_at IS NULL', [of.person]);
    await tx.sql(
      `INSERT INTO email_change (id, person_id, from_email, to_email, session_id, language, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [of.id, of.person, of.from ?? null, of.to, of.session ?? null, language, of.askedAt],
    );
  }

  async hold(tx: Tx, id: Id): Promise<AskedChange | undefined> {
    return asked(await tx.sql(`SELECT ${COLUMNS} FROM email_change WHERE id = $1 FOR UPDATE`, [id]));
  }

  async holdByLink(tx: Tx, link: LinkOf, hash: Buffer): Promise<AskedChange | undefined> {
    return asked(await tx.sql(`SELECT ${COLUMNS} FROM email_change WHERE ${link}_hash = $1 FOR UPDATE`, [hash]));
  }

  /** Gives a link its token; an earlier one opens nothing any more. */
  async give(tx: Tx, id: Id, link: LinkOf, hash: Buffer): Promise<void> {
    await tx.sql(`UPDATE email_change SET ${link}_hash = $2 WHERE id = $1`, [id, hash]);
  }

  async save(tx: Tx, { id, confirmedAt, stoppedAt }: EmailChange): Promise<void> {
    await tx.sql('UPDATE email_change SET confirmed_at = $2, stopped_at = $3 WHERE id = $1', [
      id,
      confirmedAt ?? null,
      stoppedAt ?? null,
    ]);
  }

  /**
   * What was asked for meanwhile, and what could still be stopped, ends with what was put back.
   * @returns the addresses that were named, to which no mail may go out any more
   */
  async forget(tx: Tx, person: Id, except: Id | null = null): Promise<string[]> {
    const rows = await tx.sql(
      `WITH gone AS (DELETE FROM email_change WHERE person_id = $1 AND id IS DISTINCT FROM $2 RETURNING from_email, to_email)
       SELECT from_email AS email FROM gone WHERE from_email IS NOT NULL UNION SELECT to_email FROM gone`,
      [person, except],
    );
    return rows.map((row) => row['email'] as string);
  }

  /** False when the address is already somebody else's. */
  async moveTo(tx: Tx, person: Id, email: string): Promise<boolean> {
    // Of two who take one address at once, the second waits and finds it taken.
    await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended(lower($1), 106))', [email]);
    const rows = await tx.sql(
      `WITH moved AS (UPDATE person SET email = $2 WHERE id = $1 AND NOT EXISTS (
         SELECT 1 FROM person o WHERE lower(o.email) = lower($2) AND o.id <> $1) RETURNING id) SELECT id FROM moved`,
      [person, email],
    );
    return rows.length > 0;
  }
}

function asked([row]: Record<string, unknown>[]): AskedChange | undefined {
  if (!row) return undefined;
  const at = (column: string): Instant | undefined => (row[column] as Date | null)?.toISOString();
  const [confirmedAt, stoppedAt] = [at('confirmed_at'), at('stopped_at')];
  return {
    ...{ id: row['id'] as Id, person: row['person_id'] as Id, to: row['to_email'] as string },
    ...(row['from_email'] !== null && { from: row['from_email'] as string }),
    ...(row['session_id'] !== null && { session: row['session_id'] as Id }),
    ...{ language: row['language'] as Language, askedAt: at('asked_at')! },
    ...(confirmedAt && { confirmedAt }),
    ...(stoppedAt && { stoppedAt }),
  };
}
