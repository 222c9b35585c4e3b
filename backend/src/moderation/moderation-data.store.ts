import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** What a person reported, and what was decided of what they wrote, for them to take away. */
@Injectable()
export class ModerationData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT json_build_object(
         'reports', (SELECT coalesce(json_agg(json_build_object('reason', reason, 'explanation', explanation, 'name', name,
            'email', email, 'receipt', receipt, 'sent', received_at) ORDER BY received_at), '[]') FROM moderation_report WHERE person_id = $1),
         'decided', (SELECT coalesce(json_agg(json_build_object('case', number, 'about', of_kind, 'state', state, 'decided', decided_at,
            'words', outcome #>> '{decision,explanation}') ORDER BY opened_at), '[]') FROM moderation_case
            WHERE authors @> ARRAY[$1::uuid] AND decided_at IS NOT NULL),
         'judged', (SELECT coalesce(json_agg(json_build_object('did', did, 'at', at, 'words', words) ORDER BY at), '[]')
            FROM moderation_step WHERE by_person = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
