import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { Database } from '../platform/database/database';
import type { ModeratedText, ModeratedThings } from '../platform/rooms/define-room';

interface Found {
  readonly id: Id;
  readonly number: number;
  readonly body: string;
  readonly online: boolean;
  readonly author_id: Id;
  readonly created_at: Date;
  readonly process_id: Id;
  readonly title: string;
  readonly about: string;
}

/** Statements as moderators read them, with the process they stand in. Nobody is told whose they are. */
@Injectable()
export class ModeratedStatements implements ModeratedThings {
  constructor(@Inject(Database) private readonly database: Database) {}

  async inContext(ids: readonly Id[], language: Language): Promise<ModeratedText[]> {
    const rows = await this.database.sql<Found>(
      `SELECT s.id, s.number, s.body, s.author_id, s.created_at, p.id AS process_id, p.invitation->>'title' AS title,
         coalesce(p.invitation->>'open', '') AS about,
         s.state = 'online' AND p.state <> 'draft' AND p.visibility <> 'invited' AS online
       FROM statement s JOIN process p ON p.id = s.process_id WHERE s.id = ANY($1::uuid[]) AND s.state <> 'waiting' AND s.body <> ''`,
      [ids],
    );
    return rows.map((row) => ({
      id: row.id,
      label: message(language, 'moderation.statement.label', { number: row.number, title: row.title }),
      path: `/demarches/${row.process_id}`,
      at: row.created_at.toISOString(),
      public: row.online,
      parts: [
        { name: 'text', label: message(language, 'moderation.statement.text', {}), text: row.body, alone: false },
      ],
      around: [{ label: row.title, path: `/demarches/${row.process_id}`, text: row.about }],
      authors: [row.author_id],
      hands: [row.author_id],
    }));
  }
}
