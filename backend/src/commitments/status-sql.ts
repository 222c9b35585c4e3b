import { STATUS_TABLE, type CommitmentStatus } from '@mondee/domain/commitments';

/**
 * Joins to each commitment `c` the situation that the rule reads: milestones done × where the calendar stands × evidence.
 * A list filtered by status can then be cut into pages in the database; a spec compares it with the rule on random cases.
 * @param today the placeholder that holds the day
 */
export function situationSql(today: string): string {
  return `CROSS JOIN LATERAL (SELECT count(*) AS every, count(m.done_on) AS done, max(m.done_on) AS last_done,
      coalesce(bool_or(m.done_on IS NULL AND m.due < ${today}::date), false) AS passed,
      coalesce(bool_or(m.done_on IS NOT NULL AND coalesce(m.evidence, '') = ''), false) AS unproven
    FROM milestone m WHERE m.commitment_id = c.id) AS counted
  CROSS JOIN LATERAL (SELECT
      CASE WHEN counted.done = counted.every THEN 'all' WHEN counted.done > 0 THEN 'some' ELSE 'none' END AS done,
      CASE WHEN counted.done < counted.every THEN
          CASE WHEN c.due < ${today}::date THEN 'passed' WHEN counted.passed THEN 'milestone-passed' ELSE 'ahead' END
        WHEN counted.last_done > c.due THEN 'after' WHEN counted.last_done > c.first_due THEN 'by-moved-date'
        ELSE 'in-time' END AS calendar,
      CASE WHEN counted.unproven THEN 'missing' ELSE 'complete' END AS evidence) AS situation`;
}

/** The situations that the rule's own table calls by this status. */
export function statusCondition(status: CommitmentStatus): string {
  const rows = STATUS_TABLE.filter((row) => row.status === status);
  const situations = rows.map(({ done, when, evidence }) => `('${done}', '${when}', '${evidence}')`);
  return `(situation.done, situation.calendar, situation.evidence) IN (${situations.join(', ')})`;
}
