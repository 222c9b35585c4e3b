import { Inject, Injectable } from '@nestjs/common';
import { listDue, listState, type DeliberationLine } from '@mondee/domain/decisions';
import type { Day, Id, Instant } from '@mondee/kernel';
import { BodyStore } from '../assemblies';
import { Database, type Tx } from '../platform/database/database';
import type { Row } from '../platform/database/rows';
import type { DeliberationListView } from './act.view';

const COLUMNS = `meeting_id, body_id, to_char(held_on, 'YYYY-MM-DD') AS held_on, lines, published_at`;
const MOST = 60;

export interface AwaitedList {
  readonly heldOn: Day;
  readonly published: boolean;
  readonly reminded: boolean;
  readonly overdue: boolean;
}

/** Lists of deliberations: awaited from the end of a meeting on, then published once. */
@Injectable()
export class DeliberationListStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BodyStore) private readonly bodies: BodyStore,
  ) {}

  /** A meeting of a public body is over. The same said twice is said once. */
  async await(tx: Tx, meeting: Id, body: Id, heldOn: Day): Promise<boolean> {
    const rows = await tx.sql(
      `INSERT INTO deliberation_list (meeting_id, body_id, held_on) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING meeting_id`,
      [meeting, body, heldOn],
    );
    return rows.length > 0;
  }

  async hold(tx: Tx, meeting: Id): Promise<AwaitedList | undefined> {
    const [row] = await tx.sql(
      `SELECT ${COLUMNS}, reminded_at, overdue_at FROM deliberation_list WHERE meeting_id = $1 FOR UPDATE`,
      [meeting],
    );
    return (
      row && {
        heldOn: row['held_on'] as Day,
        published: row['published_at'] !== null,
        reminded: row['reminded_at'] !== null,
        overdue: row['overdue_at'] !== null,
      }
    );
  }

  async publish(tx: Tx, meeting: Id, lines: readonly DeliberationLine[], at: Instant): Promise<void> {
    await tx.sql('UPDATE deliberation_list SET lines = $2, published_at = $3 WHERE meeting_id = $1', [
      ...[meeting, JSON.stringify(lines), at],
    ]);
  }

  async said(tx: Tx, meeting: Id, what: 'reminded_at' | 'overdue_at', at: Instant): Promise<void> {
    await tx.sql(`UPDATE deliberation_list SET ${what} = $2 WHERE meeting_id = $1`, [meeting, at]);
  }

  /** Newest meetings first. */
  async newest(today: Day): Promise<DeliberationListView[]> {
    const sql = `SELECT ${COLUMNS} FROM deliberation_list ORDER BY held_on DESC, meeting_id DESC LIMIT ${MOST}`;
    return this.seen(await this.database.sql(sql), today);
  }

  async ofMeetings(ids: readonly Id[], today: Day): Promise<DeliberationListView[]> {
    const sql = `SELECT ${COLUMNS} FROM deliberation_list WHERE meeting_id = ANY($1::uuid[])`;
    return this.seen(await this.database.sql(sql, [ids]), today);
  }

  private async seen(rows: readonly Row[], today: Day): Promise<DeliberationListView[]> {
    if (!rows.length) return [];
    const bodies = await this.bodies.byIds([...new Set(rows.map((row) => row['body_id'] as Id))]);
    return rows.map((row) => {
      const heldOn = row['held_on'] as Day;
      const publishedAt = (row['published_at'] as Date | null) ?? undefined;
      return {
        meetingId: row['meeting_id'] as Id,
        bodyName: bodies.find(({ id }) => id === row['body_id'])?.name ?? '',
        path: `/reunions/${row['meeting_id'] as Id}`,
        ...{ heldOn, due: listDue(heldOn), state: listState(heldOn, !!publishedAt, today) },
        ...(publishedAt && { publishedAt }),
        lines: (row['lines'] as DeliberationLine[] | null) ?? [],
      };
    });
  }
}
