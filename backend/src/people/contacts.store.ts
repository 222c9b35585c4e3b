import { Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { Contacts, type Contact } from '../platform/access/contacts';
import type { Tx } from '../platform/database/database';

/** Where people are written to. */
@Injectable()
export class PeopleContacts extends Contacts {
  override async of(tx: Pick<Tx, 'sql'>, persons: readonly Id[]): Promise<Contact[]> {
    const rows = await tx.sql(
      `SELECT id, email, language FROM person WHERE id = ANY($1::uuid[]) AND email IS NOT NULL AND erased_at IS NULL`,
      [persons],
    );
    return rows.map((row) => ({
      person: row['id'] as Id,
      email: row['email'] as string,
      language: row['language'] as Contact['language'],
    }));
  }
}
