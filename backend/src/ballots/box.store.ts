import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Choice, PaperLine } from '@mondee/domain/ballots';
import type { Change } from '@mondee/methods/recount';
import { Database, type Tx } from '../platform/database/database';

export interface PaperCount {
  readonly by: Id;
  readonly lines: readonly PaperLine[];
  readonly explanation?: string;
}

export interface StoredResult {
  readonly file: string;
  readonly hash: string;
  readonly input: string;
  readonly adopted: boolean;
  readonly winners: readonly string[];
  readonly unreadable: number;
  /** As it was at the count, with what is hidden hidden. */
  readonly turnout: unknown;
  /** Sorted: their order tells nothing. */
  readonly fingerprints: readonly string[];
  readonly changes: readonly Change[];
}

/** What lies in the box, and what came out of it. */
@Injectable()
export class BoxStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last envelope of a line takes the place of the one before. False when this envelope is in the box already. */
  async put(tx: Tx, ballot: Id, line: Id, sealed: Uint8Array, fingerprint: string): Promise<boolean> {
    const [twin] = await tx.sql('SELECT roll_id FROM ballot_envelope WHERE ballot_id = $1 AND fingerprint = $2', [
      ballot,
      fingerprint,
    ]);
    if (twin) return twin['roll_id'] === line;
    await tx.sql(
      `INSERT INTO ballot_envelope (roll_id, ballot_id, sealed, fingerprint) VALUES ($1, $2, $3, $4)
       ON CONFLICT (roll_id) DO UPDATE SET sealed = $3, fingerprint = $4`,
      [line, ballot, Buffer.from(sealed), fingerprint],
    );
    return true;
  }

  async putNamed(tx: Tx, ballot: Id, line: Id, choice: Choice): Promise<void> {
    await tx.sql(
      `INSERT INTO ballot_named_vote (roll_id, ballot_id, choice) VALUES ($1, $2, $3)
       ON CONFLICT (roll_id) DO UPDATE SET choice = $3`,
      [line, ballot, JSON.stringify(choice)],
    );
  }

  async envelopes(tx: Tx, ballot: Id): Promise<{ line: Id; sealed: Uint8Array; fingerprint: string }[]> {
    const rows = await tx.sql('SELECT roll_id, sealed, fingerprint FROM ballot_envelope WHERE ballot_id = $1', [
      ballot,
    ]);
    return rows.map((row) => ({
      line: row['roll_id'] as Id,
      sealed: new Uint8Array(row['sealed'] as Buffer),
      fingerprint: row['fingerprint'] as string,
    }));
  }

  async namedVotes(ballot: Id, where: Pick<Tx, 'sql'> = this.database): Promise<{ line: Id; choice: Choice }[]> {
    const rows = await where.sql('SELECT roll_id, choice FROM ballot_named_vote WHERE ballot_id = $1', [ballot]);
    return rows.map((row) => ({ line: row['roll_id'] as Id, choice: row['choice'] as Choice }));
  }

  /** How many there were. */
  async destroyEnvelopes(tx: Tx, ballot: Id): Promise<number> {
    const rows = await tx.sql(
      'WITH gone AS (DELETE FROM ballot_envelope WHERE ballot_id = $1 RETURNING 1) SELECT count(*)::int AS n FROM gone',
      [ballot],
    );
    return rows[0]!['n'] as number;
  }

  /** In the order given, which must say nothing: no line, no time, no id goes with them. */
  async keepPlain(tx: Tx, ballot: Id, choices: readonly Choice[]): Promise<void> {
    await tx.sql(
      `INSERT INTO ballot_plain (ballot_id, choice) SELECT $1, x.choice
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (choice, at) ORDER BY x.at`,
      [ballot, JSON.stringify(choices)],
    );
  }

  async paperCounts(ballot: Id, where: Pick<Tx, 'sql'> = this.database): Promise<PaperCount[]> {
    const rows = await where.sql('SELECT counted_by, lines, explanation FROM ballot_paper_count WHERE ballot_id = $1', [
      ballot,
    ]);
    return rows.map((row) => ({
      by: row['counted_by'] as Id,
      lines: row['lines'] as PaperLine[],
      ...(row['explanation'] != null && { explanation: row['explanation'] as string }),
    }));
  }

  async keepPaperCount(tx: Tx, ballot: Id, { by, lines, explanation }: PaperCount): Promise<void> {
    await tx.sql(
      `INSERT INTO ballot_paper_count (ballot_id, counted_by, lines, explanation) VALUES ($1, $2, $3, $4)
       ON CONFLICT (ballot_id, counted_by) DO UPDATE SET lines = $3, explanation = $4`,
      [ballot, by, JSON.stringify(lines), explanation ?? null],
    );
  }

  /** What two people counted one by one is no longer needed once the result is there. */
  async dropPaperCounts(tx: Tx, ballot: Id): Promise<void> {
    await tx.sql('DELETE FROM ballot_paper_count WHERE ballot_id = $1', [ballot]);
  }

  async keepResult(tx: Tx, ballot: Id, result: StoredResult): Promise<void> {
    const { file, hash, input, adopted, winners, unreadable, turnout, fingerprints, changes } = result;
    await tx.sql(
      `INSERT INTO ballot_result (ballot_id, file, hash, input, adopted, winners, unreadable, turnout, fingerprints, changes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[ballot, file, hash, input, adopted, winners, unreadable],
        ...[JSON.stringify(turnout), fingerprints, JSON.stringify(changes)],
      ],
    );
  }

  async results(ballots: readonly Id[]): Promise<ReadonlyMap<Id, StoredResult>> {
    const rows = await this.database.sql<StoredResult & { ballot_id: Id }>(
      'SELECT * FROM ballot_result WHERE ballot_id = ANY($1::uuid[])',
      [ballots],
    );
    return new Map(rows.map((row) => [row.ballot_id, row]));
  }

  async result(ballot: Id): Promise<StoredResult | undefined> {
    return (await this.results([ballot])).get(ballot);
  }

  /** Fingerprints in the box whose first signs these are: while it is shut. */
  async fingerprintsLike(ballot: Id, start: string): Promise<string[]> {
    const rows = await this.database.sql(
      'SELECT fingerprint FROM ballot_envelope WHERE ballot_id = $1 AND starts_with(fingerprint, $2)',
      [ballot, start],
    );
    return rows.map((row) => row['fingerprint'] as string);
  }

  async fingerprintOf(line: Id): Promise<string | undefined> {
    const [row] = await this.database.sql('SELECT fingerprint FROM ballot_envelope WHERE roll_id = $1', [line]);
    return row?.['fingerprint'] as string | undefined;
  }

  async namedOf(line: Id): Promise<Choice | undefined> {
    const [row] = await this.database.sql('SELECT choice FROM ballot_named_vote WHERE roll_id = $1', [line]);
    return row?.['choice'] as Choice | undefined;
  }
}
