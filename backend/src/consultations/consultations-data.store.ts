import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** What a person began and said here, for them to take away. */
@Injectable()
export class ConsultationsData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT json_build_object(
         'processes', (SELECT coalesce(json_agg(json_build_object('title', invitation->>'title', 'state', state, 'begun', created_at)
            ORDER BY created_at), '[]') FROM process WHERE begun_by = $1),
         'statements', (SELECT coalesce(json_agg(json_build_object('process', p.invitation->>'title', 'text', s.body, 'state', s.state, 'added', s.created_at)
            ORDER BY s.created_at), '[]') FROM statement s JOIN process p ON p.id = s.process_id WHERE s.author_id = $1),
         'opinions', (SELECT coalesce(json_agg(json_build_object('statement', s.body, 'vote', v.vote, 'given', v.given_at)
            ORDER BY v.given_at), '[]') FROM opinion_vote v JOIN statement s ON s.id = v.statement_id WHERE v.person_id = $1),
         'places', (SELECT coalesce(json_agg(json_build_object('process', p.invitation->>'title', 'group', o.letter, 'x', o.x, 'y', o.y)), '[]')
            FROM opinion_place o JOIN process p ON p.id = o.process_id WHERE o.person_id = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
