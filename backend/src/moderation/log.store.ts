import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import { basisOf } from '@mondee/domain/moderation';
import { Database } from '../platform/database/database';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import { ZONE } from '../platform/zone';
import { storedCase, CASE_COLUMNS } from './case-row';
import type { LogEntryView, MonthView } from './report.view';

const DAY_MS = 86_400_000;
const MOST_MONTHS = 36;

/** What anyone may read of moderation. Neither things nor persons leave this store. */
@Injectable()
export class LogStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(asked: { first: number; after?: string }): Promise<Connection<LogEntryView>> {
    const [at, id] = fromCursor(asked.after, 2) ?? [];
    const params: unknown[] = isInstantKey(at) && isId(id) ? [at, id] : [];
    const rows = await this.database.sql(
      `SELECT ${CASE_COLUMNS}, c.decided_at FROM moderation_case c WHERE c.decided_at IS NOT NULL
       ${params.length ? 'AND (c.decided_at, c.id) < ($1::timestamptz, $2::uuid)' : ''}
       ORDER BY c.decided_at DESC, c.id DESC LIMIT ${asked.first + 1}`,
      params,
    );
    const entries = rows.map((row) => ({ row, entry: entryOf(row) }));
    const { nodes, edges, pageInfo } = page(
      entries,
      asked,
      ({ row }) => [(row['decided_at'] as Date).toISOString(), row['id'] as Id],
      () => Promise.resolve(0),
    );
    const database = this.database;
    return {
      nodes: nodes.map(({ entry }) => entry),
      edges: edges.map(({ cursor, node }) => ({ cursor, node: node.entry })),
      pageInfo,
      get totalCount() {
        return database
          .sql('SELECT count(*)::int AS n FROM moderation_case WHERE decided_at IS NOT NULL')
          .then(([row]) => row!['n'] as number);
      },
    };
  }

  /** By month of the territory, newest first: one statement. */
  async months(): Promise<MonthView[]> {
    return this.database.sql<MonthView>(
      `SELECT to_char(at AT TIME ZONE '${ZONE}', 'YYYY-MM') AS month,
         count(*) FILTER (WHERE did = 'reported')::int AS reports,
         count(*) FILTER (WHERE did = 'hidden')::int AS hidden,
         count(*) FILTER (WHERE did = 'dismissed')::int AS dismissed,
         count(*) FILTER (WHERE did = 'appealed')::int AS appeals,
         count(*) FILTER (WHERE did IN ('restored', 'term'))::int AS restored
       FROM moderation_step GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_MONTHS}`,
    );
  }
}

function entryOf(row: Record<string, unknown>): LogEntryView {
  const { case: one } = storedCase(row);
  const at = (row['decided_at'] as Date).toISOString();
  const decision = 'decision' in one ? one.decision : undefined;
  const ended = 'settlement' in one ? { end: one.settlement.because } : {};
  if (!decision) return { at, kind: one.of.kind, hidden: false, part: false, appealed: false, ...ended };
  const { reason, scope, until } = decision;
  return {
    ...{ at, kind: one.of.kind, hidden: true, reason, basis: basisOf(reason), part: scope !== 'whole' },
    ...(until && { days: Math.round((Date.parse(until) - Date.parse(at)) / DAY_MS) }),
    appealed: 'appeal' in one && one.appeal !== undefined,
    ...ended,
  };
}
