import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json } from '@mondee/kernel';
import { Database, type Tx } from '../database/database';

/** A fact that may hold something of a person. */
export interface PersonalFact {
  readonly id: Id;
  readonly subject: { readonly kind: string; readonly id: Id };
  readonly personal: Readonly<Record<string, Json>>;
}

/** What facts hold of people, beside the sealed part; it can be blanked, and the chain stays whole. */
@Injectable()
export class PersonalData {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Facts about a person, by them, or whose personal part names them. Reads all personal parts: for rare use. */
  async concerning(tx: Tx, person: Id): Promise<PersonalFact[]> {
    const rows = await tx.sql(
      `SELECT f.id, f.subject_kind, f.subject_id, p.personal FROM fact f JOIN fact_personal p ON p.fact_id = f.id
       WHERE p.personal IS NOT NULL
         AND (p.actor_id = $1 OR f.subject_id = $1 OR strpos(p.personal::text, $2) > 0) ORDER BY f.seq`,
      [person, person],
    );
    return rows.map((row) => ({
      id: row['id'] as Id,
      subject: { kind: row['subject_kind'] as string, id: row['subject_id'] as Id },
      personal: row['personal'] as PersonalFact['personal'],
    }));
  }

  /** What the journal says that a person did or that was done to their account; never who else was in it. */
  async actsOf(person: Id): Promise<Record<string, Json>[]> {
    const rows = await this.database.sql(
      `SELECT json_build_object('what', f.kind, 'at', f.at, 'channel', f.channel, 'about', f.subject_kind || ' ' || f.subject_id) AS line
       FROM fact f JOIN fact_personal p ON p.fact_id = f.id WHERE p.actor_id = $1 OR f.subject_id = $1 ORDER BY f.seq`,
      [person],
    );
    return rows.map((row) => row['line'] as Record<string, Json>);
  }

  /**
   * Blanks the personal parts and their salts, so that the sealed digests say nothing any more. What is not public
   * loses its leaf's salt too; what is public keeps it, since its proof holds no personal data.
   * @param by the act that asked for it
   */
  async blank(tx: Tx, facts: readonly Id[], by: Id): Promise<void> {
    await tx.sql(
      `UPDATE fact_personal p SET personal = NULL, personal_salt = NULL, actor_id = NULL, erased_by = $2,
         salt = CASE WHEN f.public THEN p.salt END
       FROM fact f WHERE f.id = p.fact_id AND p.fact_id = ANY($1::uuid[])`,
      [facts, by],
    );
  }
}
