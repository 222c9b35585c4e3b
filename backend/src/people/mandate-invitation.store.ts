import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import { INVITATION_DAYS, type MandateInvitation } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

const COLUMNS = `i.id, i.email, i.organisation_id, to_char(i.from_day, 'YYYY-MM-DD') AS from_day, to_char(i.until_day, 'YYYY-MM-DD') AS until_day,
  i.alternate, i.proof, i.hands_over`;
/** `$2` is now: an offer that nobody answered is void, though its row is removed only that night. */
const OPEN = `i.created_at > $2::timestamptz - interval '${INVITATION_DAYS} days'`;

/** Mandates offered to addresses, until their owners answer. */
@Injectable()
export class MandateInvitationStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last offer of an organisation to an address takes the place of the one before. */
  async put(tx: Tx, email: string, asked: MandateInvitation, at: Instant): Promise<void> {
    const { id, organisation, from, until, alternate, proof, handsOver } = asked;
    await tx.sql(
      `INSERT INTO mandate_invitation (id, email, organisation_id, from_day, until_day, alternate, proof, hands_over, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (email, organisation_id) DO UPDATE SET id = excluded.id, from_day = excluded.from_day, until_day = excluded.until_day,
         alternate = excluded.alternate, proof = excluded.proof, hands_over = excluded.hands_over, created_at = excluded.created_at`,
      [
        ...[id, email, organisation, from, until ?? null],
        ...[alternate ?? false, proof ?? null, handsOver ?? null, at],
      ],
    );
  }

  /** What waits for the owner of this person's address, of one organisation. */
  async waitingFor(person: Id, at: Instant, organisation: Id): Promise<MandateInvitation | undefined> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS} FROM mandate_invitation i JOIN person p ON p.email = i.email
       WHERE p.id = $1 AND ${OPEN} AND i.organisation_id = $3`,
      [person, at, organisation],
    );
    return rows.map(invitation)[0];
  }

  /** One of theirs; that of another address is not there. */
  async hold(tx: Tx, person: Id, at: Instant, id: Id): Promise<MandateInvitation | undefined> {
    const rows = await tx.sql(
      `SELECT ${COLUMNS} FROM mandate_invitation i JOIN person p ON p.email = i.email
       WHERE p.id = $1 AND ${OPEN} AND i.id = $3 FOR UPDATE OF i, p`,
      [person, at, id],
    );
    return rows.map(invitation)[0];
  }

  async drop(tx: Tx, id: Id): Promise<void> {
    await tx.sql('DELETE FROM mandate_invitation WHERE id = $1', [id]);
  }

  async forget(tx: Tx, email: string): Promise<void> {
    await tx.sql('DELETE FROM mandate_invitation WHERE email = $1', [email]);
  }
}

function invitation(row: Record<string, unknown>): MandateInvitation {
  const text = (column: string) => (row[column] as string | null) ?? undefined;
  const [until, proof, handsOver] = [text('until_day'), text('proof'), text('hands_over')];
  return {
    id: row['id'] as Id,
    organisation: row['organisation_id'] as Id,
    from: row['from_day'] as string,
    ...(until && { until }),
    ...(row['alternate'] === true && { alternate: true }),
    ...(proof && { proof }),
    ...(handsOver && { handsOver: handsOver as Id }),
  };
}
