import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Tx } from '../platform/database/database';
import { Mailer } from '../platform/mail/mailer';

/** Their own words, not signed as an organisation: what an organisation says stays when its speaker leaves. */
const OWN = `author_id = $1 AND organisation_id IS NULL`;
/** A comment that goes leaves its line while a reply stands under it, as one taken back. */
const COMMENTS_GO = `UPDATE comment SET state = 'taken-back', body = '', links = '[]' WHERE ${OWN} AND NOT text_stays`;

/** Takes the texts of a person who was forgotten, but for those they agreed to leave; done twice, it is the same. */
@Injectable()
export class ErasedTexts {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  async forget(tx: Tx, person: Id, at: string): Promise<void> {
    await this.drafts(tx, `state = 'draft' AND author_id = $1`, person);
    const gone = await tx.sql<{ id: Id; titles: string[] }>(
      `SELECT id, ARRAY(SELECT title UNION SELECT v.title FROM proposal_version v WHERE v.proposal_id = p.id) AS titles
       FROM proposal p WHERE ${OWN} AND NOT text_stays AND state <> 'draft' FOR UPDATE`,
      [person],
    );
    const ids = gone.map(({ id }) => id);
    await this.mailer.forgetWords(
      tx,
      gone.flatMap(({ titles }) => titles),
    );
    // Its number is all that is left to call it by: the page, its mention and its supports stay.
    await tx.sql(
      `UPDATE proposal SET title = 'N° ' || number, need = '', idea = '', point = NULL, photos = '[]', documents = '[]',
         withdrawn_for = CASE WHEN withdrawn_for IS NOT NULL THEN '' END, text_erased_at = coalesce(text_erased_at, $2)
       WHERE id = ANY($1::uuid[])`,
      [ids, at],
    );
    await tx.sql('DELETE FROM proposal_version WHERE proposal_id = ANY($1::uuid[])', [ids]);
    await tx.sql('DELETE FROM proposal_hidden_part WHERE proposal_id = ANY($1::uuid[])', [ids]);
    await tx.sql(`DELETE FROM file_use WHERE kind = 'proposal' AND thing_id = ANY($1::uuid[])`, [ids]);
    await tx.sql(COMMENTS_GO, [person]);
    await tx.sql(
      `DELETE FROM comment_version WHERE comment_id IN (SELECT id FROM comment WHERE ${OWN} AND NOT text_stays)`,
      [person],
    );
    await tx.sql(`UPDATE project_offer SET words = '', contact = '' WHERE person_id = $1`, [person]);
  }

  /** Drafts that nobody changed since. */
  forgetOldDrafts(tx: Tx, before: string): Promise<number> {
    return this.drafts(
      tx,
      `state = 'draft' AND created_at < $1 AND NOT EXISTS (SELECT 1 FROM fact f WHERE f.subject_id = proposal.id AND f.at >= $1)`,
      before,
    );
  }

  private async drafts(tx: Tx, which: string, value: string): Promise<number> {
    const rows = await tx.sql<{ id: Id }>(`SELECT id FROM proposal WHERE ${which} FOR UPDATE`, [value]);
    const ids = rows.map(({ id }) => id);
    await tx.sql('DELETE FROM proposal_coauthor WHERE proposal_id = ANY($1::uuid[])', [ids]);
    await tx.sql(`DELETE FROM file_use WHERE kind = 'proposal' AND thing_id = ANY($1::uuid[])`, [ids]);
    await tx.sql('WITH gone AS (DELETE FROM proposal WHERE id = ANY($1::uuid[])) SELECT 1', [ids]);
    return ids.length;
  }
}
