import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** What a person follows and was told, and how they are written to, for them to take away. */
@Injectable()
export class NotificationsData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT json_build_object(
         'follows', (SELECT coalesce(json_agg(json_build_object('kind', subject_kind, 'id', subject_id, 'why', why, 'pace', pace,
            'since', since) ORDER BY since), '[]') FROM follow WHERE person_id = $1),
         'told', (SELECT coalesce(json_agg(json_build_object('what', fact_kind, 'about', about_kind || ' ' || about_id, 'at', at,
            'read', read_at) ORDER BY at), '[]') FROM notification WHERE person_id = $1),
         'letters', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'state', state, 'made', made_at) ORDER BY made_at), '[]')
            FROM letter WHERE person_id = $1),
         'choice', (SELECT to_jsonb(c) - 'person_id' FROM letter_choice c WHERE person_id = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
