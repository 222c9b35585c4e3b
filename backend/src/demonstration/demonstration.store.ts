import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import type { DemoMailView } from './demonstration.view';

const NEWEST = 60;

/** What the demonstration kept: its mails, and which of its invented people are really there. */
@Injectable()
export class DemonstrationStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async mails(): Promise<DemoMailView[]> {
    const rows = await this.database.sql(
      `SELECT id, recipient, subject, body, link, html IS NOT NULL AS letter, at FROM demo_mail ORDER BY at DESC, id DESC LIMIT ${NEWEST}`,
    );
    return rows.map((row) => ({
      id: String(row['id']),
      to: row['recipient'] as string,
      subject: row['subject'] as string,
      text: row['body'] as string,
      at: row['at'] as Date,
      ...(row['letter'] === true && { letter: `/lettres/vue/${String(row['id'])}` }),
      ...(row['link'] !== null && { link: row['link'] as string }),
    }));
  }

  /** The communes of those who are there under the address that the story gave them. */
  async communes(people: readonly { id: Id; email: string }[]): Promise<Map<Id, string | undefined>> {
    const rows = await this.database.sql(
      `SELECT p.id, c.name FROM unnest($1::uuid[], $2::text[]) AS wanted (id, email)
       JOIN person p ON p.id = wanted.id AND p.email = wanted.email LEFT JOIN commune c ON c.code = p.commune_code`,
      [people.map(({ id }) => id), people.map(({ email }) => email)],
    );
    return new Map(rows.map((row) => [row['id'] as Id, (row['name'] as string | null) ?? undefined]));
  }
}
