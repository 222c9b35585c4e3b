import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import type { Offer, Project, Review } from '@mondee/domain/proposals';
import { authorOf, authorSql } from '../people';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import type { OfferView, ProjectView, ReviewView } from './project.view';

const CARRIER = authorSql('p.carrier_person', 'p.carrier_organisation', 'carrier');
/** A sheet with all that stands on it: one statement for a list. */
const COLUMNS = `p.*, to_char(p.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS opened, ${CARRIER.columns},
  (SELECT count(*)::int FROM project_review r WHERE r.project_id = p.id AND r.state = 'given') AS reviews,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name)
    FROM project_partner x JOIN organisation o ON o.id = x.organisation_id WHERE x.project_id = p.id), '[]') AS partners,
  coalesce((SELECT json_agg(json_build_object('id', n.id, 'kind', n.kind, 'what', n.what, 'quantity', n.quantity,
      'promised', (SELECT coalesce(sum(f.quantity), 0)::int FROM project_offer f WHERE f.need_id = n.id AND f.state = 'accepted'))
    ORDER BY n.position) FROM project_need n WHERE n.project_id = p.id), '[]') AS needs`;
const EVALUATOR = authorSql('r.evaluator_id', 'NULL::uuid', 'evaluator');
const GIVER = authorSql('o.person_id', 'o.organisation_id', 'giver');

/** Projects, what is offered to them and what evaluators say of them. */
@Injectable()
export class ProjectStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async markAccepted(tx: Tx, proposal: Id, at: string): Promise<void> {
    await tx.sql('INSERT INTO proposal_accepted VALUES ($1, $2) ON CONFLICT DO NOTHING', [proposal, at]);
  }

  /** Held until the transaction ends: of two who open a sheet at once, one does. */
  async accepted(tx: Tx, proposal: Id): Promise<boolean> {
    return (await tx.sql('SELECT 1 FROM proposal_accepted WHERE proposal_id = $1 FOR UPDATE', [proposal])).length > 0;
  }

  async hold(tx: Tx, by: { id: string } | { proposal: string }): Promise<Project | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['proposal_id', by.proposal];
    if (!isId(value)) return undefined;
    await tx.sql(`SELECT 1 FROM project WHERE ${column} = $1 FOR UPDATE`, [value]);
    const [row] = await tx.sql(`SELECT ${COLUMNS} FROM project p ${CARRIER.joins} WHERE p.${column} = $1`, [value]);
    return row && projectOf(row);
  }

  async save(tx: Tx, it: Project): Promise<void> {
    const person = 'person' in it.carrier ? it.carrier.person : null;
    const organisation = 'organisation' in it.carrier ? it.carrier.organisation : null;
    await tx.sql(
      `INSERT INTO project (id, proposal_id, title, summary, carrier_person, carrier_organisation, state, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET title = excluded.title, summary = excluded.summary,
         carrier_person = excluded.carrier_person, carrier_organisation = excluded.carrier_organisation, state = excluded.state`,
      [it.id, it.proposal, it.title, it.summary, person, organisation, it.state, it.openedAt],
    );
    await tx.sql('DELETE FROM project_partner WHERE project_id = $1', [it.id]);
    await tx.sql('INSERT INTO project_partner SELECT $1, unnest($2::uuid[])', [it.id, it.partners]);
    const kept = it.needs.map(({ id }) => id);
    await tx.sql(
      `DELETE FROM project_offer WHERE project_id = $1 AND NOT need_id = ANY($2::uuid[]) AND state <> 'accepted'`,
      [it.id, kept],
    );
    await tx.sql('DELETE FROM project_need WHERE project_id = $1 AND NOT id = ANY($2::uuid[])', [it.id, kept]);
    await tx.sql(
      `INSERT INTO project_need (id, project_id, position, kind, what, quantity)
       SELECT id, $1, position, kind, what, quantity FROM jsonb_to_recordset($2::jsonb)
         AS x(id uuid, position int, kind text, what text, quantity int)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, what = excluded.what,
         quantity = excluded.quantity WHERE project_need.project_id = $1`,
      [it.id, JSON.stringify(it.needs.map((need, position) => ({ ...need, position })))],
    );
  }

  /** Those of these that exist: a carrier or a partner must be somebody. */
  async known(tx: Tx, kind: 'person' | 'organisation', ids: readonly Id[]): Promise<boolean> {
    const rows = await tx.sql(`SELECT id FROM ${kind} WHERE id = ANY($1::uuid[])`, [ids]);
    return rows.length === new Set(ids).size;
  }

  async promisedNeeds(tx: Tx, project: Id): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>(
      `SELECT DISTINCT need_id AS id FROM project_offer WHERE project_id = $1 AND state = 'accepted'`,
      [project],
    );
    return rows.map(({ id }) => id);
  }

  /** Who wrote the proposal and those that go on in it, and who carries the project today. */
  async authors(tx: Tx, { id, proposal }: Pick<Project, 'id' | 'proposal'>, today: string): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>(
      `SELECT author_id AS id FROM proposal WHERE id = $1 OR merged_into = $1
       UNION SELECT c.person_id FROM proposal_coauthor c JOIN proposal o ON o.id = c.proposal_id
         WHERE c.state = 'accepted' AND (o.id = $1 OR o.merged_into = $1)`,
      [proposal],
    );
    return [...new Set([...rows.map((row) => row.id), ...(await this.carriers(tx, id, today))])];
  }

  /** Who carries it: the person, or those who hold a mandate of the organisation that day. */
  async carriers(tx: Tx, id: Id, today: string): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>(
      `SELECT carrier_person AS id FROM project WHERE id = $1 AND carrier_person IS NOT NULL
       UNION SELECT m.person_id FROM project p JOIN mandate m ON m.organisation_id = p.carrier_organisation
         AND m.from_day <= $2::date AND (m.until_day IS NULL OR m.until_day >= $2::date) WHERE p.id = $1`,
      [id, today],
    );
    return rows.map((row) => row.id);
  }

  async holdOffer(tx: Tx, id: string): Promise<Offer | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql('SELECT * FROM project_offer WHERE id = $1 FOR UPDATE', [id]);
    return row && offerOf(row);
  }

  async saveOffer(tx: Tx, it: Offer, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO project_offer (id, project_id, need_id, person_id, organisation_id, quantity, words, contact, state, offered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
      [
        ...[it.id, it.project, it.need, it.person, it.organisation ?? null],
        ...[it.quantity, it.words, it.contact, it.state, at],
      ],
    );
  }

  async holdReview(tx: Tx, id: string): Promise<Review | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql('SELECT * FROM project_review WHERE id = $1 FOR UPDATE', [id]);
    return row && reviewOf(row);
  }

  async assigned(tx: Tx, project: Id, evaluator: Id): Promise<boolean> {
    const rows = await tx.sql('SELECT 1 FROM project_review WHERE project_id = $1 AND evaluator_id = $2', [
      project,
      evaluator,
    ]);
    return rows.length > 0;
  }

  async saveReview(tx: Tx, it: Review, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO project_review (id, project_id, evaluator_id, state, feasibility, words, cost_sources, months, body, notes, reply, assigned_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO UPDATE SET state = excluded.state,
         feasibility = excluded.feasibility, words = excluded.words, cost_sources = excluded.cost_sources, months = excluded.months,
         body = excluded.body, notes = excluded.notes, reply = excluded.reply`,
      [
        ...[it.id, it.project, it.evaluator, it.state, it.feasibility ?? null, it.words ?? null],
        ...[JSON.stringify(it.costSources), it.months ?? null, it.body ?? null, it.notes, it.reply ?? null, at],
      ],
    );
  }

  async setIncompatible(tx: Tx, [one, other]: readonly [Id, Id], wanted: boolean): Promise<boolean> {
    const text = wanted
      ? 'INSERT INTO project_incompatible VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1'
      : 'DELETE FROM project_incompatible WHERE one_id = $1 AND other_id = $2 RETURNING 1';
    const changed: unknown = await tx.sql(`WITH done AS (${text}) SELECT count(*)::int AS n FROM done`, [one, other]);
    return (changed as { n: number }[])[0]!.n > 0;
  }

  async page(asked: { first: number; after?: string }): Promise<Connection<ProjectView>> {
    await this.places.ready();
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isInstantKey(cursor[0]) && isId(cursor[1]) ? cursor : undefined;
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM project p ${CARRIER.joins} ${from ? 'WHERE (p.opened_at, p.id) < ($1::timestamptz, $2::uuid)' : ''}
       ORDER BY p.opened_at DESC, p.id DESC LIMIT ${asked.first + 1}`,
      from ?? [],
    );
    return page(
      rows.map((row) => this.view(row)),
      asked,
      ({ openedAt, id }) => [openedAt.toISOString(), id],
      async () => Number((await this.database.sql('SELECT count(*) AS n FROM project'))[0]!['n']),
    );
  }

  async byIds(ids: readonly Id[]): Promise<ProjectView[]> {
    return this.where('p.id = ANY($1::uuid[])', [ids]);
  }

  async ofProposals(ids: readonly Id[]): Promise<(ProjectView | undefined)[]> {
    const found = await this.where('p.proposal_id = ANY($1::uuid[])', [ids]);
    return ids.map((id) => found.find(({ project }) => project.proposal === id));
  }

  async incompatibleWith(ids: readonly Id[]): Promise<Id[][]> {
    const rows = await this.database.sql<{ one_id: Id; other_id: Id }>(
      'SELECT * FROM project_incompatible WHERE one_id = ANY($1::uuid[]) OR other_id = ANY($1::uuid[])',
      [ids],
    );
    return ids.map((id) =>
      rows.flatMap((row) => (row.one_id === id ? [row.other_id] : row.other_id === id ? [row.one_id] : [])),
    );
  }

  async offersOf(ids: readonly Id[]): Promise<OfferView[][]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT o.*, ${GIVER.columns} FROM project_offer o ${GIVER.joins} WHERE o.project_id = ANY($1::uuid[]) ORDER BY o.offered_at, o.id`,
      [ids],
    );
    return ids.map((id) =>
      rows
        .filter((row) => row['project_id'] === id)
        .map((row) => {
          const offer = offerOf(row);
          const { need: needId, quantity, words, contact, state } = offer;
          return {
            id: offer.id,
            needId,
            quantity,
            words,
            contact,
            state,
            giver: authorOf(row, this.places, 'giver'),
            offer,
          };
        }),
    );
  }

  async reviewsOf(ids: readonly Id[]): Promise<ReviewView[][]> {
    const found = await this.reviews('r.project_id = ANY($1::uuid[])', [ids]);
    return ids.map((id) => found.filter(({ review }) => review.project === id));
  }

  async reviewsBy(evaluator: Id): Promise<ReviewView[]> {
    return this.reviews('r.evaluator_id = $1', [evaluator]);
  }

  private async reviews(where: string, params: unknown[]): Promise<ReviewView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT r.*, ${EVALUATOR.columns} FROM project_review r ${EVALUATOR.joins} WHERE ${where} ORDER BY r.assigned_at, r.id LIMIT 500`,
      params,
    );
    return rows.map((row) => {
      const review = reviewOf(row);
      const { id, state, feasibility, words, costSources, months, body, reply } = review;
      return {
        id,
        state,
        feasibility,
        words,
        costSources,
        months,
        body,
        reply,
        evaluator: authorOf(row, this.places, 'evaluator'),
        review,
      };
    });
  }

  private async where(condition: string, params: unknown[]): Promise<ProjectView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM project p ${CARRIER.joins} WHERE ${condition} ORDER BY p.id`,
      params,
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: Record<string, unknown>): ProjectView {
    const project = projectOf(row);
    return {
      id: project.id,
      kind: 'project',
      label: project.title,
      path: `/projets/${project.id}`,
      title: project.title,
      summary: project.summary,
      state: project.state,
      openedAt: row['opened_at'] as Date,
      carrier: authorOf(row, this.places, 'carrier'),
      partners: row['partners'] as ProjectView['partners'],
      needs: row['needs'] as ProjectView['needs'],
      project,
    };
  }
}

function projectOf(row: Record<string, unknown>): Project {
  const organisation = row['carrier_organisation'] as Id | null;
  return {
    id: row['id'] as Id,
    proposal: row['proposal_id'] as Id,
    title: row['title'] as string,
    summary: row['summary'] as string,
    carrier: organisation ? { organisation } : { person: row['carrier_person'] as Id },
    partners: (row['partners'] as { id: Id }[]).map(({ id }) => id),
    needs: (row['needs'] as (Project['needs'][number] & { promised: number })[]).map(
      ({ promised: _, ...need }) => need,
    ),
    state: row['state'] as Project['state'],
    openedAt: row['opened'] as string,
    reviews: row['reviews'] as number,
  };
}

function offerOf(row: Record<string, unknown>): Offer {
  return {
    id: row['id'] as Id,
    project: row['project_id'] as Id,
    need: row['need_id'] as Id,
    person: row['person_id'] as Id,
    ...(row['organisation_id'] ? { organisation: row['organisation_id'] as Id } : {}),
    quantity: row['quantity'] as number,
    words: row['words'] as string,
    contact: row['contact'] as string,
    state: row['state'] as Offer['state'],
  };
}

function reviewOf(row: Record<string, unknown>): Review {
  const given = (name: string, column: string) => (row[column] === null ? {} : { [name]: row[column] });
  return {
    id: row['id'] as Id,
    project: row['project_id'] as Id,
    evaluator: row['evaluator_id'] as Id,
    state: row['state'] as Review['state'],
    ...given('feasibility', 'feasibility'),
    ...given('words', 'words'),
    costSources: row['cost_sources'] as Review['costSources'],
    ...given('months', 'months'),
    ...given('body', 'body'),
    notes: row['notes'] as string,
    ...given('reply', 'reply'),
  };
}
