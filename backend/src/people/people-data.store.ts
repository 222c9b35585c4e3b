import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { PersonalSource } from '../platform/rooms/define-room';

/** What this room knows of a person, for them to take away. Nothing that opens an account is in it. */
@Injectable()
export class PeopleData implements PersonalSource {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(person: Id): Promise<Record<string, Json>> {
    const [row] = await this.database.sql(
      `SELECT json_build_object(
         'profile', (SELECT json_build_object('name', name, 'email', email, 'phone', phone, 'commune', commune_code,
            'birthYear', birth_year, 'shows', shows, 'language', language, 'since', created_at) FROM person WHERE id = $1),
         'residence', (SELECT json_build_object('level', residence_level, 'since', residence_since, 'until', residence_until)
            FROM person WHERE id = $1),
         'sessions', (SELECT coalesce(json_agg(json_build_object('device', device, 'opened', created_at, 'lastSeen', last_seen_at,
            'closed', revoked_at) ORDER BY created_at), '[]') FROM session WHERE person_id = $1),
         'addressChanges', (SELECT coalesce(json_agg(json_build_object('from', from_email, 'to', to_email, 'asked', asked_at,
            'confirmed', confirmed_at, 'stopped', stopped_at) ORDER BY asked_at), '[]') FROM email_change WHERE person_id = $1),
         'mandateOffers', (SELECT coalesce(json_agg(json_build_object('organisation', o.name, 'from', i.from_day, 'until', i.until_day,
            'alternate', i.alternate, 'offered', i.created_at) ORDER BY i.created_at), '[]') FROM mandate_invitation i
            JOIN organisation o ON o.id = i.organisation_id JOIN person p ON lower(p.email) = lower(i.email) WHERE p.id = $1),
         'passkeys', (SELECT coalesce(json_agg(json_build_object('name', name, 'added', created_at, 'lastUsed', last_used_at)
            ORDER BY created_at), '[]') FROM passkey WHERE person_id = $1),
         'roles', (SELECT coalesce(json_agg(json_build_object('role', role, 'for', scope_kind, 'from', from_day, 'until', until_day, 'since', given_at) ORDER BY given_at), '[]')
            FROM person_role WHERE person_id = $1),
         'offices', (SELECT coalesce(json_agg(to_jsonb(o) - 'id' - 'person_id'), '[]') FROM office o WHERE person_id = $1),
         'files', (SELECT coalesce(json_agg(json_build_object('name', name, 'type', type, 'bytes', bytes, 'address', '/files/' || hash,
            'sent', created_at) ORDER BY created_at), '[]') FROM file WHERE owner_id = $1),
         'mandates', (SELECT coalesce(json_agg(json_build_object('organisation', o.name, 'from', from_day, 'until', until_day)
            ORDER BY from_day), '[]') FROM mandate m JOIN organisation o ON o.id = m.organisation_id WHERE person_id = $1)
       ) AS data`,
      [person],
    );
    return row!['data'] as Record<string, Json>;
  }
}
