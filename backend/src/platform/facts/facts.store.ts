import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, newId, type Act, type Fact, type Id, type Json, type Ref } from '@mondee/kernel';
import { Database, type Tx } from '../database/database';
import { LIVE_CHANNEL } from '../live/live';
import { Rooms } from '../rooms/rooms';
import type { PersonalPart, StoredFact } from './stored-fact';

/** Wakes the dispatchers of every process once the act is committed. */
export const FACTS_CHANNEL = 'mondee_facts';

/** Appends facts, and reads them back. Nothing here changes one. */
@Injectable()
export class FactStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  /**
   * Writes facts, their personal part, their links and their deliveries, and tells open pages: one statement.
   * What is not public is told of a person only, whose sessions listen.
   */
  async append(tx: Tx, act: Act, facts: readonly Fact[]): Promise<void> {
    if (!facts.length) return;
    const rows = facts.map((fact) => this.row(act, fact));
    await tx.sql(
      `WITH input AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(
           id uuid, act_id uuid, kind text, subject_kind text, subject_id uuid, at timestamptz, channel text, place text,
           public boolean, data jsonb, links jsonb, personal_digest text, salt text, personal_salt text, personal jsonb,
           actor_id uuid, reactions jsonb)),
         facts AS (INSERT INTO fact (id, act_id, kind, subject_kind, subject_id, at, channel, place, public, data, links, personal_digest)
           SELECT id, act_id, kind, subject_kind, subject_id, at, channel, place, public, data, links, personal_digest FROM input),
         personal AS (INSERT INTO fact_personal (fact_id, salt, personal_salt, personal, actor_id)
           SELECT id, decode(salt, 'hex'), decode(personal_salt, 'hex'), personal, actor_id FROM input),
         links AS (INSERT INTO fact_link (from_kind, from_id, to_kind, to_id, relation, fact_id)
           SELECT subject_kind, subject_id, link->'to'->>'kind', (link->'to'->>'id')::uuid, link->>'as', id
           FROM input, jsonb_array_elements(links) AS link WHERE public ON CONFLICT DO NOTHING),
         deliveries AS (INSERT INTO fact_delivery (fact_id, reaction)
           SELECT id, reaction FROM input, jsonb_array_elements_text(reactions) AS reaction),
         news AS (SELECT subject_kind || ':' || subject_id AS topic, id FROM input WHERE public OR subject_kind = 'person'
           UNION SELECT (link->'to'->>'kind') || ':' || (link->'to'->>'id'), id
           FROM input, jsonb_array_elements(links) AS link WHERE public)
       SELECT pg_notify('${FACTS_CHANNEL}', '') UNION ALL SELECT pg_notify('${LIVE_CHANNEL}', topic || ' ' || id) FROM news`,
      [JSON.stringify(rows)],
    );
  }

  private row(act: Act, fact: Fact): Record<string, unknown> {
    const personal: PersonalPart = {
      actor: act.actor,
      ...(act.behalf && { behalf: act.behalf }),
      ...(fact.personal && { more: fact.personal }),
    };
    const personalSalt = randomBytes(16);
    // The journal seals facts in canonical form: what has none must fail its act, not the sealing later.
    canonicalJson(fact.data);
    return {
      id: newId(Date.parse(act.at)),
      act_id: act.id,
      kind: fact.kind,
      subject_kind: fact.subject.kind,
      subject_id: fact.subject.id,
      at: act.at,
      channel: act.channel,
      place: act.place ?? null,
      public: fact.public,
      data: fact.data,
      links: fact.links ?? [],
      personal_digest: createHash('sha256')
        .update(personalSalt)
        .update(canonicalJson(personal as unknown as Json))
        .digest('hex'),
      salt: randomBytes(16).toString('hex'),
      personal_salt: personalSalt.toString('hex'),
      personal,
      actor_id: act.actor.kind === 'person' ? act.actor.person : null,
      reactions: this.rooms.hearing(fact.kind),
    };
  }

  /** What these ids name, of those things that public facts speak of. */
  async publicSubjects(ids: readonly Id[]): Promise<Ref[]> {
    const rows = await this.database.sql(
      'SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM fact WHERE public AND subject_id = ANY($1::uuid[])',
      [ids],
    );
    return rows as unknown as Ref[];
  }

  /** The number of the last public fact about each of these things, of those that have one. */
  async latest(ids: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.database.sql(
      `SELECT t.id, greatest((SELECT max(seq) FROM fact f WHERE f.subject_id = t.id AND f.public),
         (SELECT max(f.seq) FROM fact_link l JOIN fact f ON f.id = l.fact_id WHERE l.to_id = t.id)) AS seq
       FROM unnest($1::uuid[]) AS t (id)`,
      [ids],
    );
    return new Map(rows.flatMap((row) => (row['seq'] === null ? [] : [[row['id'] as Id, String(row['seq'])]])));
  }

  /** Facts by id, with what has not been erased. */
  async byIds(ids: readonly Id[], tx?: Tx): Promise<StoredFact[]> {
    const rows = await (tx ?? this.database).sql(`${SELECT_FACT} WHERE f.id = ANY($1::uuid[]) ORDER BY f.seq`, [ids]);
    return rows.map(storedFact);
  }
}

/** The columns of a stored fact, for those who read facts in their own order. */
export const SELECT_FACT = `SELECT f.seq, f.id, f.act_id, f.kind, f.subject_kind, f.subject_id, f.at, f.channel, f.place,
  f.public, f.data, f.links, p.personal FROM fact f JOIN fact_personal p ON p.fact_id = f.id`;

export function storedFact(row: Record<string, unknown>): StoredFact {
  return {
    seq: String(row['seq']),
    id: row['id'] as Id,
    actId: row['act_id'] as Id,
    kind: row['kind'] as string,
    subject: { kind: row['subject_kind'] as string, id: row['subject_id'] as Id },
    at: (row['at'] as Date).toISOString(),
    channel: row['channel'] as StoredFact['channel'],
    place: row['place'] as string | null,
    public: row['public'] as boolean,
    data: row['data'] as StoredFact['data'],
    links: row['links'] as StoredFact['links'],
    personal: row['personal'] as PersonalPart | null,
  };
}
