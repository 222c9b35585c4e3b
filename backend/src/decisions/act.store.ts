import { Inject, Injectable } from '@nestjs/common';
import { actNumber, onlineUntil, standingOf, type ActNature, type OfficialAct } from '@mondee/domain/decisions';
import { ACTES } from '@mondee/methods/table-schema';
import { dayIn, isId, type Day, type Id } from '@mondee/kernel';
import { authorOf, authorSql, ZONE } from '../people';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import type { Row } from '../platform/database/rows';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import type { OfficialActView } from './act.view';

const AUTHOR = authorSql('a.author_id', 'NULL::uuid');
const COLUMNS = `a.id, a.body_id, a.body_name, a.authority, a.siret, a.nature, a.decision_id, a.on_act, a.year, a.rank,
  a.subject, a.text, a.matter, a.in_office, to_char(a.acted_on, 'YYYY-MM-DD') AS acted_on, a.online_at, a.author_id,
  a.quality, a.sha256, to_char(o.off_on, 'YYYY-MM-DD') AS off_on,
  ARRAY(SELECT l.nature FROM official_act l WHERE l.on_act = a.id ORDER BY l.online_at, l.id) AS later, ${AUTHOR.columns}`;
const FROM = `official_act a LEFT JOIN official_act_off_line o ON o.act_id = a.id ${AUTHOR.joins}`;

/** An act as it lies in the database, with what came after it. */
export interface StoredAct {
  readonly act: OfficialAct;
  readonly later: readonly ActNature[];
  readonly offLine: boolean;
}

/** Published acts: only ever added to. */
@Injectable()
export class ActStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** The next rank of a body in a year. Held until the transaction ends; `insert` takes it. */
  async nextRank(tx: Tx, body: Id, year: number): Promise<number> {
    await tx.sql('INSERT INTO official_act_number (body_id, year, last) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING', [
      body,
      year,
    ]);
    const [row] = await tx.sql<{ last: number }>(
      'SELECT last FROM official_act_number WHERE body_id = $1 AND year = $2 FOR UPDATE',
      [body, year],
    );
    return row!.last + 1;
  }

  async insert(tx: Tx, of: OfficialAct, sha256: string, document: Buffer): Promise<void> {
    await tx.sql(
      `INSERT INTO official_act (id, body_id, body_name, authority, siret, nature, decision_id, on_act, year, rank, subject,
         text, matter, in_office, acted_on, online_at, author_id, quality, sha256, document)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        ...[of.id, of.body, of.bodyName, of.authority, of.siret, of.nature, of.decision, of.on ?? null, of.year],
        ...[of.rank, of.subject, of.text, of.matter, of.inOffice ?? null, of.actedOn, of.onlineAt, of.author],
        ...[of.quality, sha256, document],
      ],
    );
    await tx.sql('UPDATE official_act_number SET last = $3 WHERE body_id = $1 AND year = $2', [
      ...[of.body, of.year, of.rank],
    ]);
  }

  async takeOffLine(tx: Tx, id: Id, on: Day): Promise<void> {
    await tx.sql('INSERT INTO official_act_off_line (act_id, off_on) VALUES ($1, $2)', [id, on]);
  }

  async nameOf(tx: Tx, person: Id): Promise<string> {
    await this.places.ready();
    const [row] = await tx.sql(`SELECT ${AUTHOR.columns} FROM (SELECT $1::uuid AS author_id) a ${AUTHOR.joins}`, [
      person,
    ]);
    return authorOf(row!, this.places).name;
  }

  async find(tx: Tx, id: Id): Promise<StoredAct | undefined> {
    const [row] = await tx.sql(`SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = $1`, [id]);
    return row && storedOf(row);
  }

  async ofDecision(tx: Tx, decision: Id): Promise<OfficialAct | undefined> {
    const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE a.decision_id = $1 AND a.nature = 'deliberation'`;
    const [row] = await tx.sql(sql, [decision]);
    return row && storedOf(row).act;
  }

  /** The published document and its hash; nothing once it left the line. */
  async document(id: Id): Promise<{ name: string; sha256: string; bytes: Buffer } | 'off line' | undefined> {
    const [row] = await this.database.sql(
      `SELECT a.year, a.rank, a.sha256, a.document, o.off_on FROM official_act a
       LEFT JOIN official_act_off_line o ON o.act_id = a.id WHERE a.id = $1`,
      [id],
    );
    if (!row) return undefined;
    if (row['off_on']) return 'off line';
    const name = actNumber({ year: row['year'] as number, rank: row['rank'] as number });
    return { name, sha256: row['sha256'] as string, bytes: row['document'] as Buffer };
  }

  /** Newest first. */
  async page(asked: { first: number; after?: string; body?: string }): Promise<Connection<OfficialActView>> {
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isInstantKey(cursor[0]) && isId(cursor[1]) ? cursor : undefined;
    const body = isId(asked.body) ? asked.body : undefined;
    const rows = await this.read(
      `($1::uuid IS NULL OR a.body_id = $1) AND ($2::timestamptz IS NULL OR (a.online_at, a.id) < ($2, $3::uuid))`,
      [body ?? null, from?.[0] ?? null, from?.[1] ?? null],
      `LIMIT ${asked.first + 1}`,
    );
    return page(
      rows,
      asked,
      (view) => [view.onlineSince.toISOString(), view.id],
      async () => {
        const sql = 'SELECT count(*) AS n FROM official_act WHERE $1::uuid IS NULL OR body_id = $1';
        return Number((await this.database.sql(sql, [body ?? null]))[0]!['n']);
      },
    );
  }

  byIds(ids: readonly Id[]): Promise<OfficialActView[]> {
    return this.read('a.id = ANY($1::uuid[])', [ids]);
  }

  async byId(id: Id): Promise<OfficialActView | undefined> {
    return (await this.byIds([id]))[0];
  }

  /** The deliberations that decisions became. */
  ofDecisions(ids: readonly Id[]): Promise<OfficialActView[]> {
    return this.read(`a.nature = 'deliberation' AND a.decision_id = ANY($1::uuid[])`, [ids]);
  }

  /** What came after these acts, oldest first. */
  laterThan(ids: readonly Id[]): Promise<OfficialActView[]> {
    return this.read('a.on_act = ANY($1::uuid[])', [ids], '', 'ASC');
  }

  /** How the last act of each body names its collectivity. */
  async lastOf(bodies: readonly Id[]): Promise<Map<Id, { authority: string; siret: string }>> {
    const sql = `SELECT DISTINCT ON (body_id) body_id, authority, siret FROM official_act
      WHERE body_id = ANY($1::uuid[]) ORDER BY body_id, online_at DESC, id DESC`;
    const rows = await this.database.sql<{ body_id: Id; authority: string; siret: string }>(sql, [bodies]);
    return new Map(rows.map(({ body_id, authority, siret }) => [body_id, { authority, siret }]));
  }

  private async read(where: string, params: unknown[], limit = '', way = 'DESC'): Promise<OfficialActView[]> {
    await this.places.ready();
    const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where} ORDER BY a.online_at ${way}, a.id ${way} ${limit}`;
    return (await this.database.sql(sql, params)).map((row) => this.view(row));
  }

  private view(row: Row): OfficialActView {
    const { act, later, offLine } = storedOf(row);
    const { id, bodyName, authority, siret, nature, subject, text, matter, actedOn, quality } = act;
    return {
      ...{ id, bodyName, authority, siret, nature, subject, text, matter, actedOn, quality },
      ...{ number: actNumber(act), path: `/actes/${id}`, bodyId: act.body, decisionId: act.decision },
      ...{ sha256: row['sha256'] as string, standing: standingOf(later) },
      ...{ onId: act.on, inOffice: act.inOffice, offLineOn: (row['off_on'] as Day | null) ?? undefined },
      matterName: ACTES.find(([code]) => code === matter)?.[1] ?? matter,
      onlineSince: new Date(act.onlineAt),
      onlineUntil: onlineUntil(dayIn(act.onlineAt, ZONE)),
      author: authorOf(row, this.places),
      document: offLine ? undefined : `/acts/${id}.pdf`,
    };
  }
}

function storedOf(row: Row): StoredAct {
  const text = (column: string) => row[column] as string;
  return {
    act: {
      ...{ id: text('id') as Id, body: text('body_id') as Id, decision: text('decision_id') as Id },
      ...{ bodyName: text('body_name'), authority: text('authority'), siret: text('siret') },
      ...{ nature: text('nature') as ActNature, year: row['year'] as number, rank: row['rank'] as number },
      ...{ subject: text('subject'), text: text('text'), matter: text('matter'), actedOn: text('acted_on') },
      ...(row['on_act'] ? { on: text('on_act') as Id } : {}),
      ...(row['in_office'] === null ? {} : { inOffice: row['in_office'] as number }),
      ...{ onlineAt: (row['online_at'] as Date).toISOString(), author: text('author_id') as Id },
      ...{ authorName: text('author_person_name'), quality: text('quality') },
    },
    later: row['later'] as ActNature[],
    offLine: row['off_on'] !== null,
  };
}
