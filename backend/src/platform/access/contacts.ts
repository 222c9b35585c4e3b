import type { Id, Language } from '@mondee/kernel';
import type { Tx } from '../database/database';

export interface Contact {
  readonly person: Id;
  readonly email: string;
  readonly language: Language;
}

/** What the bank, which knows no room, asks of the room that knows people: where to write, in which language. */
export abstract class Contacts {
  /** Those of these persons who have an address; one statement. */
  abstract of(tx: Pick<Tx, 'sql'>, persons: readonly Id[]): Promise<Contact[]>;
}
