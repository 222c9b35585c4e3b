import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import type { Invitation } from '@mondee/domain/proposals';
import { Places } from '../territory';
import { Database, type Tx } from '../platform/database/database';
import type { CoAuthorInvitationView, CoAuthorView, ReceivedInvitationView } from './co-author.view';

const COLUMNS = 'c.id, c.proposal_id, c.person_id, c.email, c.state, c.invited_at, c.by_name';
/** Those whose name is public already: they proposed something that is on line, or sign something that is. */
const KNOWN = `person k WHERE k.erased_at IS NULL AND (
  EXISTS (SELECT 1 FROM proposal p WHERE p.author_id = k.id AND p.state = 'published' AND p.organisation_id IS NULL)
  OR EXISTS (SELECT 1 FROM proposal_coauthor c JOIN proposal p ON p.id = c.proposal_id AND p.state = 'published'
    WHERE c.person_id = k.id AND c.state = 'accepted'))`;

/** Who was asked to sign what, and what they said. An address leaves no later than its owner is known. */
@Injectable()
export class CoAuthorStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async hold(tx: Tx, id: string): Promise<Invitation | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.sql(`SELECT ${COLUMNS} FROM proposal_coauthor c WHERE c.id = $1 FOR UPDATE`, [id]);
    return row && invitationOf(row);
  }

  async of(tx: Tx, proposal: Id): Promise<Invitation[]> {
    return (await tx.sql(`SELECT ${COLUMNS} FROM proposal_coauthor c WHERE c.proposal_id = $1`, [proposal])).map(
      invitationOf,
    );
  }

  async isKnown(tx: Tx, person: Id): Promise<boolean> {
    return (await tx.sql(`SELECT 1 FROM ${KNOWN} AND k.id = $1`, [person])).length > 0;
  }

  /** Whose account has this address; what the author never learns before they say yes. */
  async personAt(tx: Tx, email: string): Promise<Id | undefined> {
    const [row] = await tx.sql<{ id: Id }>(
      'SELECT id FROM person WHERE lower(email) = lower($1) AND erased_at IS NULL LIMIT 1',
      [email],
    );
    return row?.id;
  }

  async save(tx: Tx, { id, proposal, person, email, state, invitedAt }: Invitation, byName = false): Promise<void> {
    await tx.sql(
      `INSERT INTO proposal_coauthor (id, proposal_id, person_id, email, state, invited_at, by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, email = excluded.email, state = excluded.state, answered_at = now()`,
      [id, proposal, person ?? null, person ? null : (email ?? null), state, invitedAt, byName],
    );
  }

  /** One who was asked by an address now has an account: the address goes, the question stays. */
  async recognise(tx: Tx, person: Id): Promise<void> {
    await tx.sql(
      `UPDATE proposal_coauthor c SET person_id = $1, email = NULL FROM person p
       WHERE p.id = $1 AND lower(c.email) = lower(p.email)
         AND NOT EXISTS (SELECT 1 FROM proposal_coauthor o WHERE o.proposal_id = c.proposal_id AND o.person_id = $1)`,
      [person],
    );
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM proposal_coauthor WHERE person_id = $1', [person]);
  }

  /** An address nobody answered at for thirty days is not kept. */
  async forgetUnanswered(before: string): Promise<void> {
    await this.database.transaction((tx) => this.dropUnanswered(tx, before));
  }

  async dropUnanswered(tx: Tx, before: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `WITH gone AS (DELETE FROM proposal_coauthor WHERE state = 'invited' AND email IS NOT NULL AND invited_at < $1 RETURNING 1)
       SELECT count(*)::int AS n FROM gone`,
      [before],
    );
    return row!.n;
  }

  /** Those who said yes, in the order they were asked. */
  async signing(ids: readonly Id[]): Promise<CoAuthorView[][]> {
    await this.places.ready();
    const rows = await this.database.sql(
      `SELECT c.proposal_id, k.id, k.name, k.commune_code FROM proposal_coauthor c JOIN person k ON k.id = c.person_id
       WHERE c.proposal_id = ANY($1::uuid[]) AND c.state = 'accepted' ORDER BY c.invited_at, c.id`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row['proposal_id'] === id).map((row) => this.person(row)));
  }

  /** For the author: whom they asked. A name only when they gave it, or when the person said yes. */
  async asked(proposal: Id): Promise<CoAuthorInvitationView[]> {
    const rows = await this.database.sql(
      `SELECT c.id, c.state, c.invited_at, CASE WHEN c.by_name OR c.state = 'accepted' THEN k.name END AS name
       FROM proposal_coauthor c LEFT JOIN person k ON k.id = c.person_id WHERE c.proposal_id = $1 ORDER BY c.invited_at, c.id`,
      [proposal],
    );
    return rows.map((row) => ({
      id: row['id'] as Id,
      state: row['state'] as Invitation['state'],
      invitedAt: row['invited_at'] as Date,
      name: row['name'] as string | null,
    }));
  }

  /** What a person was asked to sign: enough to decide, whatever state the text is in. */
  async received(person: Id): Promise<ReceivedInvitationView[]> {
    return this.database.sql<ReceivedInvitationView>(
      `SELECT c.id, c.state, c.invited_at AS "invitedAt", coalesce(p.title, '') AS title, p.id AS "proposalId", a.name AS "authorName"
       FROM proposal_coauthor c JOIN proposal p ON p.id = c.proposal_id LEFT JOIN person a ON a.id = p.author_id
       WHERE c.person_id = $1 AND p.state IN ('draft', 'submitted', 'published') ORDER BY c.invited_at DESC LIMIT 100`,
      [person],
    );
  }

  /** Known people by the beginning of a word of their name; five at most. */
  async knownBy(words: string): Promise<CoAuthorView[]> {
    await this.places.ready();
    const begins = words
      .replace(/[\0]/g, ' ')
      .trim()
      .slice(0, 60)
      .replace(/[\\%_]/g, '\\$&');
    if (begins.length < 2) return [];
    const rows = await this.database.sql(
      `SELECT k.id, k.name, k.commune_code FROM ${KNOWN} AND ' ' || plain_words(k.name) LIKE '% ' || plain_words($1) || '%' ORDER BY k.name LIMIT 5`,
      [begins],
    );
    return rows.map((row) => this.person(row));
  }

  private person(row: Record<string, unknown>): CoAuthorView {
    const commune = this.places.commune(row['commune_code'] as string | null);
    return { id: row['id'] as Id, name: row['name'] as string, ...(commune && { commune }) };
  }
}

function invitationOf(row: Record<string, unknown>): Invitation {
  return {
    id: row['id'] as Id,
    proposal: row['proposal_id'] as Id,
    ...(row['person_id'] ? { person: row['person_id'] as Id } : {}),
    ...(row['email'] ? { email: row['email'] as string } : {}),
    state: row['state'] as Invitation['state'],
    invitedAt: (row['invited_at'] as Date).toISOString(),
  };
}
