import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, type Id } from '@mondee/kernel';
import { inclusionPath, NO_HEAD, type FactProof } from '@mondee/domain/journal';
import { Database } from '../platform/database/database';
import { envelopeOfRow, SEALED_COLUMNS } from './envelope-row';
import type { JournalBatchView, JournalHeadView } from './register.view';
import { LOOK_BACK } from './seal.store';

/** The chain as the public reads it: its head, its batches, and the proof of one public fact. */
@Injectable()
export class ProofStore {
  /** Sealed batches never change, so their facts are counted once. */
  private counted = { batch: 0, facts: 0 };

  constructor(@Inject(Database) private readonly database: Database) {}

  async head(): Promise<JournalHeadView> {
    const known = this.counted;
    const [row] = await this.database.sql<{
      number: number;
      head: string;
      sealed_at: Date;
      more: string;
      pending: string;
    }>(
      `WITH bound AS (SELECT coalesce(max(seq), 0) - ${LOOK_BACK} AS seq FROM journal_leaf)
       SELECT b.number, b.head, b.sealed_at,
         (SELECT coalesce(sum(size), 0) FROM journal_batch WHERE number > $1) AS more,
         (SELECT count(*) FROM fact WHERE seq > (SELECT seq FROM bound))
           - (SELECT count(*) FROM journal_leaf WHERE seq > (SELECT seq FROM bound)) AS pending
       FROM (SELECT 1) one LEFT JOIN (SELECT * FROM journal_batch ORDER BY number DESC LIMIT 1) b ON true`,
      [known.batch],
    );
    const pending = Number(row!.pending);
    if (row!.number === null) return { batch: 0, head: NO_HEAD, facts: 0, pending };
    const facts = known.facts + Number(row!.more);
    this.counted = { batch: row!.number, facts };
    return { batch: row!.number, head: row!.head, facts, sealedAt: row!.sealed_at, pending };
  }

  batches(after: number, first: number): Promise<JournalBatchView[]> {
    return this.database.sql<JournalBatchView>(
      `SELECT number, size, root, prev, head, sealed_at AS "sealedAt" FROM journal_batch
       WHERE number > $1 ORDER BY number LIMIT $2`,
      [after, first],
    );
  }

  /** Of a public fact that is sealed and whose salt was not erased; of any other, the same nothing. */
  async proof(id: Id): Promise<FactProof | undefined> {
    const [row] = await this.database.sql(
      `SELECT ${SEALED_COLUMNS}, l.leaf, l.position, b.number, b.size, b.root, b.prev, b.head,
         (SELECT array_agg(leaf ORDER BY position) FROM journal_leaf WHERE batch = l.batch) AS leaves
       FROM fact f JOIN fact_personal p ON p.fact_id = f.id JOIN journal_leaf l ON l.fact_id = f.id JOIN journal_batch b ON b.number = l.batch
       WHERE f.id = $1 AND f.public AND p.salt IS NOT NULL`,
      [id],
    );
    if (!row) return undefined;
    const sealed = row as unknown as Pick<FactProof, 'salt' | 'leaf' | 'size' | 'root' | 'prev' | 'head'>;
    const index = row['position'] as number;
    return {
      ...{
        salt: sealed.salt,
        leaf: sealed.leaf,
        size: sealed.size,
        root: sealed.root,
        prev: sealed.prev,
        head: sealed.head,
      },
      envelope: canonicalJson(envelopeOfRow(row)),
      batch: row['number'] as number,
      index,
      path: inclusionPath(row['leaves'] as string[], index),
    };
  }
}
