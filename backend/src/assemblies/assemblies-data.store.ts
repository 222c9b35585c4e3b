import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** Where a person sits and sat, for them to take away. */
@Injectable()
export class AssembliesData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT coalesce(json_agg(json_build_object('body', b.name, 'as', s.role, 'organisation', s.organisation,
         'from', s.from_day, 'until', s.until_day) ORDER BY s.from_day), '[]') AS seats
       FROM body_seat s JOIN body b ON b.id = s.body_id WHERE s.person_id = $1`,
      [person],
    );
    const meetings = await this.database.sql<{ at: Date; meeting: string; what: string; side: string | null }>(
      `SELECT s.at, m.title AS meeting, s.step->>'kind' AS what,
         (SELECT n->>'side' FROM jsonb_array_elements(s.step->'vote'->'names') n WHERE n->>'member' = seat.id::text) AS side
       FROM body_seat seat JOIN meeting m ON m.body_id = seat.body_id JOIN meeting_step s ON s.meeting_id = m.id
       WHERE seat.person_id = $1 AND strpos(s.step::text, seat.id::text) > 0 ORDER BY s.at, s.id`,
      [person],
    );
    return {
      seats: row!['seats'] as Json,
      meetings: meetings.map(({ at, side, ...one }) => ({ at: at.toISOString(), ...one, ...(side && { side }) })),
    };
  }
}
