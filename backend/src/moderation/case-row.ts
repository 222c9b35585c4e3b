import type { Id } from '@mondee/kernel';
import type { Case } from '@mondee/domain/moderation';

export const CASE_COLUMNS = `c.id, c.number, c.of_kind, c.of_id, c.authors, c.state, c.urgent, c.opened_at, c.due, c.claimed_by, c.claimed_until, c.outcome, c.commune_code`;

/** A case with what only the database knows of it. */
export interface StoredCase {
  readonly case: Case;
  readonly number: number;
}

export function storedCase(row: Record<string, unknown>): StoredCase {
  const claimedBy = row['claimed_by'] as Id | null;
  const outcome = row['outcome'] as object;
  const begun = {
    id: row['id'] as Id,
    of: { kind: row['of_kind'] as string, id: row['of_id'] as Id },
    authors: row['authors'] as Id[],
    openedAt: (row['opened_at'] as Date).toISOString(),
    due: (row['due'] as Date).toISOString(),
    urgent: row['urgent'] as boolean,
    ...(typeof row['commune_code'] === 'string' && { commune: row['commune_code'] }),
    ...(claimedBy && { claim: { by: claimedBy, until: (row['claimed_until'] as Date).toISOString() } }),
  };
  return { case: { ...begun, ...outcome, state: row['state'] } as Case, number: row['number'] as number };
}

/** What the rules added to a case: asked, decided, appealed, settled. */
export function outcomeOf(one: Case): object {
  return {
    ...('ask' in one && { ask: one.ask }),
    ...('decision' in one && { decision: one.decision }),
    ...('appeal' in one && { appeal: one.appeal }),
    ...('settlement' in one && { settlement: one.settlement }),
  };
}

/** The day by which the public log lists it: when it was hidden or dismissed. */
export function decidedAt(one: Case): string | null {
  if (one.state === 'dismissed') return one.settlement.at;
  return 'decision' in one && one.state !== 'proposed' ? one.decision.at : null;
}
