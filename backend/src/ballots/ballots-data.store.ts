import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** In which lists a person stands, whether they voted and by which way; a choice only where the ballot is open. */
@Injectable()
export class BallotsData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT json_build_object(
         'lists', (SELECT coalesce(json_agg(json_build_object('ballot', b.question, 'college', r.college, 'commune', r.commune, 'ageBand', r.age_band, 'weight', r.weight,
            'voted', r.signed_at, 'by', r.signed_by, 'choice', v.choice) ORDER BY b.closes_at), '[]')
            FROM ballot_roll r JOIN ballot b ON b.id = r.ballot_id LEFT JOIN ballot_named_vote v ON v.roll_id = r.id
            WHERE r.person_id = $1),
         'teller', (SELECT coalesce(json_agg(b.question ORDER BY b.closes_at), '[]')
            FROM ballot_teller t JOIN ballot b ON b.id = t.ballot_id WHERE t.person_id = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
