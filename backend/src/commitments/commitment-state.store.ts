import { Injectable } from '@nestjs/common';
import { isId, type Channel, type Id } from '@mondee/kernel';
import type { Commitment, Slippage } from '@mondee/domain/commitments';
import type { Tx } from '../platform/database/database';
import {
  COMMITMENT_COLUMNS,
  commitmentOf,
  SLIPPAGE_COLUMNS,
  type CommitmentRow,
  type SlippageRow,
} from './commitment.row';

/** Commitments as acts load and store them, inside their transaction. */
@Injectable()
export class CommitmentState {
  /** Loads one with its ledger and holds it until the transaction ends: two moves at once come one after the other. */
  async hold(tx: Tx, id: Id): Promise<Commitment | undefined> {
    const held = await tx.sql('SELECT 1 FROM commitment WHERE id = $1 FOR UPDATE', [id]);
    if (!held.length) return undefined;
    // Only now that nobody else can write: what is read here is what was committed last.
    const [row] = await tx.sql<CommitmentRow>(
      `SELECT ${COMMITMENT_COLUMNS}, c.what FROM commitment c WHERE c.id = $1`,
      [id],
    );
    const slippages = await tx.sql<SlippageRow>(
      `SELECT ${SLIPPAGE_COLUMNS} FROM slippage s WHERE s.commitment_id = $1 ORDER BY s.seq`,
      [id],
    );
    return commitmentOf(row!, slippages);
  }

  /** The next number, without gaps: whoever makes another commitment at the same time waits. */
  async nextNumber(tx: Tx): Promise<number> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('commitment number'))`);
    const [row] = await tx.sql<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM commitment');
    return row!.next;
  }

  async ownerExists(tx: Tx, organisation: string | undefined): Promise<boolean> {
    if (!isId(organisation)) return false;
    return (await tx.sql('SELECT 1 FROM organisation WHERE id = $1', [organisation])).length > 0;
  }

  async insert(tx: Tx, of: Commitment, channel: Channel): Promise<void> {
    await tx.sql(
      `INSERT INTO commitment (id, number, title, what, owner_organisation_id, decision_id, indicator_id, due, first_due, made_at, made_by, channel)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[of.id, of.number, of.title, of.what, of.owner, of.decision, of.indicator ?? null],
        ...[of.due, of.firstDue, of.madeAt, of.madeBy, channel],
      ],
    );
    await tx.sql(
      `INSERT INTO milestone (id, commitment_id, position, title, due, first_due)
       SELECT m.id, $1, m.position, m.title, m.due, m.due
       FROM jsonb_to_recordset($2::jsonb) AS m(id uuid, position integer, title text, due date)`,
      [of.id, JSON.stringify(of.milestones.map(({ id, title, due }, i) => ({ id, title, due, position: i + 1 })))],
    );
  }

  /** Writes the day that moved, and the move into the ledger. */
  async saveMove(tx: Tx, of: Commitment, move: Slippage): Promise<void> {
    if (move.milestone) await tx.sql('UPDATE milestone SET due = $2 WHERE id = $1', [move.milestone, move.to]);
    else await tx.sql('UPDATE commitment SET due = $2 WHERE id = $1', [of.id, move.to]);
    await tx.sql(
      `INSERT INTO slippage (id, commitment_id, milestone_id, from_day, to_day, reason, author_id, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [move.id, of.id, move.milestone ?? null, move.from, move.to, move.reason, move.author, move.writtenAt],
    );
  }

  async saveProof(tx: Tx, of: Commitment, milestone: Id): Promise<void> {
    const { doneOn, evidence, evidenceUrl } = of.milestones.find(({ id }) => id === milestone)!;
    await tx.sql('UPDATE milestone SET done_on = $2, evidence = $3, evidence_url = $4 WHERE id = $1', [
      milestone,
      doneOn,
      evidence ?? null,
      evidenceUrl ?? null,
    ]);
  }
}
