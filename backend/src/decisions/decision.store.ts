import { Inject, Injectable } from '@nestjs/common';
import { isId, type Channel, type Id, type Ref } from '@mondee/kernel';
import { decisionNumber, type Decision } from '@mondee/domain/decisions';
import { authorOf, authorSql } from '../people';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import { decisionOf, DecisionLinkRow, DecisionRow, linkRowsOf, rowOf } from './decision.row';
import type { DecisionView } from './decision.view';

const AUTHOR = authorSql('d.author_id', 'NULL::uuid');
const COLUMNS = `d.id, d.number, d.title, d.body, d.adopted, d.votes_for, d.votes_against, d.abstentions,
  to_char(d.decided_on, 'YYYY-MM-DD') AS decided_on, d.published_at, d.quality, d.channel, ${AUTHOR.columns}`;
const TEXTS = 'd.text, d.grounds, d.reasons';

/** What a decision names, and how. */
export interface NamedThings {
  readonly answers: readonly Ref[];
  readonly restsOn: readonly Ref[];
}

/** Decisions in the database: all of them are public, and none ever changes. */
@Injectable()
export class DecisionStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** The next rank of a year. Holds the year's row until the transaction ends; `insert` takes the rank. */
  async nextRank(tx: Tx, year: number): Promise<number> {
    await tx.sql('INSERT INTO decision_number (year, last) VALUES ($1, 0) ON CONFLICT DO NOTHING', [year]);
    const [row] = await tx.sql<{ last: number }>('SELECT last FROM decision_number WHERE year = $1 FOR UPDATE', [year]);
    return row!.last + 1;
  }

  /** As the rules know it, for rooms downstream that act because of it. */
  async find(tx: Tx, id: Id): Promise<Decision | undefined> {
    const row = await tx.manager.findOne(DecisionRow, { where: { id } });
    if (!row) return undefined;
    return decisionOf(row, await tx.manager.find(DecisionLinkRow, { where: { decisionId: id } }));
  }

  async insert(tx: Tx, decision: Decision, rank: number, channel: Channel): Promise<void> {
    const year = Number(decision.decidedOn.slice(0, 4));
    if (decision.number !== decisionNumber(decision.decidedOn, rank)) throw new Error('Not the number it was given');
    await tx.manager.insert(DecisionRow, rowOf(decision, channel));
    await tx.manager.insert(DecisionLinkRow, linkRowsOf(decision));
    await tx.sql('UPDATE decision_number SET last = $2 WHERE year = $1', [year, rank]);
  }

  /** Newest first; the long texts are read only when the answer holds them. */
  async page(asked: { first: number; after?: string }, withTexts: boolean): Promise<Connection<DecisionView>> {
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isInstantKey(cursor[0]) && isId(cursor[1]) ? cursor : undefined;
    const rows = await this.read(
      from ? `(d.published_at, d.id) < ($1::timestamptz, $2::uuid)` : 'true',
      from ? from : [],
      `d.published_at DESC, d.id DESC LIMIT ${asked.first + 1}`,
      withTexts,
    );
    return page(
      rows,
      asked,
      (view) => [view.publishedAt.toISOString(), view.id],
      async () => Number((await this.database.sql('SELECT count(*) AS n FROM decision'))[0]!['n']),
    );
  }

  byIds(ids: readonly Id[]): Promise<DecisionView[]> {
    return this.read('d.id = ANY($1::uuid[])', [ids]);
  }

  async byId(id: Id): Promise<DecisionView | undefined> {
    return (await this.byIds([id]))[0];
  }

  /** What each of these decisions names: one statement for a list. */
  async namedBy(ids: readonly Id[], on: Pick<Tx, 'sql'> = this.database): Promise<NamedThings[]> {
    const rows = await on.sql(
      'SELECT decision_id, relation, to_kind, to_id FROM decision_link WHERE decision_id = ANY($1::uuid[]) ORDER BY to_id',
      [ids],
    );
    const named = (id: Id, relation: string) =>
      rows
        .filter((row) => row['decision_id'] === id && row['relation'] === relation)
        .map((row): Ref => ({ kind: row['to_kind'] as string, id: row['to_id'] as Id }));
    return ids.map((id) => ({ answers: named(id, 'answers'), restsOn: named(id, 'rests-on') }));
  }

  private async read(
    where: string,
    params: unknown[],
    order = 'd.published_at DESC, d.id DESC',
    withTexts = true,
  ): Promise<DecisionView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${COLUMNS}${withTexts ? `, ${TEXTS}` : ''} FROM decision d ${AUTHOR.joins} WHERE ${where} ORDER BY ${order}`,
      params,
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: Record<string, unknown>): DecisionView {
    const text = (column: string) => (row[column] as string | undefined) ?? '';
    const id = row['id'] as Id;
    return {
      id,
      kind: 'decision',
      label: text('title'),
      path: `/decisions/${id}`,
      number: text('number'),
      title: text('title'),
      text: text('text'),
      grounds: text('grounds'),
      reasons: text('reasons'),
      adopted: row['adopted'] as boolean,
      votesFor: row['votes_for'] as number,
      votesAgainst: row['votes_against'] as number,
      abstentions: row['abstentions'] as number,
      decidedOn: text('decided_on'),
      publishedAt: row['published_at'] as Date,
      body: text('body'),
      author: authorOf(row, this.places),
      quality: text('quality'),
      channel: row['channel'] as Channel,
    };
  }
}
