import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id, type Instant, type Ref } from '@mondee/kernel';
import type { Ballot, BallotRule, Teller } from '@mondee/domain/ballots';
import { Database, type Tx } from '../platform/database/database';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';

/** A teller's part of the key, sealed to them, and the hash by which a false one is told. */
export interface SealedShare {
  readonly teller: Id;
  readonly sealed: Uint8Array;
  readonly hash: string;
}

const COLUMNS = 'b.*, t.tellers';
const TELLERS = `LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', bt.id, 'person', bt.person_id,
  'publicKey', bt.public_key, 'name', coalesce(p.name, '—')) ORDER BY bt.position) AS tellers
  FROM ballot_teller bt JOIN person p ON p.id = bt.person_id WHERE bt.ballot_id = b.id) t ON true`;

/** Ballots in the database, without their list or their box. */
@Injectable()
export class BallotStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** As the rules know it. @param lock `share` for a vote, `update` for whatever ends it: one waits for the other */
  async find(tx: Tx, id: Id, lock: 'share' | 'update'): Promise<Ballot | undefined> {
    await tx.sql(`SELECT id FROM ballot WHERE id = $1 FOR ${lock === 'share' ? 'KEY SHARE' : 'UPDATE'}`, [id]);
    const [row] = await tx.sql(`SELECT ${COLUMNS} FROM ballot b ${TELLERS} WHERE b.id = $1`, [id]);
    return row && ballotOf(row);
  }

  async save(tx: Tx, ballot: Ballot): Promise<void> {
    const open = ballot.state === 'draft' ? undefined : ballot;
    await tx.sql(
      `INSERT INTO ballot (id, state, question, explanation, rule, author_id, about_kind, about_id, opens_at, closes_at,
         opened_at, closed_at, counted_at, stopped_at, stop_reason, registered, public_key, box_lock)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT (id) DO UPDATE SET state = $2, question = $3, explanation = $4, rule = $5, about_kind = $7,
         about_id = $8, opens_at = $9, closes_at = $10, opened_at = $11, closed_at = $12, counted_at = $13,
         stopped_at = $14, stop_reason = $15, registered = $16, public_key = $17, box_lock = $18`,
      [
        ...[ballot.id, ballot.state, ballot.question, ballot.explanation, JSON.stringify(ballot.rule), ballot.author],
        ...[
          ballot.about?.kind ?? null,
          ballot.about?.id ?? null,
          ballot.opensAt,
          ballot.closesAt,
          open?.openedAt ?? null,
        ],
        open && 'closedAt' in open ? open.closedAt : null,
        open?.state === 'counted' ? open.countedAt : null,
        ...(open?.state === 'stopped' ? [open.stoppedAt, open.reason] : [null, null]),
        ...[open?.registered ?? null, open?.publicKey ?? null, open?.boxLock ?? null],
      ],
    );
  }

  /** Replaces the tellers of a draft. */
  async saveTellers(tx: Tx, { id, tellers }: Ballot): Promise<void> {
    await tx.sql('DELETE FROM ballot_teller WHERE ballot_id = $1', [id]);
    for (const [at, one] of tellers.entries())
      await tx.sql(
        'INSERT INTO ballot_teller (id, ballot_id, person_id, position, public_key) VALUES ($1, $2, $3, $4, $5)',
        [...[one.id, id, one.person, at + 1, one.publicKey ?? null]],
      );
  }

  async keepShares(tx: Tx, shares: readonly SealedShare[]): Promise<void> {
    for (const { teller, sealed, hash } of shares)
      await tx.sql('UPDATE ballot_teller SET share_sealed = $2, share_hash = $3 WHERE id = $1', [
        ...[teller, Buffer.from(sealed), hash],
      ]);
  }

  async shares(
    where: Pick<Tx, 'sql'> | undefined,
    ballot: Id,
  ): Promise<(SealedShare & { number: number; person: Id })[]> {
    const rows = await (where ?? this.database).sql(
      `SELECT id, person_id, position, share_sealed, share_hash FROM ballot_teller
       WHERE ballot_id = $1 AND share_sealed IS NOT NULL ORDER BY position`,
      [ballot],
    );
    return rows.map((row) => ({
      teller: row['id'] as Id,
      person: row['person_id'] as Id,
      number: row['position'] as number,
      sealed: row['share_sealed'] as Uint8Array,
      hash: row['share_hash'] as string,
    }));
  }

  /** How many there were. */
  async destroyShares(tx: Tx, ballot: Id): Promise<number> {
    const rows = await tx.sql(
      `WITH gone AS (UPDATE ballot_teller SET share_sealed = NULL, share_hash = NULL
         WHERE ballot_id = $1 AND share_sealed IS NOT NULL RETURNING 1) SELECT count(*)::int AS n FROM gone`,
      [ballot],
    );
    return rows[0]!['n'] as number;
  }

  async byIds(ids: readonly Id[]): Promise<Ballot[]> {
    return this.read('b.id = ANY($1::uuid[])', [ids]);
  }

  async byId(id: Id): Promise<Ballot | undefined> {
    return (await this.byIds([id]))[0];
  }

  /** Those that have opened, and drafts too for who organises; the last to close first. */
  async page(
    asked: { first: number; after?: string; state?: string },
    withDrafts: boolean,
  ): Promise<Connection<Ballot>> {
    const cursor = fromCursor(asked.after, 2);
    const [at, id] = cursor ?? [];
    const from = isInstantKey(at) && isId(id) ? [at, id] : undefined;
    const where = `($1::text IS NULL OR b.state = $1) AND ($2 OR b.state <> 'draft')`;
    const filter = [asked.state ?? null, withDrafts];
    const rows = await this.read(
      `${where}${from ? ' AND (b.closes_at, b.id) < ($3::timestamptz, $4::uuid)' : ''}`,
      [...filter, ...(from ?? [])],
      `LIMIT ${asked.first + 1}`,
    );
    return page(
      rows,
      asked,
      (ballot) => [ballot.closesAt, ballot.id],
      async () =>
        Number((await this.database.sql(`SELECT count(*) AS n FROM ballot b WHERE ${where}`, filter))[0]!['n']),
    );
  }

  private async read(where: string, params: unknown[], more = ''): Promise<Ballot[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM ballot b ${TELLERS} WHERE ${where} ORDER BY b.closes_at DESC, b.id DESC ${more}`,
      params,
    );
    return rows.map(ballotOf);
  }
}

function ballotOf(row: Record<string, unknown>): Ballot {
  const text = (column: string) => (row[column] as string | null) ?? undefined;
  const instant = (column: string): Instant => (row[column] as Date).toISOString();
  const about: Ref | undefined = text('about_id')
    ? { kind: text('about_kind')!, id: text('about_id') as Id }
    : undefined;
  const shared = {
    id: row['id'] as Id,
    question: text('question')!,
    explanation: text('explanation')!,
    rule: row['rule'] as BallotRule,
    author: row['author_id'] as Id,
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    tellers: ((row['tellers'] as (Omit<Teller, 'publicKey'> & { publicKey: string | null })[] | null) ?? []).map(
      ({ publicKey, ...one }) => ({
        ...one,
        ...(publicKey && { publicKey }),
      }),
    ),
    ...(about && { about }),
  };
  const state = row['state'] as Ballot['state'];
  if (state === 'draft') return { ...shared, state };
  const [key, lock] = [text('public_key'), text('box_lock')];
  const frozen = {
    ...shared,
    openedAt: instant('opened_at'),
    registered: row['registered'] as number,
    ...(key && { publicKey: key }),
    ...(lock && { boxLock: lock }),
  };
  if (state === 'open') return { ...frozen, state };
  if (state === 'stopped') return { ...frozen, state, stoppedAt: instant('stopped_at'), reason: text('stop_reason')! };
  const closedAt = instant('closed_at');
  return state === 'closed'
    ? { ...frozen, state, closedAt }
    : { ...frozen, state, closedAt, countedAt: instant('counted_at') };
}
