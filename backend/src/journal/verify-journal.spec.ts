import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';
import { tell } from '../platform/testing/tell';
import { SealFacts } from './seal-facts';
import { wordsOf, type Finding, type Verdict } from './verdict';
import { verifyJournal } from './verify-journal';

let app: TestApp;
/** The fourth and fifth facts of the second batch. */
let fourth: { id: Id; seq: string; batch: number };
let fifth: typeof fourth;

beforeAll(async () => {
  app = await TestApp.start();
  for (let batch = 0; batch < 3; batch++) {
    const facts = Array.from({ length: 9 }, (_, i) => ({
      data: { i },
      personal: { secret: `Odile ${i}` },
      links: [{ to: { kind: 'spec', id: newId(i) }, as: 'answers' as const }],
    }));
    await tell(app, facts);
    await app.app.get(SealFacts).seal();
  }
  const { rows } = await app.owner.query(
    `SELECT fact_id AS id, seq, batch FROM journal_leaf WHERE batch = (SELECT max(batch) - 1 FROM journal_leaf) AND position IN (3, 4) ORDER BY position`,
  );
  [fourth, fifth] = rows as [typeof fourth, typeof fifth];
});
afterAll(() => app?.stop());

const reader = {
  sql: async <R>(text: string, params: readonly unknown[] = []) =>
    (await app.owner.query(text, params as unknown[])).rows as R[],
};

/** Does it as an owner who switches triggers and keys off, verifies, and undoes it. */
async function after(...tampering: [string, unknown[]?][]): Promise<Verdict> {
  await app.owner.query('BEGIN');
  try {
    await app.owner.query('SET LOCAL session_replication_role = replica');
    for (const [sql, params] of tampering) await app.owner.query(sql, params);
    return await verifyJournal(reader);
  } finally {
    await app.owner.query('ROLLBACK');
  }
}

const named = (wrong: Finding['wrong'], fact = fourth) =>
  expect.objectContaining({ wrong, id: fact.id, seq: fact.seq });

describe('a journal that nobody touched', () => {
  it('holds, and tells its counts and its head', async () => {
    const verdict = await verifyJournal(reader);
    expect(verdict).toMatchObject({ ok: true, findings: [], erased: 0, late: 0, pending: 0 });
    const { rows } = await app.owner.query('SELECT head, number FROM journal_batch ORDER BY number DESC LIMIT 1');
    expect(verdict).toMatchObject({ head: rows[0].head, batches: rows[0].number });
    expect(wordsOf(verdict)).toMatch(/The journal holds/);
  });

  it('holds while new facts wait to be sealed', async () => {
    const verdict = await after([
      `INSERT INTO fact (id, act_id, kind, subject_kind, subject_id, at, channel, public, data, links, personal_digest)
       VALUES (gen_random_uuid(), gen_random_uuid(), 'SpecNew', 'spec', gen_random_uuid(), now(), 'web', true, '{}', '[]', '')`,
    ]);
    expect(verdict).toMatchObject({ ok: true, pending: 1 });
  });

  it('holds a head that was noted before, and no other', async () => {
    const { rows } = await app.owner.query('SELECT head FROM journal_batch WHERE number = 1');
    expect(await verifyJournal(reader, rows[0].head)).toMatchObject({ ok: true });
    expect(await verifyJournal(reader, 'f'.repeat(64))).toMatchObject({
      ok: false,
      findings: [{ wrong: 'head-absent' }],
    });
  });
});

describe('tampering by the owner of the database is found and named', () => {
  it.each([
    ['its data', `data = '{"i": 99}'`],
    ['its kind', `kind = 'SpecOther'`],
    ['its subject', 'subject_id = gen_random_uuid()'],
    ['its instant', `at = at - interval '1 day'`],
    ['its channel', `channel = 'paper'`],
    ['whether it is public', 'public = false'],
    ['the digest of its personal part', `personal_digest = repeat('0', 64)`],
  ])('a fact of which %s was changed', async (_, set) => {
    const { ok, findings } = await after([`UPDATE fact SET ${set} WHERE id = $1`, [fourth.id]]);
    expect(ok).toBe(false);
    expect(findings).toContainEqual(named('fact-changed'));
  });

  it('a fact that was removed', async () => {
    const { findings } = await after([`DELETE FROM fact WHERE id = $1`, [fourth.id]]);
    expect(findings).toContainEqual(named('fact-removed'));
    expect(wordsOf({ ...(await verifyJournal(reader)), ok: false, findings })).toContain(fourth.id);
  });

  it('a fact removed with its leaf', async () => {
    const { findings } = await after(
      [`DELETE FROM fact WHERE id = $1`, [fourth.id]],
      [`DELETE FROM journal_leaf WHERE fact_id = $1`, [fourth.id]],
    );
    expect(findings).toContainEqual({ wrong: 'leaf-missing', batch: fourth.batch, position: 3 });
  });

  it('a leaf that was changed, or made into no hash at all', async () => {
    for (const leaf of ['0'.repeat(64), 'not a hash']) {
      const { findings } = await after([`UPDATE journal_leaf SET leaf = $2 WHERE fact_id = $1`, [fourth.id, leaf]]);
      expect(findings).toEqual([named('leaf-changed')]);
    }
  });

  it('two leaves that were swapped, and only they', async () => {
    const move = 'UPDATE journal_leaf SET position = $2 WHERE fact_id = $1';
    const { findings } = await after([move, [fourth.id, 99]], [move, [fifth.id, 3]], [move, [fourth.id, 4]]);
    expect(findings).toHaveLength(2);
    expect(findings).toEqual(expect.arrayContaining([named('leaf-misplaced'), named('leaf-misplaced', fifth)]));
  });

  it('a number that was changed', async () => {
    const { findings } = await after(
      ['ALTER TABLE fact ALTER COLUMN seq SET GENERATED BY DEFAULT'],
      ['UPDATE fact SET seq = 100000 WHERE id = $1', [fourth.id]],
    );
    expect(findings).toContainEqual(named('number-changed'));
  });

  it('a fact put in among the sealed ones', async () => {
    const id = newId(1);
    const { findings } = await after(
      ['ALTER TABLE fact ALTER COLUMN seq SET GENERATED BY DEFAULT'],
      [
        `INSERT INTO fact (seq, id, act_id, kind, subject_kind, subject_id, at, channel, public, data, links, personal_digest)
         VALUES (-3, $1, $1, 'SpecForged', 'spec', $1, now(), 'web', true, '{}', '[]', '')`,
        [id],
      ],
    );
    expect(findings).toEqual([{ wrong: 'fact-unsealed', id, seq: '-3', kind: 'SpecForged' }]);
  });

  it.each([
    ['changed', `personal = jsonb_set(personal, '{more,secret}', '"Jeanne"')`, 'personal-changed'],
    ['given another salt', `personal_salt = decode(repeat('0', 32), 'hex')`, 'personal-changed'],
    ['blanked', 'personal = NULL, personal_salt = NULL', 'erased-without-reason'],
    ['blanked with its leaf’s salt', 'personal = NULL, personal_salt = NULL, salt = NULL', 'erased-without-reason'],
    [
      'blanked for a reason that is none',
      'personal = NULL, personal_salt = NULL, erased_by = fact_id',
      'erased-without-reason',
    ],
  ] as const)('a personal part that was %s', async (_, set, wrong) => {
    const { findings } = await after([`UPDATE fact_personal SET ${set} WHERE fact_id = $1`, [fourth.id]]);
    expect(findings).toEqual([named(wrong)]);
  });

  it('a personal part whose row was removed', async () => {
    const { findings } = await after([`DELETE FROM fact_personal WHERE fact_id = $1`, [fourth.id]]);
    expect(findings).toContainEqual(named('personal-removed'));
  });

  it('a salt that was changed', async () => {
    const { findings } = await after([
      `UPDATE fact_personal SET salt = decode(repeat('0', 32), 'hex') WHERE fact_id = $1`,
      [fourth.id],
    ]);
    expect(findings).toContainEqual(named('fact-changed'));
  });

  it('a batch that was removed, with or without its leaves', async () => {
    const batch = [fourth.batch];
    const alone = await after(['DELETE FROM journal_batch WHERE number = $1', batch]);
    expect(alone.findings).toContainEqual({ wrong: 'batch-missing', batch: fourth.batch });
    expect(alone.findings).toContainEqual(named('leaf-orphan'));
    const whole = await after(
      ['DELETE FROM journal_batch WHERE number = $1', batch],
      ['DELETE FROM journal_leaf WHERE batch = $1', batch],
    );
    expect(whole.findings).toContainEqual({ wrong: 'batch-missing', batch: fourth.batch });
    expect(whole.findings).toContainEqual(named('fact-unsealed'));
  });

  it.each([
    ['root', `root = repeat('0', 64)`],
    ['size', 'size = 8'],
    ['head', `head = repeat('0', 64)`],
    ['predecessor', `prev = repeat('0', 64)`],
    ['number', 'number = -number'],
  ])('a batch of which the %s was changed', async (_, set) => {
    const { findings } = await after([`UPDATE journal_batch SET ${set} WHERE number = $1`, [fourth.batch]]);
    expect(findings.some(({ wrong, batch }) => wrong.startsWith('batch-') && Math.abs(batch!) === fourth.batch)).toBe(
      true,
    );
  });

  it('a link put on the threads, and one taken off', async () => {
    const added = await after([
      `INSERT INTO fact_link VALUES ('spec', gen_random_uuid(), 'spec', gen_random_uuid(), 'answers', $1)`,
      [fourth.id],
    ]);
    expect(added.findings).toEqual([named('link-added')]);
    const removed = await after([`DELETE FROM fact_link WHERE fact_id = $1`, [fourth.id]]);
    expect(removed.findings).toEqual([named('link-removed')]);
  });

  it('everything at once: a thousand findings are named, the others counted', async () => {
    const { findings, more } = await after(
      [
        `INSERT INTO fact_link SELECT 'spec', gen_random_uuid(), 'spec', gen_random_uuid(), 'answers', $1 FROM generate_series(1, 1500)`,
        [fourth.id],
      ],
      [`UPDATE fact SET data = '{}'`],
    );
    expect(findings).toHaveLength(1_000);
    expect(more).toBeGreaterThan(20);
  });
});

describe('erasure', () => {
  const erase = `UPDATE fact_personal SET personal = NULL, personal_salt = NULL, actor_id = NULL, erased_by = $2 WHERE fact_id = $1`;
  let erasure: Id;

  beforeEach(async () => {
    await tell(app, [{ kind: 'PersonalDataErased', data: { facts: 1 }, public: false }]);
    await app.app.get(SealFacts).seal();
    erasure = (await app.owner.query(`SELECT id FROM fact WHERE kind = 'PersonalDataErased' ORDER BY seq DESC`)).rows[0]
      .id;
  });

  it('for a recorded reason leaves the chain valid, and is told', async () => {
    expect(await after([erase, [fourth.id, erasure]])).toMatchObject({ ok: true, erased: 1 });
    const salted = await after(
      [erase, [fourth.id, erasure]],
      [`UPDATE fact_personal SET salt = NULL WHERE fact_id = $1`, [fourth.id]],
    );
    expect(salted).toMatchObject({ ok: true, erased: 1 });
  });

  it('of more facts than it says is found', async () => {
    const { findings } = await after([erase, [fourth.id, erasure]], [erase, [fifth.id, erasure]]);
    expect(findings).toEqual([{ wrong: 'erased-too-many', id: erasure }]);
  });
});

describe('a long journal', () => {
  it('is read in pages, and takes no more memory for being long', async () => {
    for (let part = 0; part < 2; part++)
      await tell(
        app,
        Array.from({ length: 5_000 }, (_, i) => ({ data: { text: `${i} `.repeat(60) } })),
      );
    await app.app.get(SealFacts).seal();
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    const held: number[] = [];
    const verdict = await verifyJournal({
      sql: async <R>(text: string, params: readonly unknown[] = []) => {
        collect();
        held.push(process.memoryUsage().heapUsed / 1e6);
        return reader.sql<R>(text, params);
      },
    });
    expect(verdict).toMatchObject({ ok: true, pending: 0 });
    expect(verdict.facts).toBeGreaterThan(10_000);
    // The rows weigh some 10 MB in all, a page of them a fifth of that.
    expect(held.length).toBeGreaterThan(8);
    expect(Math.max(...held) - held[0]!).toBeLessThan(7);
  });
});
