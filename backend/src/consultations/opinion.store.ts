import { Inject, Injectable } from '@nestjs/common';
import { isId, type Clock, type Id } from '@mondee/kernel';
import type { CastVote, Vote } from '@mondee/methods/opinion-groups';
import type { MapOfOpinions, OpinionVote, Statement } from '@mondee/domain/consultations';
import { nextStatements } from '@mondee/domain/consultations';
import { Database, type Tx } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import type { OpinionMapView, OpinionTurnView, StatementView } from './opinion.view';

/** A number between 0 and 1, always the same for this person and this statement. */
const DRAW = `(('x' || left(encode(sha256(convert_to(s.id::text || ' ' || $2::text, 'UTF8')), 'hex'), 8))::bit(32)::bigint::float8 / 4294967296)`;

/** The map as it is kept: without the places, which are each person's. */
export type KeptMap = Omit<MapOfOpinions, 'places'>;

/** Statements and what people say of them. */
@Injectable()
export class OpinionStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async hold(tx: Tx, id: string): Promise<Statement | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql('SELECT * FROM statement WHERE id = $1 FOR UPDATE', [id]);
    return row && statementOf(row);
  }

  async processOf(id: string): Promise<Id | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.sql<{ id: Id }>('SELECT process_id AS id FROM statement WHERE id = $1', [id]);
    return row?.id;
  }

  /** How many statements there are, and how many of them are this person's own. The process is held. */
  async counts(tx: Tx, process: Id, person: Id | undefined): Promise<{ last: number; written: number }> {
    const [row] = await tx.sql<{ last: number; written: number }>(
      `SELECT coalesce(max(number), 0)::int AS last, count(*) FILTER (WHERE author_id = $2 AND origin = 'participant')::int AS written
       FROM statement WHERE process_id = $1`,
      [process, person ?? null],
    );
    return row!;
  }

  async save(tx: Tx, it: Statement): Promise<void> {
    await tx.sql(
      `INSERT INTO statement (id, process_id, number, body, origin, author_id, channel, created_at, state, refused_for)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, refused_for = excluded.refused_for`,
      [
        ...[it.id, it.process, it.number, it.text, it.origin, it.author, it.channel, it.createdAt, it.state],
        it.refusedFor ?? null,
      ],
    );
  }

  async given(tx: Tx, process: Id, person: Id): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM opinion_vote WHERE process_id = $1 AND person_id = $2',
      [process, person],
    );
    return row!.n;
  }

  /** Writes an answer, or another in its place. @returns true when the map was fresh until now */
  async vote(tx: Tx, of: Statement, person: Id, vote: OpinionVote, channel: string, at: string): Promise<boolean> {
    await tx.sql(
      `INSERT INTO opinion_vote (statement_id, person_id, process_id, vote, channel, given_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (statement_id, person_id) DO UPDATE SET vote = excluded.vote, channel = excluded.channel, given_at = excluded.given_at`,
      [of.id, person, of.process, vote, channel, at],
    );
    return this.makeStale(tx, of.process);
  }

  async makeStale(tx: Tx, process: Id): Promise<boolean> {
    const changed = await tx.sql(
      `INSERT INTO opinion_map (process_id, stale) VALUES ($1, true)
       ON CONFLICT (process_id) DO UPDATE SET stale = true WHERE NOT opinion_map.stale RETURNING 1`,
      [process],
    );
    return changed.length > 0;
  }

  /** What the map is made from; from now on any answer makes it stale again. */
  async forMap(process: Id): Promise<{ cast: CastVote[]; online: Id[]; before: Map<string, string> }> {
    await this.database.sql('UPDATE opinion_map SET stale = false WHERE process_id = $1', [process]);
    const cast = await this.cast(process);
    const online = await this.database.sql<{ id: Id }>(
      `SELECT id FROM statement WHERE process_id = $1 AND state = 'online' ORDER BY number`,
      [process],
    );
    const places = await this.database.sql<{ person: Id; letter: string }>(
      'SELECT person_id AS person, letter FROM opinion_place WHERE process_id = $1',
      [process],
    );
    return {
      cast,
      online: online.map(({ id }) => id),
      before: new Map(places.map(({ person, letter }) => [person, letter])),
    };
  }

  private async cast(process: Id): Promise<CastVote[]> {
    const rows = await this.database.sql<{ person: Id; statement: Id; vote: Vote; at: Date }>(
      `SELECT person_id AS person, statement_id AS statement, vote, given_at AS at FROM opinion_vote WHERE process_id = $1
       ORDER BY person_id, statement_id`,
      [process],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
  }

  /** Under names that mean nothing elsewhere: for the files. */
  async castUnnamed(process: Id): Promise<CastVote[]> {
    const rows = await this.database.sql<{ person: string; statement: Id; vote: Vote; at: Date }>(
      `SELECT encode(sha256(convert_to(process_id::text || person_id::text, 'UTF8')), 'hex') AS person, statement_id AS statement,
         vote, given_at AS at FROM opinion_vote WHERE process_id = $1 ORDER BY 1, 2`,
      [process],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
  }

  async lettersUnnamed(process: Id): Promise<Map<string, string>> {
    const rows = await this.database.sql<{ person: string; letter: string }>(
      `SELECT encode(sha256(convert_to(process_id::text || person_id::text, 'UTF8')), 'hex') AS person, letter
       FROM opinion_place WHERE process_id = $1`,
      [process],
    );
    return new Map(rows.map(({ person, letter }) => [person, letter]));
  }

  /** Who asked to be forgotten while the map was made has no answer left, and gets no place: see `forget`. */
  async keepMap(tx: Tx, process: Id, { places, ...map }: MapOfOpinions): Promise<void> {
    await tx.sql('UPDATE opinion_map SET map = $2, made_at = $3 WHERE process_id = $1', [
      ...[process, JSON.stringify(map satisfies KeptMap), this.clock.now()],
    ]);
    await tx.sql('DELETE FROM opinion_place WHERE process_id = $1', [process]);
    await tx.sql(
      `INSERT INTO opinion_place SELECT $1::uuid, p.person, p.x, p.y, p.letter
       FROM jsonb_to_recordset($2::jsonb) AS p(person uuid, x float8, y float8, letter text)
       WHERE EXISTS (SELECT FROM opinion_vote v WHERE v.process_id = $1 AND v.person_id = p.person)`,
      [process, JSON.stringify(places)],
    );
  }

  async mapOf(process: Id): Promise<{ map: KeptMap; madeAt: Date } | undefined> {
    const [row] = await this.database.sql<{ map: KeptMap; madeAt: Date }>(
      'SELECT map, made_at AS "madeAt" FROM opinion_map WHERE process_id = $1 AND map IS NOT NULL',
      [process],
    );
    return row;
  }

  /** The map for everybody: points without persons, in an order that says nothing. */
  async view(process: Id): Promise<OpinionMapView | undefined> {
    const kept = await this.mapOf(process);
    if (!kept) return undefined;
    const points = await this.database.sql<{ x: number; y: number; letter: string }>(
      'SELECT x, y, letter FROM opinion_place WHERE process_id = $1 ORDER BY x, y LIMIT 2000',
      [process],
    );
    const statements = new Map((await this.statements(process, 'online')).map((one) => [one.id as string, one]));
    const { map, madeAt } = kept;
    const counted = map.statements.flatMap(({ statement, all, groups }) => {
      const of = statements.get(statement);
      const split = (index: number) => ({ letter: map.groups[index]!.letter, split: groups[index] ?? null });
      return of ? [{ ...of, all, groups: map.groups.map((_, index) => split(index)) }] : [];
    });
    const known = (id: string) => counted.filter((one) => one.id === id);
    return {
      ...{ people: map.people, answers: map.answers, madeAt, points },
      groups: map.groups.map(({ says, ...group }) => ({
        ...group,
        says: says.flatMap(({ statement, side, share }) =>
          known(statement).map(({ text }) => ({ text, side, percent: Math.round(share * 100) })),
        ),
      })),
      statements: counted,
      unites: map.unites.flatMap(({ statement, side }) => known(statement).map((of) => ({ side, statement: of }))),
      divides: map.divides.flatMap(known),
    };
  }

  async statements(process: Id, state: Statement['state']): Promise<StatementView[]> {
    const rows = await this.database.sql(
      'SELECT * FROM statement WHERE process_id = $1 AND state = $2 ORDER BY number LIMIT 2000',
      [process, state],
    );
    return rows.map((row) => statementView(statementOf(row)));
  }

  async exported(process: Id) {
    const rows = await this.database.sql(
      `SELECT * FROM statement WHERE process_id = $1 AND state = 'online' ORDER BY number`,
      [process],
    );
    return rows
      .map(statementOf)
      .map(({ id, number, text, createdAt, state }) => ({ id, number, text, at: createdAt, state }));
  }

  /** What a person has answered, where they stand, and which statement they meet next. */
  async turnOf(process: Id, person: Id): Promise<OpinionTurnView> {
    const rows = await this.database.sql<Record<string, unknown>>(
      `SELECT s.*, v.vote, ${DRAW} AS draw FROM statement s LEFT JOIN opinion_vote v ON v.statement_id = s.id AND v.person_id = $2
       WHERE s.process_id = $1 AND s.state = 'online'`,
      [process, person],
    );
    const priorities = new Map((await this.mapOf(process))?.map.statements.map((one) => [one.statement, one.priority]));
    const waiting = rows.filter((row) => row['vote'] === null);
    const draws = new Map(rows.map((row) => [row['id'] as string, row['draw'] as number]));
    const [next] = nextStatements(
      waiting.map((row) => ({ statement: row['id'] as string, priority: priorities.get(row['id'] as string) ?? 10 })),
      (statement) => draws.get(statement)!,
    );
    const found = waiting.find((row) => row['id'] === next);
    const [place] = await this.database.sql<{ x: number; y: number; letter: string }>(
      'SELECT x, y, letter FROM opinion_place WHERE process_id = $1 AND person_id = $2',
      [process, person],
    );
    return {
      ...{ id: process, answered: rows.length - waiting.length, total: rows.length, place: place ?? null },
      next: found ? statementView(statementOf(found)) : null,
    };
  }

  /** Who asked to be forgotten: their answers go, and the words of what they added. */
  async forget(tx: Tx, person: Id): Promise<Id[]> {
    // a map that is being kept ends first, or waits and finds these answers gone
    await tx.sql(
      `SELECT FROM opinion_map WHERE process_id IN (SELECT process_id FROM opinion_vote WHERE person_id = $1)
       ORDER BY process_id FOR UPDATE`,
      [person],
    );
    const touched = await tx.sql<{ id: Id }>(
      `WITH gone AS (DELETE FROM opinion_vote WHERE person_id = $1 RETURNING process_id) SELECT DISTINCT process_id AS id FROM gone`,
      [person],
    );
    await tx.sql('DELETE FROM opinion_place WHERE person_id = $1', [person]);
    await tx.sql(
      `UPDATE statement SET body = '', state = 'refused', refused_for = NULL WHERE author_id = $1 AND origin = 'participant'`,
      [person],
    );
    return touched.map(({ id }) => id);
  }
}

export function statementView({ id, number, text, origin, state, channel, createdAt }: Statement): StatementView {
  return { id, number, text, origin, state, channel, createdAt: new Date(createdAt) };
}

function statementOf(row: Record<string, unknown>): Statement {
  return {
    ...{ id: row['id'] as Id, process: row['process_id'] as Id, number: row['number'] as number },
    ...{ text: row['body'] as string, origin: row['origin'] as Statement['origin'], author: row['author_id'] as Id },
    ...{ channel: row['channel'] as Statement['channel'], createdAt: (row['created_at'] as Date).toISOString() },
    state: row['state'] as Statement['state'],
    ...(row['refused_for'] ? { refusedFor: row['refused_for'] as string } : {}),
  };
}
