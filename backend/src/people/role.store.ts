import { Inject, Injectable } from '@nestjs/common';
import type { Id, Instant } from '@mondee/kernel';
import type { Grant, Office, Role, ScopeKind } from '@mondee/domain/people';
import { Database, type Tx } from '../platform/database/database';

const GRANT = `r.role, r.scope_kind, r.scope_id, to_char(coalesce(r.from_day, r.given_at::date), 'YYYY-MM-DD') AS from_day,
  to_char(r.until_day, 'YYYY-MM-DD') AS until_day, r.given_by, r.reason`;
const OFFICE = `f.id, f.person_id, f.quality, to_char(f.from_day, 'YYYY-MM-DD') AS from_day, to_char(f.until_day, 'YYYY-MM-DD') AS until_day`;

export interface HeldGrant extends Grant {
  readonly person: Id;
  readonly name: string;
  readonly giver?: string;
}

export interface NamedOffice extends Office {
  readonly name: string;
}

/** Who looks after what, and who was elected to what. */
@Injectable()
export class RoleStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async ofPerson(tx: Tx, person: Id): Promise<Grant[]> {
    return (
      await tx.sql(`SELECT ${GRANT} FROM person_role r WHERE person_id = $1 ORDER BY given_at, role`, [person])
    ).map(grant);
  }

  async give(tx: Tx, person: Id, { role, scope, from, until, reason, givenBy }: Grant, at: Instant): Promise<void> {
    await tx.sql(
      `INSERT INTO person_role (person_id, role, scope_kind, scope_id, from_day, until_day, reason, given_at, given_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [person, role, scope.kind, scope.id ?? '', from, until ?? null, reason ?? null, at, givenBy ?? null],
    );
  }

  async take(tx: Tx, person: Id, { role, scope }: Grant): Promise<void> {
    await tx.sql('DELETE FROM person_role WHERE person_id = $1 AND role = $2 AND scope_kind = $3 AND scope_id = $4', [
      person,
      role,
      scope.kind,
      scope.id ?? '',
    ]);
  }

  /** Whether anybody has it, wherever. */
  async isHeld(role: Grant['role']): Promise<boolean> {
    return (await this.database.sql('SELECT 1 FROM person_role WHERE role = $1 LIMIT 1', [role])).length > 0;
  }

  /** Everybody's, one statement. */
  async all(): Promise<HeldGrant[]> {
    const rows = await this.database.sql(
      `SELECT ${GRANT}, r.person_id, p.name, g.name AS giver FROM person_role r
       JOIN person p ON p.id = r.person_id LEFT JOIN person g ON g.id = r.given_by
       ORDER BY p.name, p.id, r.role, r.scope_kind, r.scope_id LIMIT 2000`,
    );
    return rows.map((row) => ({
      ...grant(row),
      person: row['person_id'] as Id,
      name: row['name'] as string,
      ...(row['giver'] !== null && { giver: row['giver'] as string }),
    }));
  }

  async addOffice(tx: Tx, of: Office, at: Instant, by?: Id): Promise<void> {
    await tx.sql(
      'INSERT INTO office (id, person_id, quality, from_day, until_day, given_at, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [of.id, of.person, of.quality, of.from, of.until ?? null, at, by ?? null],
    );
  }

  async holdOffice(tx: Tx, id: Id): Promise<Office | undefined> {
    return (await tx.sql(`SELECT ${OFFICE} FROM office f WHERE id = $1 FOR UPDATE`, [id])).map(office)[0];
  }

  async endOffice(tx: Tx, { id, until }: Office): Promise<void> {
    await tx.sql('UPDATE office SET until_day = $2 WHERE id = $1', [id, until ?? null]);
  }

  async offices(): Promise<NamedOffice[]> {
    const rows = await this.database.sql(
      `SELECT ${OFFICE}, p.name FROM office f JOIN person p ON p.id = f.person_id ORDER BY p.name, f.from_day DESC LIMIT 2000`,
    );
    return rows.map((row) => ({ ...office(row), name: row['name'] as string }));
  }
}

function grant(row: Record<string, unknown>): Grant {
  const [until, givenBy, reason, id] = ['until_day', 'given_by', 'reason', 'scope_id'].map(
    (column) => (row[column] as string | null) || undefined,
  );
  return {
    role: row['role'] as Role,
    scope: { kind: row['scope_kind'] as ScopeKind, ...(id && { id }) },
    from: row['from_day'] as string,
    ...(until && { until }),
    ...(givenBy && { givenBy: givenBy as Id }),
    ...(reason && { reason }),
  };
}

function office(row: Record<string, unknown>): Office {
  const until = row['until_day'] as string | null;
  return {
    id: row['id'] as Id,
    person: row['person_id'] as Id,
    quality: row['quality'] as string,
    from: row['from_day'] as string,
    ...(until && { until }),
  };
}
