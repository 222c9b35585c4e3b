import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import { Database } from '../platform/database/database';

/** Votes refused for one reason, since when and until when, to the hour. */
export interface RefusedVotes {
  readonly code: string;
  readonly many: number;
  readonly first: Instant;
  readonly last: Instant;
}

/**
 * The security log of the box: how many votes were refused, why, in which hour. Nothing in it tells who, what they had
 * chosen, which code they tried, nor from where.
 */
@Injectable()
export class RefusedVotesStore {
  private readonly log = new Logger('ballots');

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Apart from the transaction of the vote, which leaves nothing. A ballot that does not exist has no line. */
  async note(ballot: Id, code: string, at: Instant): Promise<void> {
    this.log.warn(`A vote was refused: ${code}`);
    await this.database.sql(
      `INSERT INTO ballot_refused (ballot_id, hour, code, many)
       SELECT id, date_trunc('hour', $2::timestamptz), $3, 1 FROM ballot WHERE id = $1 AND state <> 'draft'
       ON CONFLICT (ballot_id, code, hour) DO UPDATE SET many = ballot_refused.many + 1`,
      [ballot, at, code],
    );
  }

  async of(ballot: Id): Promise<RefusedVotes[]> {
    const rows = await this.database.sql<{ code: string; many: number; first: Date; last: Date }>(
      `SELECT code, sum(many)::int AS many, min(hour) AS first, max(hour) AS last FROM ballot_refused
       WHERE ballot_id = $1 GROUP BY code ORDER BY sum(many) DESC, code`,
      [ballot],
    );
    return rows.map(({ first, last, ...one }) => ({ ...one, first: first.toISOString(), last: last.toISOString() }));
  }
}
