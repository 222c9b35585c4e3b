import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import { Files } from '../platform/files/files';
import type { Retained } from '../platform/rooms/define-room';

/** What this room removes of itself, by the names of its manifest. */
@Injectable()
export class PeopleRetained implements Retained {
  constructor(@Inject(Files) private readonly files: Files) {}

  readonly kinds: Retained['kinds'] = {
    'sign-in links': (tx, before) => removed(tx, 'DELETE FROM sign_in WHERE created_at < $1', before),
    'changes of address': (tx, before) => removed(tx, 'DELETE FROM email_change WHERE asked_at < $1', before),
    'questions to passkeys': (tx, before) => removed(tx, 'DELETE FROM passkey_challenge WHERE expires_at < $1', before),
    'residence codes': (tx, before) => removed(tx, 'DELETE FROM residence_sheet WHERE created_at < $1', before),
    'words of one witness': (tx, before) => removed(tx, 'DELETE FROM residence_recognition WHERE at < $1', before),
    'mandates offered': (tx, before) => removed(tx, 'DELETE FROM mandate_invitation WHERE created_at < $1', before),
    // In its own transaction: the bytes go once the rows are gone.
    'files that hang on nothing': (_, before) => this.files.sweep(before),
    sessions: (tx, before) => removed(tx, `DELETE FROM session WHERE created_at < $1 OR last_seen_at < $1`, before),
  };
}

async function removed(tx: Tx, statement: string, before: string): Promise<number> {
  const [row] = await tx.sql(`WITH gone AS (${statement} RETURNING 1) SELECT count(*)::int AS n FROM gone`, [before]);
  return row!['n'] as number;
}
