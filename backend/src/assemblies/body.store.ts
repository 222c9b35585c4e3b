import { Inject, Injectable } from '@nestjs/common';
import type { Body, BodyRules, College, Holding, MemberRole, TemplateId } from '@mondee/domain/assemblies';
import type { Id, Instant } from '@mondee/kernel';
import { Database, type Tx } from '../platform/database/database';
import type { Row } from '../platform/database/rows';

const BODY = 'id, name, about, template, population, rules, colleges, parent_id';
const SEAT = `id, body_id, college, seat, name, role, person_id, organisation, alternate, proof,
  to_char(from_day, 'YYYY-MM-DD') AS from_day, to_char(until_day, 'YYYY-MM-DD') AS until_day`;

/** Bodies and who ever sat in them. */
@Injectable()
export class BodyStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async insert(tx: Tx, body: Body, at: Instant): Promise<void> {
    const { id, name, about, template, population, rules, colleges, parent } = body;
    await tx.sql(
      `INSERT INTO body (id, name, about, template, population, rules, colleges, parent_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        name,
        about,
        template,
        population ?? null,
        JSON.stringify(rules),
        JSON.stringify(colleges),
        parent ?? null,
        at,
      ],
    );
  }

  async saveRules(tx: Tx, { id, rules }: Body): Promise<void> {
    await tx.sql('UPDATE body SET rules = $2 WHERE id = $1', [id, JSON.stringify(rules)]);
  }

  /** A body and its seats; held until the transaction ends, so that two hands never fill one seat. */
  async hold(tx: Tx, id: Id): Promise<{ body: Body; seats: Holding[] } | undefined> {
    const [row] = await tx.sql(`SELECT ${BODY} FROM body WHERE id = $1 FOR UPDATE`, [id]);
    if (!row) return undefined;
    const seats = await tx.sql(`SELECT ${SEAT} FROM body_seat WHERE body_id = $1 ORDER BY from_day, id`, [id]);
    return { body: bodyOf(row), seats: seats.map(seatOf) };
  }

  async keepSeat(tx: Tx, one: Holding): Promise<void> {
    await tx.sql(
      `INSERT INTO body_seat (id, body_id, college, seat, name, role, person_id, organisation, alternate, proof, from_day, until_day)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (id) DO UPDATE SET until_day = excluded.until_day`,
      [
        ...[one.id, one.body, one.college, one.seat, one.name, one.role, one.person ?? null, one.organisation ?? null],
        ...[one.alternate ?? null, one.proof ?? null, one.from, one.until ?? null],
      ],
    );
  }

  async all(): Promise<Body[]> {
    return (await this.database.sql(`SELECT ${BODY} FROM body ORDER BY name, id LIMIT 200`)).map(bodyOf);
  }

  async byIds(ids: readonly Id[]): Promise<Body[]> {
    return (await this.database.sql(`SELECT ${BODY} FROM body WHERE id = ANY($1::uuid[])`, [ids])).map(bodyOf);
  }

  async createdOf(ids: readonly Id[]): Promise<{ id: Id; name: string; at: Date }[]> {
    const sql = 'SELECT id, name, created_at AS at FROM body WHERE id = ANY($1::uuid[])';
    return this.database.sql<{ id: Id; name: string; at: Date }>(sql, [ids]);
  }

  async seatsOf(bodies: readonly Id[]): Promise<Holding[]> {
    const sql = `SELECT ${SEAT} FROM body_seat WHERE body_id = ANY($1::uuid[]) ORDER BY from_day, id`;
    return (await this.database.sql(sql, [bodies])).map(seatOf);
  }

  async personThere(tx: Tx, person: Id): Promise<boolean> {
    return (await tx.sql('SELECT 1 FROM person WHERE id = $1', [person])).length > 0;
  }

  /** Who asked to be forgotten leaves their seats without a name: that somebody sat there stays. */
  /** Gives the names under which the person sat, as they were written. */
  async forget(tx: Tx, person: Id): Promise<string[]> {
    const seats = await tx.sql<{ name: string }>(
      `WITH before AS (SELECT id, name FROM body_seat WHERE person_id = $1), gone AS (
         UPDATE body_seat SET name = '', alternate = NULL, person_id = NULL WHERE person_id = $1)
       SELECT DISTINCT name FROM before WHERE name <> ''`,
      [person],
    );
    const names = seats.map(({ name }) => name);
    await tx.sql('UPDATE body_seat SET alternate = NULL WHERE lower(trim(alternate)) = ANY($1::text[])', [
      names.map(plain),
    ]);
    return names;
  }
}

const plain = (name: string): string => name.trim().toLowerCase();

export function bodyOf(row: Row): Body {
  return {
    id: row['id'] as Id,
    name: row['name'] as string,
    about: row['about'] as string,
    template: row['template'] as TemplateId,
    rules: row['rules'] as BodyRules,
    colleges: row['colleges'] as College[],
    ...(row['population'] !== null && { population: row['population'] as number }),
    ...(row['parent_id'] !== null && { parent: row['parent_id'] as Id }),
  };
}

function seatOf(row: Row): Holding {
  const optional = (column: string, name: string) => (row[column] === null ? {} : { [name]: row[column] });
  return {
    id: row['id'] as Id,
    body: row['body_id'] as Id,
    college: row['college'] as string,
    seat: row['seat'] as number,
    name: row['name'] as string,
    role: row['role'] as MemberRole,
    from: row['from_day'] as string,
    ...optional('person_id', 'person'),
    ...optional('organisation', 'organisation'),
    ...optional('alternate', 'alternate'),
    ...optional('proof', 'proof'),
    ...optional('until_day', 'until'),
  };
}
