import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import type { PolicyViewer } from '@mondee/domain/people';
import { canModerate, canSee, type CoAuthor, type HideablePart, type Proposal } from '@mondee/domain/proposals';
import { authorOf, authorSql, policyViewer } from '../people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import { Database, type Tx } from '../platform/database/database';
import { proposalOf, ProposalRow, rowOf } from './proposal.row';
import type { ProposalView } from './proposal.view';

const AUTHOR = authorSql('p.author_id', 'p.organisation_id', 'author', 'coalesce(p.submitted_at, p.created_at)');
/** What every row of a list has. */
const ROW = `p.id, p.state, p.title, p.commune_code, p.published_at, p.support_count, ${AUTHOR.parts.names}`;
/** What a list reads only when one of these fields is asked for: each column more is written out as text for each row. */
export const LIST_PARTS = {
  number: { fields: ['number'], columns: 'p.number' },
  axis: { fields: ['axis'], columns: 'p.axis_id' },
  channel: { fields: ['channel'], columns: 'p.channel' },
  comments: { fields: ['commentCount'], columns: 'p.comment_count' },
  places: { fields: ['person', 'organisation', 'author.commune'], columns: AUTHOR.parts.places },
  quality: { fields: ['quality'], columns: AUTHOR.parts.quality! },
} as const;
export type ListPart = keyof typeof LIST_PARTS;
const CARD = [ROW, ...Object.values(LIST_PARTS).map(({ columns }) => columns)].join(', ');
/** Those who were asked by who they are, and those who said yes. */
const CO_AUTHORS = `(SELECT coalesce(json_agg(json_build_object('person', c.person_id, 'accepted', c.state = 'accepted') ORDER BY c.invited_at, c.id), '[]')
  FROM proposal_coauthor c WHERE c.proposal_id = p.id AND c.person_id IS NOT NULL AND c.state IN ('invited', 'accepted'))`;
/** The whole proposal, as the rules know it. */
const COLUMNS = `${CARD}, p.revision, p.author_id, p.organisation_id, p.mandate_id, p.entered_by, p.created_at, p.submitted_at, p.need, p.idea, p.hidden_at, p.hidden_for, p.merged_into, p.merged_at,
  p.point, p.photos, p.documents, p.text_stays, p.text_erased_at, p.answered_at, p.withdrawn_at, p.withdrawn_for, ${CO_AUTHORS} AS co_authors,
  ARRAY(SELECT h.part FROM proposal_hidden_part h WHERE h.proposal_id = p.id) AS hidden_parts`;

/** Proposals in the database: the only place with queries on them. */
@Injectable()
export class ProposalStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** Loads one and holds it until the transaction ends. What is no id is the id of nothing. */
  async hold(tx: Tx, id: string): Promise<Proposal | undefined> {
    if (!isId(id)) return undefined;
    const row = await tx.manager.findOne(ProposalRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? proposalOf({ ...row, coAuthors: await this.coAuthors(tx, id) }) : undefined;
  }

  private async coAuthors(tx: Tx, id: Id): Promise<CoAuthor[]> {
    const [row] = await tx.sql<{ found: CoAuthor[] }>(`SELECT ${CO_AUTHORS} AS found FROM proposal p WHERE p.id = $1`, [
      id,
    ]);
    return row?.found ?? [];
  }

  /** Loads one without holding it. */
  async peek(tx: Tx, id: string): Promise<Proposal | undefined> {
    const row = isId(id) ? await tx.manager.findOne(ProposalRow, { where: { id } }) : null;
    return row ? proposalOf(row) : undefined;
  }

  /** Whether the second goes on in the first. */
  async holds(tx: Tx, target: Id, part: Id): Promise<boolean> {
    return (
      (await tx.sql(`SELECT 1 FROM proposal WHERE id = $1 AND merged_into = $2 AND state = 'merged'`, [part, target]))
        .length > 0
    );
  }

  async nextNumber(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ n: string }>(`SELECT nextval('proposal_number') AS n`);
    return Number(row!.n);
  }

  async save(tx: Tx, proposal: Proposal): Promise<void> {
    await tx.manager.upsert(ProposalRow, rowOf(proposal), ['id']);
  }

  /** Whether a person supports it, or one that goes on in it. */
  async supports(tx: Tx, proposal: Id, person: Id): Promise<boolean> {
    return (
      (
        await tx.sql(
          `SELECT 1 FROM support WHERE person_id = $2 AND proposal_id IN (SELECT id FROM proposal WHERE id = $1 OR merged_into = $1)`,
          [proposal, person],
        )
      ).length > 0
    );
  }

  async addSupport(tx: Tx, proposal: Id, person: Id, channel: string, at: string): Promise<void> {
    await tx.sql('INSERT INTO support (proposal_id, person_id, channel, given_at) VALUES ($1, $2, $3, $4)', [
      proposal,
      person,
      channel,
      at,
    ]);
  }

  /** The answer that is owed, until there is one; a verdict once given stays beside the next promise. */
  async keepAnswer(tx: Tx, id: Id, due: string | null, verdict?: string): Promise<void> {
    await tx.sql(
      'UPDATE proposal SET answer_due = $2::date, answer_verdict = coalesce($3, answer_verdict) WHERE id = $1',
      [id, due, verdict ?? null],
    );
  }

  /** Rows of a list, each with what it is sorted by: whole, or with those parts that are asked for. */
  async listed(
    wanted: 'whole' | readonly ListPart[],
    by: string,
    rest: string,
    params: unknown[],
  ): Promise<(ProposalView & { sortKey: unknown })[]> {
    const columns = wanted === 'whole' ? COLUMNS : [ROW, ...wanted.map((part) => LIST_PARTS[part].columns)].join(', ');
    const key = by.endsWith('::date)') ? `to_char(${by}, 'YYYY-MM-DD')` : by;
    // the day a row came on line is among its columns already
    const sorted = by === 'p.published_at' ? '' : `, ${key} AS sort_key`;
    const rows = await this.database.sql(
      `SELECT ${columns}${sorted} FROM proposal p ${AUTHOR.joins} WHERE ${rest}`,
      params,
    );
    return rows.map(
      (row) =>
        Object.defineProperty(this.view(row), 'sortKey', { value: row['sort_key'] ?? row['published_at'] }) as never,
    );
  }

  /** One, if this viewer may see it; the same nothing for what is not theirs and for what is not there. */
  async seenBy(viewer: Viewer, id: Id): Promise<ProposalView | undefined> {
    return (await this.where('p.id = $1', [id])).find(({ proposal }) => canSee(policyViewer(viewer), proposal).ok);
  }

  /** Those of these ids that this viewer may see. */
  async manySeenBy(viewer: Viewer, ids: readonly Id[]): Promise<ProposalView[]> {
    return (await this.where('p.id = ANY($1::uuid[])', [ids])).filter(
      ({ proposal }) => canSee(policyViewer(viewer), proposal).ok,
    );
  }

  /** Those of these ids that are on line, in the order of the ids. */
  async published(ids: readonly Id[]): Promise<ProposalView[]> {
    if (!ids.length) return [];
    return this.where(`p.state = 'published' AND p.id = ANY($1::uuid[])`, [ids], 'array_position($1::uuid[], p.id)');
  }

  /** The proposals of a person, drafts included, and those a clerk entered. */
  async ofPerson(person: Id): Promise<ProposalView[]> {
    return this.where('p.author_id = $1 OR p.entered_by = $1', [person], 'p.created_at DESC LIMIT 200');
  }

  /** Moves a part of the text away, or back: what is elsewhere is in no list, search or file. */
  async withhold(tx: Tx, id: Id, part: HideablePart): Promise<void> {
    await tx.sql(
      `WITH kept AS (INSERT INTO proposal_hidden_part (proposal_id, part, body)
         SELECT id, $2, ${part} FROM proposal WHERE id = $1 ON CONFLICT DO NOTHING RETURNING 1)
       UPDATE proposal SET ${part} = '' WHERE id = $1 AND EXISTS (SELECT 1 FROM kept)`,
      [id, part],
    );
  }

  async giveBack(tx: Tx, id: Id, part: HideablePart): Promise<void> {
    await tx.sql(
      `WITH kept AS (DELETE FROM proposal_hidden_part WHERE proposal_id = $1 AND part = $2 RETURNING body)
       UPDATE proposal SET ${part} = kept.body FROM kept WHERE id = $1`,
      [id, part],
    );
  }

  /** As moderators read them: whole, hidden or not, whoever asks. Drafts are nobody's to judge. */
  async toModerate(ids: readonly Id[]): Promise<{ proposal: ProposalView; withheld: Record<string, string> }[]> {
    const found = await this.where(`p.id = ANY($1::uuid[]) AND p.state <> 'draft'`, [ids]);
    const parts = await this.database.sql<{ proposal_id: Id; part: string; body: string }>(
      'SELECT proposal_id, part, body FROM proposal_hidden_part WHERE proposal_id = ANY($1::uuid[])',
      [ids],
    );
    return found.map((proposal) => ({
      proposal,
      withheld: Object.fromEntries(
        parts.filter((row) => row.proposal_id === proposal.id).map((row) => [row.part, row.body]),
      ),
    }));
  }

  /** What each of these is about, whatever its state: for rules that ask whose commune it is. One statement. */
  async communesOf(ids: readonly Id[], on: Pick<Tx, 'sql'> = this.database): Promise<ReadonlyMap<Id, string>> {
    if (!ids.length) return new Map();
    const rows = await on.sql(
      'SELECT id, commune_code FROM proposal WHERE id = ANY($1::uuid[]) AND commune_code IS NOT NULL',
      [ids],
    );
    return new Map(rows.map((row) => [row['id'] as Id, row['commune_code'] as string]));
  }

  /** Those that wait, for who may put them on line; a moderator of one commune reads what is about it. */
  async waitingFor(viewer: PolicyViewer): Promise<ProposalView[]> {
    if (!canModerate(viewer).ok && !viewer.scopedRoles?.length) return [];
    const waiting = await this.where(
      `p.state = 'submitted' AND p.text_erased_at IS NULL`,
      [],
      'p.submitted_at LIMIT 200',
    );
    return waiting.filter(({ proposal }) => canModerate(viewer, proposal).ok);
  }

  /** Which of these proposals a person supports: one statement for a list. */
  async supportedBy(person: Id, ids: readonly Id[]): Promise<boolean[]> {
    const rows = await this.database.sql(
      `SELECT s.proposal_id, p.merged_into FROM support s JOIN proposal p ON p.id = s.proposal_id
       WHERE s.person_id = $1 AND (p.id = ANY($2::uuid[]) OR p.merged_into = ANY($2::uuid[]))`,
      [person, ids],
    );
    const supported = new Set(rows.flatMap((row) => [row['proposal_id'], row['merged_into']]));
    return ids.map((id) => supported.has(id));
  }

  private async where(condition: string, params: unknown[], order = 'p.id'): Promise<ProposalView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM proposal p ${AUTHOR.joins} WHERE ${condition} ORDER BY ${order}`,
      params,
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: Record<string, unknown>): ProposalView {
    const axis = this.places.axis(row['axis_id'] as Id | null);
    const commune = this.places.commune(row['commune_code'] as string | null);
    const title = (row['title'] as string | null) ?? '';
    const id = row['id'] as Id;
    return {
      id,
      kind: 'proposal',
      label: title,
      path: `/propositions/${id}`,
      number: row['number'] as number,
      state: row['state'] as ProposalView['state'],
      title,
      need: (row['need'] as string | null) ?? '',
      idea: (row['idea'] as string | null) ?? '',
      ...(axis && { axis }),
      ...(commune && { commune }),
      author: authorOf(row, this.places),
      channel: row['channel'] as ProposalView['channel'],
      createdAt: row['created_at'] as Date,
      submittedAt: row['submitted_at'] as Date | null,
      publishedAt: row['published_at'] as Date | null,
      supportCount: row['support_count'] as number,
      commentCount: row['comment_count'] as number,
      revision: (row['revision'] as number | undefined) ?? 0,
      point: (row['point'] as ProposalView['point']) ?? null,
      withdrawnAt: (row['withdrawn_at'] as Date | null | undefined) ?? null,
      withdrawnReason: (row['withdrawn_for'] as string | null | undefined) ?? null,
      hiddenParts: (row['hidden_parts'] as string[] | undefined) ?? [],
      textErased: Boolean(row['text_erased_at']),
      textStays: row['text_stays'] === true,
      get proposal() {
        return proposalOf(camel(row));
      },
    };
  }
}

/** A raw row under the names of `ProposalRow`. */
function camel(row: Record<string, unknown>): ProposalRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/_(.)/g, (_, c: string) => c.toUpperCase()), value]),
  ) as unknown as ProposalRow;
}
