import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { AgendaEvent } from '@mondee/domain/territory';
import { Database, type Tx } from '../platform/database/database';
import type { Row } from '../platform/database/rows';

const MOST = 500;

/** An event with how often it changed here, and when. */
export type KeptEvent = AgendaEvent & { readonly revision: number; readonly changedAt: string };

/** The calendar: read by its days, kept by its names. */
@Injectable()
export class EventStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that take place, even in part, between two instants; the first first. */
  async between(from: string, to: string): Promise<KeptEvent[]> {
    const rows = await this.database.sql(
      `SELECT * FROM event WHERE starts_at < $2 AND ends_at >= $1 AND starts_at >= $1::timestamptz - interval '62 days'
       ORDER BY starts_at, id LIMIT ${MOST}`,
      [from, to],
    );
    return rows.map(eventOf);
  }

  async named(tx: Tx, uid: string): Promise<KeptEvent[]> {
    return (await tx.sql('SELECT * FROM event WHERE uid = $1 ORDER BY starts_at, id', [uid])).map(eventOf);
  }

  async keep(tx: Tx, of: AgendaEvent, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO event (id, uid, recurrence, sequence, title, place, starts_at, ends_at, all_day, link, cancelled, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (uid, recurrence) DO UPDATE SET sequence = excluded.sequence, revision = event.revision + 1,
         title = excluded.title, place = excluded.place, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
         all_day = excluded.all_day, link = excluded.link, cancelled = excluded.cancelled, changed_at = excluded.changed_at`,
      [
        ...[of.id, of.uid, of.recurrence, of.sequence, of.title, of.place ?? null, of.startsAt, of.endsAt],
        ...[of.allDay, of.link ?? null, of.cancelled, at],
      ],
    );
  }
}

function eventOf(row: Row): KeptEvent {
  const instant = (name: string) => (row[name] as Date).toISOString();
  return {
    ...{ id: row['id'] as Id, uid: row['uid'] as string, recurrence: row['recurrence'] as string },
    ...{ sequence: row['sequence'] as number, revision: row['revision'] as number, title: row['title'] as string },
    ...{ startsAt: instant('starts_at'), endsAt: instant('ends_at'), changedAt: instant('changed_at') },
    ...{ allDay: row['all_day'] as boolean, cancelled: row['cancelled'] as boolean },
    ...(row['place'] !== null && { place: row['place'] as string }),
    ...(row['link'] !== null && { link: row['link'] as string }),
  };
}
