import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { systemClock } from '@mondee/kernel';
import { AppModule } from '../app.module';
import type { Config } from '../platform/config/config';

/** Supports of each generated proposal. */
const SUPPORTS_EACH = 10;

/**
 * Fills a database with `count` published proposals of invented people, ten supports each, and with the
 * threads a tenth of them would have (answer, decision, commitment): for benches, on an empty database only.
 * One statement a table; 100 000 proposals take about half a minute.
 */
export async function scale(config: Config, serveUrl: string, count: number): Promise<void> {
  // The server lays its territory when it starts: started once without its jobs, then stopped.
  const app = await NestFactory.createApplicationContext(AppModule.of(config, serveUrl, systemClock), {
    logger: false,
  });
  await app.close();
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  const people = Math.max(50, Math.ceil(count / 20));
  const id = (kind: string, n: string) => `('0199b000-${kind}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  try {
    const { rows } = await client.query('SELECT count(*)::int AS n FROM proposal');
    if (rows[0].n > 0) throw new Error('This database already holds proposals: scale only an empty one.');
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO person (id, name, commune_code, created_at)
       SELECT ${id('0001', 'n')}, 'Habitant ' || n, (SELECT code FROM commune ORDER BY code OFFSET n % (SELECT count(*) FROM commune) LIMIT 1), now()
       FROM generate_series(1, $1::int) n`,
      [people],
    );
    await client.query(
      `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, commune_code, author_id, channel,
         created_at, submitted_at, published_at, support_count)
       SELECT ${id('0002', 'n')}, nextval('proposal_number'), 'published', 1, 'Proposition de mesure numéro ' || n,
         repeat('Il manque ici quelque chose que tout le monde connaît. ', 8), repeat('On pourrait s’y prendre ainsi, avec peu. ', 12),
         (SELECT id FROM axis ORDER BY position OFFSET n % 6 LIMIT 1),
         (SELECT code FROM commune ORDER BY code OFFSET n % (SELECT count(*) FROM commune) LIMIT 1),
         ${id('0001', `1 + n % ${people}`)}, 'web',
         now() - make_interval(mins => n), now() - make_interval(mins => n), now() - make_interval(mins => n), ${SUPPORTS_EACH}
       FROM generate_series(1, $1::int) n`,
      [count],
    );
    await client.query(
      `INSERT INTO support (proposal_id, person_id, channel, given_at)
       SELECT ${id('0002', 'n')}, ${id('0001', `1 + (n + s * 7) % ${people}`)}, 'web', now()
       FROM generate_series(1, $1::int) n, generate_series(1, ${SUPPORTS_EACH}) s ON CONFLICT DO NOTHING`,
      [count],
    );
    await threads(client, count, id);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Publishes each proposal as a fact; every tenth gets an answer, a decision and a commitment after it. */
async function threads(client: pg.Client, count: number, id: (kind: string, n: string) => string): Promise<void> {
  // As the platform writes them, down to the salts and the digest: the journal seals them like any other.
  const fact = (
    kind: string,
    factKind: string,
    subject: string,
    subjectKind: string,
    where = 'true',
    links = `'[]'`,
  ) => `
    WITH f AS (INSERT INTO fact (id, act_id, kind, subject_kind, subject_id, at, channel, public, data, links, personal_digest)
      SELECT ${id(kind, 'n')}, ${id(kind, 'n')}, '${factKind}', '${subjectKind}', ${subject}, now(), 'import', true,
        jsonb_build_object('number', n), ${links}::jsonb, encode(sha256(decode(md5('p' || n), 'hex') || '{}'::bytea), 'hex')
      FROM generate_series(1, $1::int) n WHERE ${where} ORDER BY n RETURNING id, (data->>'number')::int AS n)
    INSERT INTO fact_personal (fact_id, salt, personal_salt, personal)
    SELECT id, decode(md5('s' || n), 'hex'), decode(md5('p' || n), 'hex'), '{}' FROM f`;
  const toProposal = `jsonb_build_array(jsonb_build_object('as', 'answers', 'to',
    jsonb_build_object('kind', 'proposal', 'id', ${id('0002', 'n')})))`;
  const tenth = 'n % 10 = 0';
  await client.query(fact('0010', 'ProposalPublished', id('0002', 'n'), 'proposal'), [count]);
  await client.query(fact('0011', 'AnswerPublished', id('0003', 'n'), 'answer', tenth, toProposal), [count]);
  await client.query(fact('0012', 'DecisionPublished', id('0004', 'n'), 'decision', tenth, toProposal), [count]);
  await client.query(
    `INSERT INTO answer (id, to_kind, to_id, state, public, due, promised_at, verdict, body, reasons, answered_by, answered_at)
     SELECT ${id('0003', 'n')}, 'proposal', ${id('0002', 'n')}, 'published', true, current_date, now(), 'accepted', 'Oui.', 'Parce que.', ${id('0001', '1')}, now()
     FROM generate_series(1, $1::int) n WHERE ${tenth}`,
    [count],
  );
  await client.query(
    `INSERT INTO decision (id, number, title, body, text, grounds, reasons, adopted, votes_for, votes_against, abstentions, decided_on, published_at, author_id, quality, channel)
     SELECT ${id('0004', 'n')}, '2026-' || n, 'Décision ' || n, 'Conseil', 'Texte', 'Considérants', 'Motifs', true, 3, 1, 0, current_date, now(), ${id('0001', '1')}, 'Maire', 'web'
     FROM generate_series(1, $1::int) n WHERE ${tenth}`,
    [count],
  );
  for (const [from, kind, to, toKind, relation, of] of [
    ['0003', 'answer', '0002', 'proposal', 'answers', '0011'],
    ['0004', 'decision', '0002', 'proposal', 'answers', '0012'],
  ] as const)
    await client.query(
      `INSERT INTO fact_link (from_kind, from_id, to_kind, to_id, relation, fact_id)
       SELECT '${kind}', ${id(from, 'n')}, '${toKind}', ${id(to, 'n')}, '${relation}', ${id(of, 'n')}
       FROM generate_series(1, $1::int) n WHERE ${tenth}`,
      [count],
    );
}
