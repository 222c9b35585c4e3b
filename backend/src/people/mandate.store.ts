import { Inject, Injectable } from '@nestjs/common';
import type { Day, Id } from '@mondee/kernel';
import type { Mandate } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

const COLUMNS = `m.id, m.person_id, m.organisation_id, to_char(m.from_day, 'YYYY-MM-DD') AS from_day, to_char(m.until_day, 'YYYY-MM-DD') AS until_day, m.alternate, m.proof, m.shown`;

export interface NamedMandate extends Mandate {
  readonly name: string;
}

/** Who may speak as whom. */
@Injectable()
export class MandateStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of a person; the person must be held, so that two cannot be given at once. */
  async ofPerson(tx: Tx, person: Id): Promise<Mandate[]> {
    return (await tx.sql(`SELECT ${COLUMNS} FROM mandate m WHERE person_id = $1 ORDER BY from_day`, [person])).map(
      mandate,
    );
  }

  /** All of these organisations with the names of who holds them, one statement; the newest first. */
  async ofOrganisations(ids: readonly Id[]): Promise<NamedMandate[]> {
    const rows = await this.database.sql(
      `SELECT ${COLUMNS}, p.name FROM mandate m JOIN person p ON p.id = m.person_id
       WHERE m.organisation_id = ANY($1::uuid[]) ORDER BY m.alternate, m.from_day DESC, m.id`,
      [ids],
    );
    return rows.map((row) => ({ ...mandate(row), name: row['name'] as string }));
  }

  async hold(tx: Tx, id: Id): Promise<Mandate | undefined> {
    return (await tx.sql(`SELECT ${COLUMNS} FROM mandate m WHERE id = $1 FOR UPDATE`, [id])).map(mandate)[0];
  }

  async add(tx: Tx, { id, person, organisation, from, until, ...more }: Mandate, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, until_day, given_at, alternate, proof, shown)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, person, organisation, from, until ?? null, at],
        ...[more.alternate ?? false, more.proof ?? null, more.shown ?? false],
      ],
    );
  }

  async end(tx: Tx, { id, until }: { readonly id: Id; readonly until?: Day }): Promise<void> {
    await tx.sql('UPDATE mandate SET until_day = $2 WHERE id = $1', [id, until ?? null]);
  }

  async show(tx: Tx, { id, shown }: Mandate): Promise<void> {
    await tx.sql('UPDATE mandate SET shown = $2 WHERE id = $1', [id, shown ?? false]);
  }
}

function mandate(row: Record<string, unknown>): Mandate {
  const until = row['until_day'] as string | null;
  const proof = row['proof'] as string | null;
  return {
    id: row['id'] as Id,
    person: row['person_id'] as Id,
    organisation: row['organisation_id'] as Id,
    from: row['from_day'] as string,
    ...(until && { until }),
    ...(row['alternate'] === true && { alternate: true }),
    ...(proof && { proof }),
    ...(row['shown'] === true && { shown: true }),
  };
}
