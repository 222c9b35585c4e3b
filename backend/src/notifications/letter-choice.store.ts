import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { DEFAULT_CHOICE, type LetterChoice } from '@mondee/domain/notifications';
import { Database, type Tx } from '../platform/database/database';

/** How each person wants to be written to. */
@Injectable()
export class LetterChoiceStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The choices of those who made one. */
  async of(tx: Pick<Tx, 'sql'>, persons: readonly Id[]): Promise<Map<Id, LetterChoice>> {
    const rows = await tx.sql(
      'SELECT person_id, pace, quiet_from, quiet_until FROM letter_choice WHERE person_id = ANY($1::uuid[])',
      [persons],
    );
    return new Map(
      rows.map((row) => [
        row['person_id'] as Id,
        {
          pace: row['pace'] as LetterChoice['pace'],
          quiet: { from: row['quiet_from'] as number, until: row['quiet_until'] as number },
        },
      ]),
    );
  }

  async choiceOf(person: Id): Promise<LetterChoice> {
    return (await this.of(this.database, [person])).get(person) ?? DEFAULT_CHOICE;
  }

  async choose(tx: Tx, person: Id, { pace, quiet }: LetterChoice, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO letter_choice VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person_id)
       DO UPDATE SET pace = excluded.pace, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, changed_at = excluded.changed_at`,
      [person, pace, quiet.from, quiet.until, at],
    );
  }

  async forget(tx: Tx, person: Id): Promise<void> {
    await tx.sql('DELETE FROM letter_choice WHERE person_id = $1', [person]);
  }
}
