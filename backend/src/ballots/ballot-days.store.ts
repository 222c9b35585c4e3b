import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { Database } from '../platform/database/database';
import { HAPPENINGS_AT_MOST, type Happening, type Happenings } from '../platform/rooms/happenings';

interface BallotDay {
  readonly id: string;
  readonly question: string;
  readonly closes_at: Date;
  readonly opened_at: Date;
  readonly stopped: boolean;
}

/** The last moment to vote, for each ballot that has opened. */
@Injectable()
export class BallotDays implements Happenings {
  constructor(@Inject(Database) private readonly database: Database) {}

  async between(from: Instant, to: Instant, language: Language): Promise<Happening[]> {
    const rows = await this.database.sql<BallotDay>(
      `SELECT id, question, closes_at, coalesce(opened_at, opens_at) AS opened_at, state = 'stopped' AS stopped FROM ballot
       WHERE state <> 'draft' AND closes_at >= $1 AND closes_at < $2 ORDER BY closes_at, id LIMIT ${HAPPENINGS_AT_MOST}`,
      [from, to],
    );
    return rows.map(({ id, question, closes_at, opened_at, stopped }) => ({
      ...{ id, title: message(language, 'agenda.ballotCloses', { question }), path: `/scrutins/${id}` },
      ...{ startsAt: closes_at.toISOString(), endsAt: closes_at.toISOString(), allDay: false, cancelled: stopped },
      ...{ revision: stopped ? 1 : 0, changedAt: opened_at.toISOString() },
    }));
  }
}
