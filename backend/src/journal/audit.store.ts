import type { Id } from '@mondee/kernel';
import { SEALED_COLUMNS } from './envelope-row';

/** What a check reads with: one connection, in one transaction that sees one instant. */
export interface Reader {
  sql<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]>;
}

/** Rows held in memory at once, whatever the size of the journal. */
const PAGE = 2_000;

export interface LeafRow extends Record<string, unknown> {
  readonly batch: number;
  readonly position: number;
  readonly fact_id: Id;
  readonly leaf_seq: string;
  readonly leaf: string;
  /** Null when the fact is not there any more. */
  readonly id: Id | null;
  readonly salt: string | null;
  readonly personal_salt: string | null;
  readonly personal: Record<string, never> | null;
  readonly erased_by: Id | null;
  readonly beside: boolean;
}

export interface BatchRow {
  readonly number: number;
  readonly size: number;
  readonly root: string;
  readonly prev: string;
  readonly head: string;
}

export interface FactName {
  readonly seq: string;
  readonly id: Id;
  readonly kind: string;
}

/** Reads of the whole journal in pages, for its verification. */
export class AuditStore {
  constructor(private readonly reader: Reader) {}

  /** Leaves in the order of the chain, each with its fact as it now stands. */
  leaves(): AsyncGenerator<LeafRow> {
    return this.pages<LeafRow>(
      ({ batch, position }) => [batch, position],
      [0, -1],
      `SELECT l.batch, l.position, l.fact_id, l.seq AS leaf_seq, l.leaf, ${SEALED_COLUMNS},
         encode(p.personal_salt, 'hex') AS personal_salt, p.personal, p.erased_by, p.fact_id IS NOT NULL AS beside
       FROM journal_leaf l LEFT JOIN fact f ON f.id = l.fact_id LEFT JOIN fact_personal p ON p.fact_id = l.fact_id
       WHERE (l.batch, l.position) > ($1::int, $2::int) ORDER BY l.batch, l.position`,
    );
  }

  batches(): AsyncGenerator<BatchRow> {
    return this.pages<BatchRow>(
      ({ number }) => [number],
      [-2147483648],
      `SELECT number, size, root, prev, head FROM journal_batch WHERE number > $1::int ORDER BY number`,
    );
  }

  /** Facts without a leaf; `early` ones stand before a fact that is sealed. */
  unsealed(): AsyncGenerator<FactName & { early: boolean }> {
    return this.pages<FactName & { early: boolean }>(
      ({ seq }) => [seq],
      ['-9223372036854775808'],
      `SELECT f.seq, f.id, f.kind, f.seq < coalesce((SELECT max(seq) FROM journal_leaf), 0) AS early FROM fact f
       WHERE f.seq > $1::bigint AND NOT EXISTS (SELECT 1 FROM journal_leaf l WHERE l.fact_id = f.id) ORDER BY f.seq`,
    );
  }

  /** Links of the thread that no public fact states, and links that a public fact states and that are not there. */
  async wrongLinks(limit: number): Promise<(FactName & { there: boolean })[]> {
    return this.reader.sql(
      `(SELECT coalesce(f.seq, 0) AS seq, l.fact_id AS id, coalesce(f.kind, '') AS kind, true AS there
        FROM fact_link l LEFT JOIN fact f ON f.id = l.fact_id
        WHERE f.public IS NOT TRUE OR f.subject_id <> l.from_id OR f.subject_kind <> l.from_kind OR NOT f.links @> jsonb_build_array(
          jsonb_build_object('as', l.relation, 'to', jsonb_build_object('kind', l.to_kind, 'id', l.to_id))) LIMIT $1)
       UNION ALL
       (SELECT f.seq, f.id, f.kind, false FROM fact f, jsonb_array_elements(f.links) AS said WHERE f.public AND NOT EXISTS (
          SELECT 1 FROM fact_link l WHERE l.from_id = f.subject_id AND l.to_id = (said->'to'->>'id')::uuid AND l.relation = said->>'as') LIMIT $1)`,
      [limit],
    );
  }

  /** The erasures: by their own id, their act's and the person's, each with how many facts it says it blanked. */
  async erasures(): Promise<Map<Id, number>> {
    const rows = await this.reader.sql<{ id: Id; act_id: Id; subject_id: Id; facts: string | null }>(
      `SELECT id, act_id, subject_id, data->>'facts' AS facts FROM fact WHERE kind = 'PersonalDataErased' ORDER BY seq`,
    );
    return new Map(
      rows.flatMap(({ id, act_id, subject_id, facts }) =>
        [id, act_id, subject_id].map((key): [Id, number] => [key, Number(facts)]),
      ),
    );
  }

  /** Pages by key: each starts after the last row of the one before. */
  private async *pages<R>(
    keyOf: (row: R) => readonly unknown[],
    start: readonly unknown[],
    text: string,
  ): AsyncGenerator<R> {
    for (let key = start; ;) {
      const rows = await this.reader.sql<R>(`${text} LIMIT ${PAGE}`, key);
      yield* rows;
      if (rows.length < PAGE) return;
      key = keyOf(rows.at(-1)!);
    }
  }
}
