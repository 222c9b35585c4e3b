import { Inject, Injectable } from '@nestjs/common';
import { isId, type Clock, type Id } from '@mondee/kernel';
import { canSee, manages, phaseAt, rulesOf } from '@mondee/domain/consultations';
import type { Extension, Process } from '@mondee/domain/consultations';
import { message } from '@mondee/messages';
import { policyViewer } from '../people';
import type { Viewer } from '../platform/access/viewer';
import { Database, type Tx } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import type { ProcessView } from './process.view';

/** The mark of an address in a process: `$viewer` is the parameter that holds the person. */
const markOf = (email: string, process: string) =>
  `encode(sha256(convert_to(${process}::text || ' ' || lower(${email}), 'UTF8')), 'hex')`;
const invitedSql = (viewer: string) =>
  `EXISTS (SELECT 1 FROM process_guest g JOIN person v ON v.id = ${viewer}::uuid
     WHERE g.process_id = p.id AND g.mark = ${markOf('v.email', 'p.id')})`;
const COLUMNS = `p.id, p.state, p.invitation, p.begun_by, p.created_at, p.revision, p.opened_at, p.closed_at, p.outcome, p.closed_for,
  (SELECT coalesce(json_agg(json_build_object('place', e.place, 'before', e.before_at, 'after', e.after_at, 'reason', e.reason,
     'at', e.extended_at) ORDER BY e.extended_at, e.place), '[]') FROM process_extension e WHERE e.process_id = p.id) AS extensions`;
/** What anybody may find: what only the invited read is in no list, no count and no search. */
const LISTED = `p.state <> 'draft' AND p.visibility <> 'invited'`;

export interface HeldProcess {
  readonly process: Process;
  readonly invited: boolean;
}

/** Processes in the database, and the one place that decides who sees which. */
@Injectable()
export class ProcessStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): string {
    return this.clock.now();
  }

  /** Loads one with how it stands to a person, and holds it until the transaction ends. */
  async hold(tx: Tx, id: string, person: Id | undefined, how: 'alone' | 'shared' = 'alone') {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql(
      `SELECT ${COLUMNS}, ${invitedSql('$2')} AS invited FROM process p WHERE p.id = $1
       FOR ${how === 'alone' ? 'UPDATE' : 'SHARE'} OF p`,
      [id, person ?? null],
    );
    return row && { process: processOf(row), invited: row['invited'] === true };
  }

  async save(tx: Tx, it: Process): Promise<void> {
    const opened = it.state === 'draft' ? null : it.openedAt;
    const closed = it.state === 'closed' ? it : undefined;
    await tx.sql(
      `INSERT INTO process (id, state, visibility, invitation, begun_by, created_at, revision, opened_at, closed_at, outcome, closed_for)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, visibility = excluded.visibility, invitation = excluded.invitation,
         revision = excluded.revision, opened_at = excluded.opened_at, closed_at = excluded.closed_at,
         outcome = excluded.outcome, closed_for = excluded.closed_for`,
      [
        ...[it.id, it.state, it.invitation.visibility, JSON.stringify(it.invitation), it.by, it.createdAt, it.revision],
        ...[opened, closed?.closedAt ?? null, closed?.outcome ?? null, closed?.closedFor ?? null],
      ],
    );
  }

  async saveExtension(tx: Tx, process: Id, { place, before, after, reason, at }: Extension): Promise<void> {
    await tx.sql('INSERT INTO process_extension VALUES ($1, $2, $3, $4, $5, $6)', [
      ...[process, place, before, after, reason, at],
    ]);
  }

  async saveGuests(tx: Tx, process: Id, emails: readonly string[]): Promise<void> {
    await tx.sql(
      `INSERT INTO process_guest SELECT $1::uuid, ${markOf('email', '$1::uuid')} FROM unnest($2::text[]) AS given(email)
       ON CONFLICT DO NOTHING`,
      [process, emails],
    );
  }

  /** Those that everybody finds, the newest first. */
  async page(viewer: Viewer, asked: { first: number; after?: string }): Promise<Connection<ProcessView>> {
    const cursor = fromCursor(asked.after, 2);
    const from = cursor && isInstantKey(cursor[0]) && isId(cursor[1]) ? cursor : undefined;
    const rows = await this.read(
      viewer,
      `${LISTED}${from ? ` AND (p.opened_at, p.id) < ($2::timestamptz, $3::uuid)` : ''}`,
      from ?? [],
      `p.opened_at DESC, p.id DESC LIMIT ${asked.first + 1}`,
    );
    return page(
      rows,
      asked,
      (view) => [view.openedAt!.toISOString(), view.id],
      async () => Number((await this.database.sql(`SELECT count(*) AS n FROM process p WHERE ${LISTED}`))[0]!['n']),
    );
  }

  /** What is there for this person and not for everybody: where they are invited, and what they prepare. */
  async mine(viewer: Viewer): Promise<ProcessView[]> {
    const found = await this.read(viewer, `NOT (${LISTED})`, [], 'p.created_at DESC LIMIT 200');
    return found.filter((view) => this.seen(viewer, view));
  }

  async seenBy(viewer: Viewer, id: string): Promise<ProcessView | undefined> {
    return isId(id) ? (await this.manySeenBy(viewer, [id]))[0] : undefined;
  }

  async manySeenBy(viewer: Viewer, ids: readonly Id[]): Promise<ProcessView[]> {
    const found = await this.read(viewer, 'p.id = ANY($2::uuid[])', [ids]);
    return found.filter((view) => this.seen(viewer, view));
  }

  private seen(viewer: Viewer, { process, invited }: ProcessView): boolean {
    return canSee(policyViewer(viewer), process, { invited }).ok;
  }

  private async read(
    viewer: Viewer,
    where: string,
    params: readonly unknown[],
    order = 'p.id',
  ): Promise<ProcessView[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS}, ${invitedSql('$1')} AS invited FROM process p WHERE ${where} ORDER BY ${order}`,
      [viewer.person ?? null, ...params],
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: Record<string, unknown>): ProcessView {
    const process = processOf(row);
    const { invitation: it, id } = process;
    const now = this.clock.now();
    const running = phaseAt(it.phases, now);
    const offline = it.offline;
    return {
      ...{ id, kind: 'process', label: it.title ?? '', path: `/demarches/${id}`, state: process.state },
      ...{ title: it.title ?? '', summary: it.summary ?? '', owner: it.owner ?? '', level: it.level ?? null },
      ...{ open: it.open ?? '', settled: it.settled ?? '', decider: it.decider ?? '', answerDay: it.answerDue ?? null },
      residence: it.residence ?? null,
      offlinePath: offline && 'path' in offline ? offline.path : null,
      noOffline: offline && 'none' in offline ? offline.none : null,
      visibility: it.visibility,
      phases: it.phases.map(({ place, kind, from, until }) => ({
        ...{ place, kind, from: new Date(from), until: new Date(until) },
        state: until <= now ? ('DONE' as const) : from <= now ? ('NOW' as const) : ('TODO' as const),
      })),
      now: running && process.state === 'open' ? running.kind : null,
      extensions: (row['extensions'] as (Omit<Extension, 'before' | 'after' | 'at'> & Record<string, string>)[]).map(
        ({ place, before, after, reason, at }) => ({
          ...{ place, reason, before: new Date(before!), after: new Date(after!), at: new Date(at!) },
        }),
      ),
      createdAt: row['created_at'] as Date,
      openedAt: row['opened_at'] as Date | null,
      closedAt: row['closed_at'] as Date | null,
      outcome: process.state === 'closed' ? process.outcome : null,
      closedFor: process.state === 'closed' ? process.closedFor : null,
      revision: process.revision,
      process,
      invited: row['invited'] === true,
    };
  }

  /** Its rules in sentences; none while it is written. */
  rules({ process }: ProcessView, language: 'fr' | 'en'): string[] {
    if (process.state === 'draft') return [];
    return rulesOf(process.invitation, this.clock.now()).map(({ key, params }) =>
      message(language, `consultations.rules.${key}`, params),
    );
  }

  managedBy(viewer: Viewer, { process }: ProcessView): boolean {
    return manages(policyViewer(viewer), process);
  }
}

function processOf(row: Record<string, unknown>): Process {
  const instant = (column: string) => (row[column] as Date).toISOString();
  const begun = {
    ...{ id: row['id'] as Id, by: row['begun_by'] as Id, createdAt: instant('created_at') },
    revision: row['revision'] as number,
  };
  const invitation = row['invitation'] as never;
  if (row['state'] === 'draft') return { ...begun, state: 'draft', invitation };
  const open = { ...begun, invitation, openedAt: instant('opened_at') };
  if (row['state'] === 'open') return { ...open, state: 'open' };
  const outcome = row['outcome'] as never;
  return { ...open, state: 'closed', closedAt: instant('closed_at'), outcome, closedFor: row['closed_for'] as string };
}
