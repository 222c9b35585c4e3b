import { Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Mandate } from '@mondee/domain/people';
import type { Tx } from '../platform/database/database';

const COLUMNS = `id, person_id, organisation_id, to_char(from_day, 'YYYY-MM-DD') AS from_day, to_char(until_day, 'YYYY-MM-DD') AS until_day`;

/** Who may speak as whom. */
@Injectable()
export class MandateStore {
  /** Those of a person; the person must be held, so that two cannot be given at once. */
  async ofPerson(tx: Tx, person: Id): Promise<Mandate[]> {
    return (await tx.sql(`SELECT ${COLUMNS} FROM mandate WHERE person_id = $1 ORDER BY from_day`, [person])).map(
      mandate,
    );
  }

  async hold(tx: Tx, id: Id): Promise<Mandate | undefined> {
    return (await tx.sql(`SELECT ${COLUMNS} FROM mandate WHERE id = $1 FOR UPDATE`, [id])).map(mandate)[0];
  }

  async add(tx: Tx, { id, person, organisation, from, until }: Mandate, at: string): Promise<void> {
    await tx.sql(
      'INSERT INTO mandate (id, person_id, organisation_id, from_day, until_day, given_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, person, organisation, from, until ?? null, at],
    );
  }

  async end(tx: Tx, { id, until }: Mandate): Promise<void> {
    await tx.sql('UPDATE mandate SET until_day = $2 WHERE id = $1', [id, until ?? null]);
  }
}

function mandate(row: Record<string, unknown>): Mandate {
  const until = row['until_day'] as string | null;
  return {
    id: row['id'] as Id,
    person: row['person_id'] as Id,
    organisation: row['organisation_id'] as Id,
    from: row['from_day'] as string,
    ...(until && { until }),
  };
}
