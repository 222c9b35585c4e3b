import { Inject, Injectable } from '@nestjs/common';
import { newId, type Id, type Instant } from '@mondee/kernel';
import { ageBand, type AgeBand, type BallotChannel, type FrozenElector, type RollLine } from '@mondee/domain/ballots';
import { Database, type Tx } from '../platform/database/database';

/** A line with what the count and the screens need of it. */
export interface ListedLine extends RollLine {
  readonly weight: number;
  readonly college?: string;
  readonly label: string;
}

/** People of a part of the list: how many, and how many voted. */
export interface Turnout {
  readonly by: 'channel' | 'commune' | 'college' | 'age' | 'all';
  /** Empty: the list does not say. */
  readonly key: string;
  readonly onList: number;
  readonly voted: number;
}

const COLUMNS = `r.id, r.person_id, r.label, r.college, r.weight, r.channels, r.recused, r.signed_at, r.signed_by, p.name`;
const FROM = 'ballot_roll r LEFT JOIN person p ON p.id = r.person_id';

/** The frozen list of a ballot and its signatures. */
@Injectable()
export class RollStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The whole list, in one statement. */
  async freeze(tx: Tx, ballot: Id, electors: readonly FrozenElector[], at: Instant): Promise<void> {
    const lines = electors.map((one) => ({ id: newId(Date.parse(at)), ...one }));
    await tx.sql(
      `INSERT INTO ballot_roll (id, ballot_id, person_id, label, college, weight, channels, commune, age_band, recused)
       SELECT (x->>'id')::uuid, $1, (x->>'person')::uuid, x->>'label', x->>'college', (x->>'weight')::int,
         ARRAY(SELECT jsonb_array_elements_text(x->'channels')), x->>'commune', x->>'ageBand', coalesce((x->>'recused')::boolean, false)
       FROM jsonb_array_elements($2::jsonb) x`,
      [ballot, JSON.stringify(lines)],
    );
  }

  /** The line of a person, held until the transaction ends: whoever votes twice at once waits here. */
  async hold(tx: Tx, ballot: Id, by: { person: Id } | { line: Id }): Promise<ListedLine | undefined> {
    const [column, value] = 'person' in by ? ['person_id', by.person] : ['id', by.line];
    const [row] = await tx.sql(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE r.ballot_id = $1 AND r.${column} = $2 FOR UPDATE OF r`,
      [ballot, value],
    );
    return row && lineOf(row);
  }

  async ofPerson(ballot: Id, person: Id): Promise<ListedLine | undefined> {
    const [row] = await this.database.sql(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE r.ballot_id = $1 AND r.person_id = $2`,
      [...[ballot, person]],
    );
    return row && lineOf(row);
  }

  async sign(tx: Tx, line: Id, channel: BallotChannel, at: Instant): Promise<void> {
    await tx.sql('UPDATE ballot_roll SET signed_at = $2, signed_by = $3 WHERE id = $1', [line, at, channel]);
  }

  /** All lines, for the count. */
  async all(where: Pick<Tx, 'sql'>, ballot: Id): Promise<ListedLine[]> {
    const rows = await where.sql(`SELECT ${COLUMNS} FROM ${FROM} WHERE r.ballot_id = $1 ORDER BY r.id`, [ballot]);
    return rows.map(lineOf);
  }

  /** For the booth: by a part of the name; a handful at most. */
  async search(ballot: Id, words: string): Promise<ListedLine[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE r.ballot_id = $1 AND NOT r.recused
         AND strpos(lower(unaccent(coalesce(r.label, p.name, ''))), lower(unaccent($2))) > 0
       ORDER BY coalesce(r.label, p.name), r.id LIMIT 20`,
      [ballot, words],
    );
    return rows.map(lineOf);
  }

  /** In numbers of people, recusals taken off; by each breakdown, of all these ballots in one statement. */
  async turnouts(ballots: readonly Id[], where: Pick<Tx, 'sql'> = this.database): Promise<ReadonlyMap<Id, Turnout[]>> {
    const rows = await where.sql<{
      ballot_id: Id;
      by: Turnout['by'];
      key: string | null;
      on_list: number;
      voted: number;
    }>(
      `SELECT ballot_id, CASE WHEN grouping(signed_by) = 0 THEN 'channel' WHEN grouping(commune) = 0 THEN 'commune'
          WHEN grouping(college) = 0 THEN 'college' WHEN grouping(age_band) = 0 THEN 'age' ELSE 'all' END AS by,
         coalesce(signed_by, commune, college, age_band) AS key, count(*)::int AS on_list, count(signed_at)::int AS voted
       FROM ballot_roll WHERE ballot_id = ANY($1::uuid[]) AND NOT recused
       GROUP BY GROUPING SETS ((ballot_id, signed_by), (ballot_id, commune), (ballot_id, college), (ballot_id, age_band), (ballot_id))`,
      [ballots],
    );
    const found = new Map<Id, Turnout[]>();
    for (const { ballot_id, by, key, on_list, voted } of rows)
      // Whoever has not voted has no channel; whoever has no commune or age on the list is a part of it all the same.
      if (key !== null || by === 'all' || by === 'commune' || by === 'age')
        found.set(ballot_id, [...(found.get(ballot_id) ?? []), { by, key: key ?? '', onList: on_list, voted }]);
    return found;
  }

  async turnout(ballot: Id, where: Pick<Tx, 'sql'> = this.database): Promise<Turnout[]> {
    return (await this.turnouts([ballot], where)).get(ballot) ?? [];
  }

  /** The whole list, as an open ballot is published. */
  listed(ballot: Id): Promise<ListedLine[]> {
    return this.all(this.database, ballot);
  }

  /** Replaces the codes of these lines: one printed anew kills the one before. */
  async keepCodes(
    tx: Tx,
    ballot: Id,
    codes: readonly { hash: Buffer; line: Id; channel: BallotChannel; expiresAt?: Instant }[],
  ): Promise<void> {
    for (const { hash, line, channel, expiresAt } of codes) {
      await tx.sql('DELETE FROM ballot_code WHERE roll_id = $1 AND channel = $2', [line, channel]);
      await tx.sql(
        'INSERT INTO ballot_code (hash, ballot_id, roll_id, channel, expires_at) VALUES ($1, $2, $3, $4, $5)',
        [...[hash, ballot, line, channel, expiresAt ?? null]],
      );
    }
  }

  async lineOfCode(
    tx: Tx,
    ballot: Id,
    hash: Buffer,
    at: Instant,
  ): Promise<{ line: Id; channel: BallotChannel } | undefined> {
    const [row] = await tx.sql(
      'SELECT roll_id, channel FROM ballot_code WHERE ballot_id = $1 AND hash = $2 AND (expires_at IS NULL OR expires_at > $3)',
      [ballot, hash, at],
    );
    return row && { line: row['roll_id'] as Id, channel: row['channel'] as BallotChannel };
  }

  async dropCode(tx: Tx, hash: Buffer): Promise<void> {
    await tx.sql('DELETE FROM ballot_code WHERE hash = $1', [hash]);
  }

  async dropCodes(tx: Tx, ballot: Id): Promise<void> {
    await tx.sql('DELETE FROM ballot_code WHERE ballot_id = $1', [ballot]);
  }

  /** Residents of communes with this level at least, as a list. */
  async residents(
    tx: Tx,
    communes: readonly string[],
    verified: boolean,
    at: Instant,
  ): Promise<{ person: Id; commune: string; ageBand?: AgeBand }[]> {
    const rows = await tx.sql(
      `SELECT id, commune_code, birth_year FROM person WHERE commune_code = ANY($1) AND erased_at IS NULL
         AND (residence_level = 'verified' AND (residence_until IS NULL OR residence_until > $3)
           OR NOT $2 AND residence_level IS NOT NULL AND residence_level <> 'none') ORDER BY id`,
      [communes, verified, at],
    );
    return rows.map((row) => {
      const band = row['birth_year'] === null ? undefined : ageBand(row['birth_year'] as number, yearOf(at));
      return { person: row['id'] as Id, commune: row['commune_code'] as string, ...(band && { ageBand: band }) };
    });
  }

  /** People by e-mail, for a list that comes as a file. */
  async byEmails(tx: Tx, emails: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    const rows = await tx.sql(
      'SELECT id, lower(email) AS email FROM person WHERE lower(email) = ANY($1) AND erased_at IS NULL',
      [emails],
    );
    return new Map(rows.map((row) => [row['email'] as string, row['id'] as Id]));
  }

  async known(tx: Tx, people: readonly Id[]): Promise<ReadonlySet<Id>> {
    const rows = await tx.sql('SELECT id FROM person WHERE id = ANY($1::uuid[]) AND erased_at IS NULL', [people]);
    return new Set(rows.map((row) => row['id'] as Id));
  }
}

function lineOf(row: Record<string, unknown>): ListedLine {
  const text = (column: string) => (row[column] as string | null) ?? undefined;
  const college = text('college');
  const person = text('person_id') as Id | undefined;
  const signedBy = text('signed_by') as BallotChannel | undefined;
  return {
    id: row['id'] as Id,
    label: text('label') ?? text('name') ?? '—',
    weight: row['weight'] as number,
    channels: row['channels'] as BallotChannel[],
    recused: row['recused'] as boolean,
    ...(college && { college }),
    ...(person && { person }),
    ...(signedBy && { signedBy, signedAt: (row['signed_at'] as Date).toISOString() }),
  };
}

const yearOf = (at: Instant): number => Number(at.slice(0, 4));
