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
         'coSigned', (SELECT coalesce(json_agg(json_build_object('proposal', p.title, 'state', c.state, 'asked', c.invited_at)
            ORDER BY c.invited_at), '[]') FROM proposal_coauthor c JOIN proposal p ON p.id = c.proposal_id WHERE c.person_id = $1),
         'foundUseful', (SELECT coalesce(json_agg(json_build_object('comment', c.body, 'useful', o.useful)), '[]')
            FROM comment_opinion o JOIN comment c ON c.id = o.comment_id WHERE o.person_id = $1),
         'carried', (SELECT coalesce(json_agg(title ORDER BY opened_at), '[]') FROM project WHERE carrier_person = $1),
         'offers', (SELECT coalesce(json_agg(json_build_object('project', j.title, 'quantity', o.quantity, 'words', o.words,
            'contact', o.contact, 'state', o.state, 'offered', o.offered_at) ORDER BY o.offered_at), '[]')
            FROM project_offer o JOIN project j ON j.id = o.project_id WHERE o.person_id = $1),
         'reviews', (SELECT coalesce(json_agg(json_build_object('project', j.title, 'state', r.state, 'text', r.body, 'notes', r.notes)
            ORDER BY r.assigned_at), '[]') FROM project_review r JOIN project j ON j.id = r.project_id WHERE r.evaluator_id = $1),
         'supports', (SELECT coalesce(json_agg(p.title ORDER BY p.title), '[]')
            FROM support s JOIN proposal p ON p.id = s.proposal_id WHERE s.person_id = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
