import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import type { Proposal, Published } from '@mondee/domain/proposals';
import { Database, type Tx } from '../platform/database/database';
import type { ProposalVersionView } from './proposal-version.view';

/** What a proposal said before, and why it changed. What was never changed has one version and no row. */
@Injectable()
export class VersionStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async count(tx: Tx, proposal: Id): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      'SELECT coalesce(max(number), 1) AS n FROM proposal_version WHERE proposal_id = $1',
      [proposal],
    );
    return row!.n;
  }

  async withheld(tx: Tx, proposal: Id): Promise<boolean> {
    return (await tx.sql('SELECT 1 FROM proposal_hidden_part WHERE proposal_id = $1 LIMIT 1', [proposal])).length > 0;
  }

  /** Keeps the first text with the first change, then each new one. */
  async add(tx: Tx, before: Proposal, after: Published, reason: string, at: Instant): Promise<void> {
    const number = await this.count(tx, after.id);
    if (number === 1) await this.keep(tx, after.id, 1, before.text, null, after.publishedAt);
    await this.keep(tx, after.id, number + 1, after.text, reason, at);
  }

  /** All versions of these proposals, oldest first; a part that moderation withholds is empty in each. */
  async of(ids: readonly Id[]): Promise<ProposalVersionView[][]> {
    const rows = await this.database.sql<ProposalVersionView & { proposal_id: Id }>(
      `SELECT v.proposal_id, v.number, v.title, v.reason, v.made_at AS "madeAt",
         CASE WHEN 'need' = ANY(h.parts) THEN '' ELSE v.need END AS need,
         CASE WHEN 'idea' = ANY(h.parts) THEN '' ELSE v.idea END AS idea
       FROM proposal_version v
       CROSS JOIN LATERAL (SELECT array_agg(part) AS parts FROM proposal_hidden_part p WHERE p.proposal_id = v.proposal_id) h
       WHERE v.proposal_id = ANY($1::uuid[]) ORDER BY v.number`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.proposal_id === id));
  }

  private async keep(
    tx: Tx,
    id: Id,
    number: number,
    { title, need, idea }: Proposal['text'],
    reason: string | null,
    at: Instant,
  ): Promise<void> {
    await tx.sql(
      `INSERT INTO proposal_version (proposal_id, number, title, need, idea, reason, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, number, title, need, idea, reason, at],
    );
  }
}
