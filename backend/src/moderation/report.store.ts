import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import type { Case, Reason, Report } from '@mondee/domain/moderation';
import { Database, type Tx } from '../platform/database/database';
import { CASE_COLUMNS, storedCase } from './case-row';

/** Where a reporter is written to, in their language. */
export interface Reporter {
  readonly receipt: string;
  readonly person?: Id;
  readonly email?: string;
  readonly language: Language;
}

/** Reports in the database. Who sent them is read by moderators alone, never by the author of the thing. */
@Injectable()
export class ReportStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async add(tx: Tx, one: Report): Promise<void> {
    await tx.sql(
      `INSERT INTO moderation_report (id, case_id, receipt, reason, explanation, person_id, name, email, language, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[one.id, one.case, one.receipt, one.reason, one.explanation, one.person ?? null],
        ...[one.name ?? null, one.email ?? null, one.language, one.receivedAt],
      ],
    );
  }

  /** The reports of these cases, oldest first: one statement. */
  async ofCases(ids: readonly Id[]): Promise<Report[][]> {
    const rows = await this.database.sql(
      `SELECT * FROM moderation_report WHERE case_id = ANY($1::uuid[]) ORDER BY received_at, id`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row['case_id'] === id).map(reportOf));
  }

  async reporters(tx: Tx, of: Id): Promise<Reporter[]> {
    return (await tx.sql('SELECT * FROM moderation_report WHERE case_id = $1', [of])).map(reportOf);
  }

  /** What became of a report, for whoever holds its receipt. */
  async byReceipt(receipt: string): Promise<{ report: Report; case: Case } | undefined> {
    const [row] = await this.database.sql(
      `SELECT ${CASE_COLUMNS}, to_jsonb(r) AS report FROM moderation_report r JOIN moderation_case c ON c.id = r.case_id WHERE r.receipt = $1`,
      [receipt],
    );
    if (!row) return undefined;
    const report = row['report'] as Record<string, unknown>;
    return {
      case: storedCase(row).case,
      report: reportOf({ ...report, received_at: new Date(report['received_at'] as string) }),
    };
  }

  /** What a person sent stays without them. */
  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql(
      `UPDATE moderation_report SET name = NULL, email = NULL, person_id = NULL, explanation = '' WHERE person_id = $1`,
      [person],
    );
    await tx.sql('UPDATE moderation_step SET by_person = NULL WHERE by_person = $1', [person]);
  }

  /** Names and addresses that nobody needs any more. */
  async forgetOld(tx: Tx, before: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `WITH gone AS (UPDATE moderation_report SET name = NULL, email = NULL
         WHERE received_at < $1 AND (name IS NOT NULL OR email IS NOT NULL) RETURNING 1) SELECT count(*)::int AS n FROM gone`,
      [before],
    );
    return row!.n;
  }
}

function reportOf(row: Record<string, unknown>): Report {
  return {
    id: row['id'] as Id,
    case: row['case_id'] as Id,
    receipt: row['receipt'] as string,
    reason: row['reason'] as Reason,
    explanation: row['explanation'] as string,
    ...(typeof row['person_id'] === 'string' && { person: row['person_id'] as Id }),
    ...(typeof row['name'] === 'string' && { name: row['name'] }),
    ...(typeof row['email'] === 'string' && { email: row['email'] }),
    language: row['language'] as Language,
    receivedAt: (row['received_at'] as Date).toISOString(),
  };
}
