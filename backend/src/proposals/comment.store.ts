import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isDay, isId, type Clock, type Day, type Id } from '@mondee/kernel';
import { type Comment, type CommentLimits, type CommentSide } from '@mondee/domain/proposals';
import { authorOf, authorSql } from '../people';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { fromCursor, page, type Connection } from '../platform/graphql/connection.view';
import { ZONE } from '../platform/zone';
import type { CommentView } from './comment.view';

const AUTHOR = authorSql('c.author_id', 'c.organisation_id');
const COLUMNS = `c.*, ${AUTHOR.columns}`;
/** With what is said of the proposals that go on in this one. */
const OF_PROPOSAL = `(c.proposal_id = $1 OR c.proposal_id IN (SELECT id FROM proposal WHERE merged_into = $1 AND state = 'merged'))`;
/** A comment that went leaves its line while somebody's reply stands under it. */
const SHOWN = `(c.state = 'online' OR EXISTS (SELECT 1 FROM comment r WHERE r.parent_id = c.id AND r.state = 'online'))`;
/** `commentPlace` of the domain, with the day as $2: the same operations in the same order, so the same digits. */
const SHARE = '((c.useful_count + 1)::float8 / (c.judged_count + 2))';
const N = '(c.judged_count + 2)::float8';
const ZZ = '(1.96::float8 * 1.96::float8)';
const PLACE = `floor(500000::float8 * ((${SHARE} + ${ZZ} / (2 * ${N})
    - 1.96::float8 * sqrt((${SHARE} * (1 - ${SHARE}) + ${ZZ} / (4 * ${N})) / ${N})) / (1 + ${ZZ} / ${N}))
  + 500000::float8 * (('x' || left(encode(sha256(convert_to(c.id::text || ' ' || $2::text, 'UTF8')), 'hex'), 8))::bit(32)::bigint::float8
    / 4294967296))::int`;
const REPLIES_AT_MOST = 100;

/** What is said of proposals. */
@Injectable()
export class CommentStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async hold(tx: Tx, id: string): Promise<Comment | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql('SELECT * FROM comment WHERE id = $1 FOR UPDATE', [id]);
    return row && commentOf(row);
  }

  /** What a person wrote lately; two sendings at once of one person wait for each other. */
  async written(tx: Tx, person: Id, at: string): Promise<CommentLimits> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('comment:' || $1::text))`, [person]);
    const [row] = await tx.sql<{ anHour: number; aDay: number }>(
      `SELECT count(*) FILTER (WHERE created_at > $2::timestamptz - interval '1 hour')::int AS "anHour", count(*)::int AS "aDay"
       FROM comment WHERE author_id = $1 AND created_at > $2::timestamptz - interval '1 day'`,
      [person, at],
    );
    return row!;
  }

  /** Writes it as it is now; words that change leave what they were. */
  async save(tx: Tx, it: Comment): Promise<void> {
    await tx.sql(
      `WITH was AS (INSERT INTO comment_version (comment_id, revision, body, links, replaced_at)
         SELECT id, revision, body, links, $15 FROM comment WHERE id = $1 AND revision < $14::int)
       INSERT INTO comment (id, proposal_id, parent_id, side, author_id, organisation_id, mandate_id, entered_by, channel,
         created_at, state, body, links, revision, edited_at, text_stays)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body, links = excluded.links,
         revision = excluded.revision, edited_at = excluded.edited_at`,
      [
        ...[it.id, it.proposal, it.parent ?? null, it.side ?? null, it.author.person, it.author.organisation ?? null],
        ...[it.author.mandate ?? null, it.enteredBy ?? null, it.channel, it.createdAt, it.state, it.text],
        ...[JSON.stringify(it.links), it.revision, it.editedAt ?? null, it.textStays ?? false],
      ],
    );
    if (it.state === 'taken-back') await tx.sql('DELETE FROM comment_version WHERE comment_id = $1', [it.id]);
  }

  async opinionOf(tx: Tx, comment: Id, person: Id): Promise<boolean | null> {
    const [row] = await tx.sql<{ useful: boolean }>(
      'SELECT useful FROM comment_opinion WHERE comment_id = $1 AND person_id = $2',
      [comment, person],
    );
    return row?.useful ?? null;
  }

  async rate(tx: Tx, comment: Id, person: Id, useful: boolean | null): Promise<void> {
    if (useful === null)
      await tx.sql('DELETE FROM comment_opinion WHERE comment_id = $1 AND person_id = $2', [comment, person]);
    else
      await tx.sql(
        `INSERT INTO comment_opinion VALUES ($1, $2, $3) ON CONFLICT (comment_id, person_id) DO UPDATE SET useful = excluded.useful`,
        [comment, person, useful],
      );
    await tx.sql(
      `UPDATE comment SET (useful_count, judged_count) =
         (SELECT count(*) FILTER (WHERE useful), count(*) FROM comment_opinion WHERE comment_id = $1) WHERE id = $1`,
      [comment],
    );
  }

  /** First comments of one side in the published order of the day; a second page goes on in the order of the first. */
  async page(
    proposal: Id,
    side: CommentSide,
    asked: { first: number; after?: string },
  ): Promise<Connection<CommentView>> {
    await this.places.ready();
    const cursor = fromCursor(asked.after, 3);
    const known = cursor && isDay(cursor[0]) && Number.isInteger(cursor[1]) && Math.abs(Number(cursor[1])) < 2 ** 31;
    const from = known && isId(cursor[2]) ? cursor : undefined;
    const day: Day = from ? (from[0] as Day) : dayIn(this.clock.now(), ZONE);
    const where = `${OF_PROPOSAL} AND c.side = $3 AND ${SHOWN}`;
    const rows = await this.database.sql(
      `SELECT * FROM (SELECT ${COLUMNS}, ${PLACE} AS place FROM comment c ${AUTHOR.joins} WHERE ${where}) c
       ${from ? 'WHERE (place, id) < ($4::int, $5::uuid)' : ''} ORDER BY place DESC, id DESC LIMIT ${asked.first + 1}`,
      [proposal, day, side, ...(from ? from.slice(1) : [])],
    );
    return page(
      rows.map((row) => this.view(row)),
      asked,
      ({ place, id }) => [day, place, id],
      async () =>
        Number(
          (
            await this.database.sql(`SELECT count(*) AS n FROM comment c WHERE ${where.replace('$3', '$2')}`, [
              proposal,
              side,
            ])
          )[0]!['n'],
        ),
    );
  }

  /** The replies under each of these, the oldest first: one statement. */
  async repliesTo(ids: readonly Id[]): Promise<CommentView[][]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM unnest($1::uuid[]) AS asked(id), LATERAL (SELECT * FROM comment r
         WHERE r.parent_id = asked.id AND r.state = 'online' ORDER BY r.created_at, r.id LIMIT ${REPLIES_AT_MOST}) c ${AUTHOR.joins}
       ORDER BY c.created_at, c.id`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row['parent_id'] === id).map((row) => this.view(row)));
  }

  async versionsOf(ids: readonly Id[]): Promise<{ text: string; replacedAt: Date }[][]> {
    const rows = await this.database.sql<{ id: Id; text: string; replacedAt: Date }>(
      `SELECT v.comment_id AS id, v.body AS text, v.replaced_at AS "replacedAt" FROM comment_version v
       JOIN comment c ON c.id = v.comment_id AND c.state = 'online' WHERE v.comment_id = ANY($1::uuid[]) ORDER BY v.revision`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.id === id));
  }

  /** How many stand on line under each of these proposals, replies too. */
  async countsOf(ids: readonly Id[]): Promise<number[]> {
    const rows = await this.database.sql<{ id: Id; n: number }>(
      `SELECT coalesce(p.merged_into, p.id) AS id, count(*)::int AS n FROM comment c JOIN proposal p ON p.id = c.proposal_id
       WHERE c.state = 'online' AND (p.id = ANY($1::uuid[]) OR (p.merged_into = ANY($1::uuid[]) AND p.state = 'merged')) GROUP BY 1`,
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.n ?? 0);
  }

  async opinionsOf(person: Id, ids: readonly Id[]): Promise<(boolean | null)[]> {
    const rows = await this.database.sql<{ id: Id; useful: boolean }>(
      'SELECT comment_id AS id, useful FROM comment_opinion WHERE person_id = $1 AND comment_id = ANY($2::uuid[])',
      [person, ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.useful ?? null);
  }

  async byIds(ids: readonly Id[]): Promise<CommentView[]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM comment c ${AUTHOR.joins} WHERE c.id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: Record<string, unknown>): CommentView {
    const comment = commentOf(row);
    const open = comment.state === 'online';
    return {
      id: comment.id,
      proposalId: comment.proposal,
      parentId: comment.parent ?? null,
      side: comment.side ?? null,
      state: comment.state,
      text: open ? comment.text : '',
      links: open ? comment.links : [],
      ...(open && { author: authorOf(row, this.places) }),
      channel: comment.channel,
      createdAt: row['created_at'] as Date,
      editedAt: row['edited_at'] as Date | null,
      usefulCount: row['useful_count'] as number,
      judgedCount: row['judged_count'] as number,
      place: (row['place'] as number | undefined) ?? 0,
      comment,
    };
  }
}

function commentOf(row: Record<string, unknown>): Comment {
  const given = (name: string, column: string) => (row[column] ? { [name]: row[column] as Id } : {});
  return {
    id: row['id'] as Id,
    proposal: row['proposal_id'] as Id,
    ...given('parent', 'parent_id'),
    ...(row['side'] ? { side: row['side'] as CommentSide } : {}),
    author: {
      person: row['author_id'] as Id,
      ...given('organisation', 'organisation_id'),
      ...given('mandate', 'mandate_id'),
    },
    ...given('enteredBy', 'entered_by'),
    channel: row['channel'] as Comment['channel'],
    createdAt: (row['created_at'] as Date).toISOString(),
    ...(row['edited_at'] ? { editedAt: (row['edited_at'] as Date).toISOString() } : {}),
    revision: row['revision'] as number,
    state: row['state'] as Comment['state'],
    text: row['body'] as string,
    links: row['links'] as string[],
    ...(row['text_stays'] === true && { textStays: true as const }),
  };
}
