import { Inject, Injectable } from '@nestjs/common';
import { newId, type Id, type Instant, type Language } from '@mondee/kernel';
import type { Subscription } from '@mondee/domain/notifications';
import { Database, type Tx } from '../platform/database/database';

/** Addresses without an account, and what they want to read. Nothing else is known of them. */
@Injectable()
export class SubscriberStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Keeps what is wanted until the address is confirmed; what it confirmed before still counts. */
  async ask(tx: Tx, { email, language, pace, areas }: Subscription, at: Instant): Promise<Id> {
    const [row] = await tx.sql(
      `INSERT INTO letter_subscriber (id, email, language, wanted, asked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (lower(email)) DO UPDATE SET wanted = excluded.wanted, asked_at = excluded.asked_at RETURNING id`,
      [newId(Date.parse(at)), email, language, JSON.stringify({ pace, areas, language }), at],
    );
    return row!['id'] as Id;
  }

  /** From now on it is written to; false when nothing waits to be confirmed. */
  async confirm(tx: Tx, id: Id, at: Instant, notBefore: Instant): Promise<boolean> {
    const rows = await tx.sql(
      `UPDATE letter_subscriber SET pace = wanted->>'pace', areas = wanted->'areas', language = wanted->>'language', wanted = NULL,
         confirmed_at = coalesce(confirmed_at, $2), written_until = coalesce(written_until, $2)
       WHERE id = $1 AND wanted IS NOT NULL AND asked_at > $3 RETURNING id`,
      [id, at, notBefore],
    );
    return rows.flat().length > 0 || (await this.confirmed(tx, id)) !== undefined;
  }

  async confirmed(tx: Pick<Tx, 'sql'>, id: Id): Promise<{ email: string; language: Language } | undefined> {
    const [row] = await tx.sql(
      'SELECT email, language FROM letter_subscriber WHERE id = $1 AND confirmed_at IS NOT NULL',
      [id],
    );
    return row && { email: row['email'] as string, language: row['language'] as Language };
  }

  /** Those with something to read in a digest that is due. */
  async due(pace: 'daily' | 'weekly', due: Instant): Promise<Id[]> {
    const rows = await this.database.sql(
      `SELECT id FROM letter_subscriber s WHERE confirmed_at IS NOT NULL AND pace = $1 AND written_until < $2
         AND EXISTS (SELECT 1 FROM jsonb_array_elements(s.areas) AS area JOIN area_news n ON n.area_id = (area->>'id')::uuid
           WHERE n.at >= s.written_until AND n.at < $2)`,
      [pace, due],
    );
    return rows.map((row) => row['id'] as Id);
  }

  /** Moves on to this moment; gives the one before, or nothing when another process was here first. */
  async take(tx: Tx, id: Id, due: Instant): Promise<Instant | undefined> {
    const [row] = await tx.sql('SELECT written_until FROM letter_subscriber WHERE id = $1 FOR UPDATE', [id]);
    const from = (row?.['written_until'] as Date | null | undefined)?.toISOString();
    if (!from || from >= due) return undefined;
    await tx.sql('UPDATE letter_subscriber SET written_until = $2 WHERE id = $1', [id, due]);
    return from;
  }

  /** Erases the address. */
  async erase(tx: Tx, id: Id): Promise<void> {
    await tx.sql('DELETE FROM letter_subscriber WHERE id = $1', [id]);
  }

  /** Erases the addresses that nobody confirmed. */
  async sweep(before: Instant): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `WITH gone AS (DELETE FROM letter_subscriber WHERE confirmed_at IS NULL AND asked_at < $1 RETURNING 1)
       SELECT count(*)::int AS n FROM gone`,
      [before],
    );
    await this.database.sql('UPDATE letter_subscriber SET wanted = NULL WHERE wanted IS NOT NULL AND asked_at < $1', [
      before,
    ]);
    return row!.n;
  }
}
