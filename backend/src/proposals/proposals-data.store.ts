import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** What a person wrote and supported here, for them to take away: drafts too, and what is hidden. */
@Injectable()
export class ProposalsData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT json_build_object(
         'proposals', (SELECT coalesce(json_agg(json_build_object('state', state, 'title', title, 'need', need, 'idea', idea,
            'written', created_at, 'published', published_at) ORDER BY created_at), '[]') FROM proposal WHERE author_id = $1),
         'comments', (SELECT coalesce(json_agg(json_build_object('text', body, 'state', state, 'written', created_at)
            ORDER BY created_at), '[]') FROM comment WHERE author_id = $1),
         'supports', (SELECT coalesce(json_agg(p.title ORDER BY p.title), '[]')
            FROM support s JOIN proposal p ON p.id = s.proposal_id WHERE s.person_id = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
