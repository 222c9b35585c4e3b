import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, type Clock, type Day, type Id } from '@mondee/kernel';
import {
  milestoneState,
  slippageDays,
  statusOf,
  type Commitment,
  type CommitmentStatus,
} from '@mondee/domain/commitments';
import { authorOf, authorSql, ZONE } from '../people';
import { Places } from '../territory';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import {
  COMMITMENT_COLUMNS,
  commitmentOf,
  SLIPPAGE_COLUMNS,
  type CommitmentRow,
  type SlippageRow,
} from './commitment.row';
import type { CommitmentView, SlippageView } from './commitment.view';
import type { OrganisationCommitmentsView } from './organisation-commitments.view';
import { situationSql, statusCondition } from './status-sql';

const OWNER = authorSql('c.owner_person_id', 'c.owner_organisation_id', 'owner');
const MOVER = authorSql('s.author_id', 'NULL::uuid');
const AXIS = `coalesce((SELECT o.axis_id FROM indicator i JOIN objective o ON o.id = i.objective_id WHERE i.id = c.indicator_id),
  (SELECT p.axis_id FROM decision_link l JOIN proposal p ON p.id = l.to_id
    WHERE l.decision_id = c.decision_id AND l.relation = 'answers' ORDER BY p.number LIMIT 1))`;

export interface CommitmentFilter {
  readonly status?: CommitmentStatus;
  readonly axis?: string;
}

/** Commitments as they are shown. All of them are public. */
@Injectable()
export class CommitmentStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first, one statement; the long text is read only when the answer holds it. */
  async page(
    filter: CommitmentFilter,
    asked: { first: number; after?: string },
    withTexts: boolean,
  ): Promise<Connection<CommitmentView>> {
    const params: unknown[] = [];
    const hold = (value: unknown) => `$${params.push(value)}`;
    const joins = filter.status ? situationSql(hold(this.today())) : '';
    const wheres = ['true'];
    if (filter.status) wheres.push(statusCondition(filter.status));
    if (filter.axis) wheres.push(isId(filter.axis) ? `${AXIS} = ${hold(filter.axis)}` : 'false');
    const count = { where: wheres.join(' AND '), params: [...params] };
    const cursor = fromCursor(asked.after, 2);
    if (cursor && isInstantKey(cursor[0]) && isId(cursor[1]))
      wheres.push(`(c.made_at, c.id) < (${hold(cursor[0])}::timestamptz, ${hold(cursor[1])}::uuid)`);
    const rows = await this.read(wheres.join(' AND '), params, { joins, limit: asked.first + 1, withTexts });
    return page(
      rows,
      asked,
      (view) => [view.madeAt.toISOString(), view.id],
      async () => {
        const [row] = await this.database.sql<{ n: string }>(
          `SELECT count(*) AS n FROM commitment c ${joins} WHERE ${count.where}`,
          count.params,
        );
        return Number(row!.n);
      },
    );
  }

  byIds(ids: readonly Id[]): Promise<CommitmentView[]> {
    return this.read('c.id = ANY($1::uuid[])', [ids]);
  }

  async byId(id: Id): Promise<CommitmentView | undefined> {
    return (await this.byIds([id]))[0];
  }

  async ofDecisions(decisions: readonly Id[]): Promise<CommitmentView[][]> {
    return groupedBy(decisions, await this.read('c.decision_id = ANY($1::uuid[])', [decisions]), (c) => c.decision);
  }

  /** The last ten words that each gave, and how many they are in all: two statements however many they are. */
  async ofOrganisations(organisations: readonly Id[]): Promise<OrganisationCommitmentsView[]> {
    const found = await this.read(
      `c.id IN (SELECT last.id FROM unnest($1::uuid[]) AS asked (id), LATERAL (
         SELECT d.id FROM commitment d WHERE d.owner_organisation_id = asked.id ORDER BY d.made_at DESC, d.id DESC LIMIT 10) last)`,
      [organisations],
    );
    const counts = await this.database.sql<{ id: Id; n: number }>(
      `SELECT owner_organisation_id AS id, count(*)::integer AS n FROM commitment
       WHERE owner_organisation_id = ANY($1::uuid[]) GROUP BY 1`,
      [organisations],
    );
    const groups = groupedBy(organisations, found, (c) => c.owner);
    return organisations.map((id, at) => ({
      totalCount: counts.find((one) => one.id === id)?.n ?? 0,
      nodes: groups[at]!,
    }));
  }

  async ofIndicators(indicators: readonly Id[]): Promise<CommitmentView[][]> {
    return groupedBy(indicators, await this.read('c.indicator_id = ANY($1::uuid[])', [indicators]), (c) => c.indicator);
  }

  /** The moves of each, oldest first: one statement for a list. */
  async slippages(ids: readonly Id[]): Promise<SlippageView[][]> {
    await this.places.ready();
    const rows = await this.database.sql<SlippageRow & { of: string }>(
      `SELECT ${SLIPPAGE_COLUMNS}, coalesce(m.title, c.title) AS of, ${MOVER.columns} FROM slippage s
       JOIN commitment c ON c.id = s.commitment_id LEFT JOIN milestone m ON m.id = s.milestone_id ${MOVER.joins}
       WHERE s.commitment_id = ANY($1::uuid[]) ORDER BY s.seq`,
      [ids],
    );
    const groups = Map.groupBy(rows, (row) => row.commitment_id);
    return ids.map((id) => (groups.get(id) ?? []).map((row) => this.slippageView(row)));
  }

  private async read(
    where: string,
    params: unknown[],
    { joins = '', limit = 1_000, withTexts = true } = {},
  ): Promise<CommitmentView[]> {
    await this.places.ready();
    const rows = await this.database.sql<CommitmentRow>(
      `SELECT ${COMMITMENT_COLUMNS}${withTexts ? ', c.what' : ''}, ${AXIS} AS axis_id, ${OWNER.columns}
       FROM commitment c ${OWNER.joins} ${joins} WHERE ${where} ORDER BY c.made_at DESC, c.id DESC LIMIT ${limit}`,
      params,
    );
    const today = this.today();
    return rows.map((row) => this.view(row, today));
  }

  private today(): Day {
    return dayIn(this.clock.now(), ZONE);
  }

  private view(row: CommitmentRow, today: Day): CommitmentView {
    const commitment = commitmentOf(row);
    const { id, number, title, what, due, firstDue, milestones } = commitment;
    const { status, reason } = statusOf(commitment, today);
    const columns = row as unknown as Record<string, unknown>;
    const axis = this.places.axis(columns['axis_id'] as Id | null);
    return {
      ...{ id, kind: 'commitment', label: title, path: `/engagements/${id}` },
      ...{ number, title, what, due, firstDue, slippageDays: slippageDays(commitment), status, reason },
      owner: authorOf(columns, this.places, 'owner'),
      milestones: milestones.map((one) => ({ ...one, state: milestoneState(milestones, one, today) })),
      ...(axis && { axis }),
      ...{ moves: row.moves, madeAt: row.made_at, channel: row.channel, commitment },
    };
  }

  private slippageView(row: SlippageRow & { of: string }): SlippageView {
    return {
      ...{ id: row.id, of: row.of, from: row.from_day, to: row.to_day, days: row.days, reason: row.reason },
      ...(row.milestone_id && { milestoneId: row.milestone_id }),
      author: authorOf(row as unknown as Record<string, unknown>, this.places),
      writtenAt: row.written_at,
    };
  }
}

function groupedBy(
  owners: readonly Id[],
  found: readonly CommitmentView[],
  ownerOf: (of: Commitment) => Id | undefined,
): CommitmentView[][] {
  const groups = Map.groupBy(found, ({ commitment }) => ownerOf(commitment));
  return owners.map((owner) => groups.get(owner) ?? []);
}
