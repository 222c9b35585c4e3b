import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import { HAPPENINGS_AT_MOST, type Happening, type Happenings } from '../platform/rooms/happenings';

interface MeetingDay {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly starts_at: Date;
  readonly cancelled: boolean;
  readonly revision: number;
  readonly changed_at: Date;
}

/** Meetings of all bodies as days of the calendar. A moved meeting keeps its name and takes a higher number. */
@Injectable()
export class MeetingDays implements Happenings {
  constructor(@Inject(Database) private readonly database: Database) {}

  async between(from: Instant, to: Instant): Promise<Happening[]> {
    const rows = await this.database.sql<MeetingDay>(
      `SELECT m.id, m.title, b.name AS body, m.place, m.starts_at, m.state = 'cancelled' AS cancelled,
         count(s.id)::int AS revision, coalesce(max(s.at), m.starts_at) AS changed_at
       FROM meeting m JOIN body b ON b.id = m.body_id LEFT JOIN meeting_step s ON s.meeting_id = m.id
       WHERE m.starts_at >= $1 AND m.starts_at < $2
       GROUP BY m.id, b.name ORDER BY m.starts_at, m.id LIMIT ${HAPPENINGS_AT_MOST}`,
      [from, to],
    );
    return rows.map((row) => ({
      ...{ id: row.id, place: row.place, cancelled: row.cancelled, revision: row.revision, allDay: false },
      title: row.title.includes(row.body) ? row.title : `${row.body} : ${row.title}`,
      ...{ startsAt: row.starts_at.toISOString(), endsAt: row.starts_at.toISOString() },
      ...{ changedAt: row.changed_at.toISOString(), path: `/reunions/${row.id}` },
    }));
  }
}
