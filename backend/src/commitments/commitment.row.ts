import type { Channel, Day, Id } from '@mondee/kernel';
import type { Commitment, Milestone, Slippage } from '@mondee/domain/commitments';

/** A commitment as it is read: days as text, its milestones as one JSON column. */
export interface CommitmentRow {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly what?: string;
  readonly owner_person_id: Id | null;
  readonly owner_organisation_id: Id | null;
  readonly decision_id: Id;
  readonly indicator_id: Id | null;
  readonly due: Day;
  readonly first_due: Day;
  readonly made_at: Date;
  readonly made_by: Id;
  readonly channel: Channel;
  readonly milestones: readonly MilestoneJson[];
  /** How many of its dates moved. */
  readonly moves: number;
}

interface MilestoneJson {
  readonly id: Id;
  readonly title: string;
  readonly due: Day;
  readonly firstDue: Day;
  readonly doneOn: Day | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
}

export interface SlippageRow {
  readonly id: Id;
  readonly commitment_id: Id;
  readonly milestone_id: Id | null;
  readonly from_day: Day;
  readonly to_day: Day;
  readonly days: number;
  readonly reason: string;
  readonly author_id: Id;
  readonly written_at: Date;
}

const MILESTONES = `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'due', m.due, 'firstDue', m.first_due,
  'doneOn', m.done_on, 'evidence', m.evidence, 'evidenceUrl', m.evidence_url) ORDER BY m.due, m.position), '[]')
  FROM milestone m WHERE m.commitment_id = c.id) AS milestones`;

export const COMMITMENT_COLUMNS = `c.id, c.number, c.title, c.owner_person_id, c.owner_organisation_id, c.decision_id, c.indicator_id,
  to_char(c.due, 'YYYY-MM-DD') AS due, to_char(c.first_due, 'YYYY-MM-DD') AS first_due, c.made_at, c.made_by, c.channel,
  (SELECT count(*)::int FROM slippage s WHERE s.commitment_id = c.id) AS moves, ${MILESTONES}`;

export const SLIPPAGE_COLUMNS = `s.id, s.commitment_id, s.milestone_id, to_char(s.from_day, 'YYYY-MM-DD') AS from_day,
  to_char(s.to_day, 'YYYY-MM-DD') AS to_day, s.to_day - s.from_day AS days, s.reason, s.author_id, s.written_at`;

/** As the rules know it. Reading alone does without the ledger; an act brings it along. */
export function commitmentOf(row: CommitmentRow, slippages: readonly SlippageRow[] = []): Commitment {
  return {
    ...{ id: row.id, number: row.number, title: row.title, what: row.what ?? '' },
    decision: row.decision_id,
    owner: (row.owner_organisation_id ?? row.owner_person_id)!,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    due: row.due,
    firstDue: row.first_due,
    ...(row.indicator_id && { indicator: row.indicator_id }),
    milestones: row.milestones.map(milestoneOf),
    slippages: slippages.map(slippageOf),
  };
}

function milestoneOf({ doneOn, evidence, evidenceUrl, ...rest }: MilestoneJson): Milestone {
  return { ...rest, ...(doneOn && { doneOn }), ...(evidence && { evidence }), ...(evidenceUrl && { evidenceUrl }) };
}

function slippageOf(row: SlippageRow): Slippage {
  return {
    ...{ id: row.id, from: row.from_day, to: row.to_day, days: row.days, reason: row.reason },
    ...(row.milestone_id && { milestone: row.milestone_id }),
    author: row.author_id,
    writtenAt: row.written_at.toISOString(),
  };
}
