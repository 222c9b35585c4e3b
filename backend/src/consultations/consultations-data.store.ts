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
            ORDER BY created_at), '[]') FROM process WHERE begun_by = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
