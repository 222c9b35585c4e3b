import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant, Language } from '@mondee/kernel';
import type { SignInLink } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

/** A link that was asked for, and what the person said of themselves if they are new. */
export interface AskedSignIn extends SignInLink {
  readonly id: Id;
  readonly email: string | undefined;
  readonly name?: string;
  readonly communeCode?: string;
  readonly language: Language;
  readonly returnTo: string;
}

const COLUMNS = 'id, email, name, commune_code, language, return_to, created_at, used_at';

/** Sign-in links: never the link itself, only its hash. */
@Injectable()
export class SignInStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Writes down that a link was asked for, known address or not; forgets those of other days. */
  async ask(tx: Tx, asked: AskedSignIn & { readonly email: string }): Promise<void> {
    await tx.sql(`DELETE FROM sign_in WHERE created_at < $1::timestamptz - interval '1 day'`, [asked.createdAt]);
    await tx.sql(
      `INSERT INTO sign_in (id, email, name, commune_code, language, return_to, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[asked.id, asked.email, asked.name ?? null, asked.communeCode ?? null, asked.language],
        ...[asked.returnTo, asked.createdAt],
      ],
    );
  }

  async holdById(tx: Tx, id: Id): Promise<AskedSignIn | undefined> {
    return asked(await tx.sql(`SELECT ${COLUMNS} FROM sign_in WHERE id = $1 FOR UPDATE`, [id]));
  }

  /** Held until the transaction ends, so that of two confirmations one waits and then finds it used. */
  async holdByHash(tx: Tx, hash: Buffer): Promise<AskedSignIn | undefined> {
    return asked(await tx.sql(`SELECT ${COLUMNS} FROM sign_in WHERE token_hash = $1 FOR UPDATE`, [hash]));
  }

  /** The person whom a link's address belongs to now, if there is one. */
  async personBehind(hash: Buffer): Promise<Id | undefined> {
    const [row] = await this.database.sql(
      'SELECT p.id FROM sign_in s JOIN person p ON lower(p.email) = s.email WHERE s.token_hash = $1',
      [hash],
    );
    return row?.['id'] as Id | undefined;
  }

  /** Gives the link its token; an earlier one of the same asking opens nothing any more. */
  async give(tx: Tx, id: Id, hash: Buffer, person: Id | undefined): Promise<void> {
    await tx.sql('UPDATE sign_in SET token_hash = $2, person_id = $3 WHERE id = $1', [id, hash, person ?? null]);
  }

  /** Used: what it held of the person goes, the mark stays for a day so that a second use is told as such. */
  async use(tx: Tx, id: Id, at: Instant): Promise<void> {
    await tx.sql('UPDATE sign_in SET used_at = $2, email = NULL, name = NULL, commune_code = NULL WHERE id = $1', [
      id,
      at,
    ]);
  }

  async drop(tx: Tx, id: Id): Promise<void> {
    await tx.sql('DELETE FROM sign_in WHERE id = $1', [id]);
  }

  async forget(tx: Tx, person: Id, email: string | undefined): Promise<void> {
    await tx.sql('DELETE FROM sign_in WHERE person_id = $1 OR email = $2', [person, email ?? null]);
  }
}

function asked([row]: Record<string, unknown>[]): AskedSignIn | undefined {
  if (!row) return undefined;
  const usedAt = row['used_at'] as Date | null;
  return {
    id: row['id'] as Id,
    email: (row['email'] as string | null) ?? undefined,
    ...(row['name'] !== null && { name: row['name'] as string }),
    ...(row['commune_code'] !== null && { communeCode: row['commune_code'] as string }),
    language: row['language'] as Language,
    returnTo: row['return_to'] as string,
    createdAt: (row['created_at'] as Date).toISOString(),
    ...(usedAt && { usedAt: usedAt.toISOString() }),
  };
}
