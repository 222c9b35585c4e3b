import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { faultInProof, NO_HEAD, verifyChain, type Batch, type FactProof } from '@mondee/domain/journal';
import { statementsOf } from '../platform/testing/statements';
import { tell } from '../platform/testing/tell';
import { TestApp } from '../platform/testing/test-app';
import { SealFacts } from './seal-facts';

let app: TestApp;
const jeanne = newId(1);
const odile = newId(2);
const axis = newId(3);
const published = newId(4);
const draft = newId(5);
const secret = 'Odile habite rue du Moulin';

interface Entry {
  factId: Id;
  seq: number;
  kind: string;
  sentence: string;
  author: string | null;
  subjectLabel: string | null;
  subjectPath: string | null;
  sealedIn: number | null;
}
interface Register {
  register: { nodes: Entry[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
const REGISTER = `query($first: Int, $after: String, $subject: ID) { register(first: $first, after: $after, subject: $subject) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { factId seq kind sentence at channel author subject subjectKind subjectLabel subjectPath sealedIn } } }`;
const PROOF = `query($id: ID!) { inclusionProof(factId: $id) { envelope salt leaf batch index size path root prev head } }`;

async function register(variables: object = {}, cookie?: string): Promise<Register['register']> {
  const answer = await app.ask<Register>(REGISTER, variables, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.register;
}

async function proof(id: string, cookie?: string): Promise<FactProof | null> {
  const answer = await app.ask<{ inclusionProof: FactProof | null }>(PROOF, { id }, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.inclusionProof;
}

async function factOf(subject: Id, kind: string): Promise<Id> {
  const { rows } = await app.owner.query('SELECT id FROM fact WHERE subject_id = $1 AND kind = $2', [subject, kind]);
  return rows[0].id as Id;
}

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(`INSERT INTO axis VALUES ($1, 'essai', 9, '{"fr":"Essai"}', '{"fr":"…"}')`, [axis]);
    await owner.query(
      `INSERT INTO person (id, name, created_at) VALUES ($1, 'Jeanne Vignon', now()), ($2, 'Odile Marcellin', now())`,
      [jeanne, odile],
    );
    for (const [id, number, state, at] of [
      [published, 901, 'published', '2026-11-01'],
      [draft, 902, 'draft', null],
    ])
      await owner.query(
        `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, author_id, channel, created_at, submitted_at, published_at, support_count)
         VALUES ($1, $2, $3, 1, 'La navette', 'n', 'i', $4, $5, 'web', '2026-11-01', $6, $6, 0)`,
        [id, number, state, axis, jeanne, at],
      );
  });
  const about = (id: Id) => ({ subject: { kind: 'proposal', id } });
  const personal = { author: jeanne, secret };
  await tell(
    app,
    [{ ...about(draft), kind: 'ProposalDrafted', data: { revision: 1 }, personal, public: false }],
    jeanne,
  );
  await tell(app, [{ ...about(published), kind: 'ProposalPublished', data: { number: 901 }, personal }], jeanne);
  await tell(
    app,
    [{ ...about(published), kind: 'ProposalSupported', data: { supportCount: 1 }, personal: { person: odile } }],
    odile,
  );
  await tell(app, [{ ...about(published), kind: 'SpecUnheardOf', data: {} }]);
  await app.app.get(SealFacts).seal();
});
afterAll(() => app?.stop());

describe('the public register', () => {
  it('tells public facts, newest first, each in a sentence, with the name of its thing', async () => {
    const { nodes, totalCount } = await register({ subject: published });
    expect(totalCount).toBe(3);
    expect(nodes.map(({ kind }) => kind)).toEqual(['SpecUnheardOf', 'ProposalSupported', 'ProposalPublished']);
    expect(nodes[1]).toMatchObject({
      sentence: 'Soutien apporté\u00a0: 1 personne soutient',
      subjectLabel: 'La navette',
      subjectPath: `/propositions/${published}`,
    });
    expect(nodes[0]!.sentence).toContain('SpecUnheardOf');
    for (const { sealedIn } of nodes) expect(sealedIn).toBeGreaterThan(0);
  });

  it('names who signs a fact, never who merely did it', async () => {
    const { nodes } = await register({ subject: published });
    expect(nodes.map(({ author }) => author)).toEqual([null, null, 'Jeanne Vignon']);
    const whole = JSON.stringify(await app.ask(REGISTER, { first: 100 }));
    for (const hidden of [odile, jeanne, secret, 'Odile']) expect(whole).not.toContain(hidden);
  });

  it('holds nothing that is not public, not even for its author', async () => {
    for (const cookie of [undefined, await app.signIn(jeanne)]) {
      expect(await register({ subject: draft }, cookie)).toMatchObject({ nodes: [], totalCount: 0 });
      expect((await register({ first: 100 }, cookie)).nodes.some(({ kind }) => kind === 'ProposalDrafted')).toBe(false);
    }
  });

  it('is turned page by page without losing or repeating a fact, while new ones come in', async () => {
    const all = (await register({ first: 100 })).nodes.map(({ seq }) => seq);
    const seen: number[] = [];
    for (let after: string | null | undefined; ;) {
      const { nodes, pageInfo } = await register({ first: 2, ...(after && { after }) });
      seen.push(...nodes.map(({ seq }) => seq));
      if (!seen.length || seen.length === 2) await tell(app, [{}]);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
  });

  it('bears cursors and subjects that are none', async () => {
    for (const after of [
      '',
      'x',
      'é'.repeat(300),
      Buffer.from('["1; DROP TABLE fact"]').toString('base64url'),
      Buffer.from('[1e30]').toString('base64url'),
    ])
      expect((await register({ after })).nodes.length).toBeGreaterThan(0);
    for (const subject of ["' OR 1=1", 'x', newId(9)]) expect((await register({ subject })).nodes).toEqual([]);
  });

  it('costs the same few statements for two facts and for a hundred', async () => {
    const busy = newId(6);
    await tell(
      app,
      Array.from({ length: 100 }, () => ({ subject: { kind: 'proposal', id: busy } })),
    );
    const costs = [];
    for (const first of [2, 100])
      costs.push((await statementsOf(app, () => register({ first, subject: busy }))).length);
    expect(costs[1]).toBe(costs[0]);
    expect(costs[1]).toBeLessThanOrEqual(3);
  });
});

describe('the proof of a fact', () => {
  it('holds for every public fact, up to a head of the chain', async () => {
    for (const { factId } of (await register({ subject: published, first: 100 })).nodes.filter(
      ({ sealedIn }) => sealedIn,
    )) {
      const found = await proof(factId);
      expect(found && faultInProof(found)).toBeUndefined();
      expect(JSON.parse(found!.envelope)).toMatchObject({ id: factId, subject: `proposal:${published}`, public: true });
    }
  });

  it('shows the digest of the personal part, and nothing of it', async () => {
    const found = (await proof(await factOf(published, 'ProposalSupported')))!;
    expect(found.envelope).not.toContain(odile);
    expect(JSON.parse(found.envelope).personal).toMatch(/^[0-9a-f]{64}$/);
    const { rows } = await app.owner.query(
      `SELECT encode(personal_salt, 'hex') AS salt FROM fact_personal WHERE fact_id = $1`,
      [JSON.parse(found.envelope).id],
    );
    expect(JSON.stringify(found)).not.toContain(rows[0].salt);
  });

  it('is given of nothing private, nor of what does not exist, and one cannot tell them apart', async () => {
    const hidden = await factOf(draft, 'ProposalDrafted');
    for (const id of [hidden, newId(7), 'x', "'; DROP TABLE fact"]) {
      expect(await proof(id)).toBeNull();
      expect(await proof(id, await app.signIn(jeanne))).toBeNull();
    }
  });

  it('waits while the thing is hidden, for it holds its words, and is the same when it is back', async () => {
    const id = await factOf(published, 'ProposalPublished');
    const before = await proof(id);
    await app.owner.query(`UPDATE proposal SET state = 'submitted' WHERE id = $1`, [published]);
    expect(await proof(id)).toBeNull();
    const entry = (await register({ first: 100, subject: published })).nodes.find(({ factId }) => factId === id);
    expect(entry).toMatchObject({ subjectLabel: null, subjectPath: null, author: null });
    await app.owner.query(`UPDATE proposal SET state = 'published' WHERE id = $1`, [published]);
    expect(await proof(id)).toEqual(before);
    expect(faultInProof(before!)).toBeUndefined();
  });

  it('ends with the erasure of its salt', async () => {
    const id = await factOf(published, 'SpecUnheardOf');
    expect(await proof(id)).not.toBeNull();
    await app.owner.query('UPDATE fact_personal SET salt = NULL WHERE fact_id = $1', [id]);
    expect(await proof(id)).toBeNull();
  });
});

describe('the chain', () => {
  const CHAIN =
    '{ journalHead { batch head facts sealedAt pending } journalBatches(first: 1000) { number size root prev head } }';
  interface Chain {
    journalHead: { batch: number; head: string; facts: number; pending: number; sealedAt: string };
    journalBatches: Batch[];
  }

  it('is public, whole, and leads to the head', async () => {
    await app.app.get(SealFacts).seal();
    for (let round = 0; round < 2; round++) {
      const { journalHead, journalBatches } = (await app.ask<Chain>(CHAIN)).data!;
      expect(verifyChain(journalBatches)).toEqual({
        ok: true,
        batches: journalHead.batch,
        facts: journalHead.facts,
        head: journalHead.head,
      });
      const { rows } = await app.owner.query('SELECT count(*)::int AS facts FROM journal_leaf');
      expect(journalHead).toMatchObject({ facts: rows[0].facts, pending: 0 });
      await tell(app, [{}]);
      await app.app.get(SealFacts).seal();
    }
  });

  it('is read in parts', async () => {
    const part = async (args: string) =>
      (await app.ask<Chain>(`{ journalBatches(${args}) { number size root prev head } }`)).data!.journalBatches;
    const [first] = await part('first: 1');
    expect(verifyChain(await part('after: 1'), first)).toMatchObject({ ok: true });
    expect(await part('first: -5')).toHaveLength(1);
    expect(await part('after: 2147483647, first: 2147483647')).toEqual([]);
  });

  it('is kept by shared caches for those who are nobody, and never for a person', async () => {
    const url = `${app.url}/graphql?query=${encodeURIComponent('{ journalHead { head } }')}`;
    const headers = { 'apollo-require-preflight': '1' };
    expect((await fetch(url, { headers })).headers.get('cache-control')).toMatch(/^public/);
    const own = await fetch(url, { headers: { ...headers, cookie: await app.signIn(jeanne) } });
    expect(own.headers.get('cache-control')).toBe('private, no-store');
  });

  it('starts from sixty-four zeros', async () => {
    const { rows } = await app.owner.query('SELECT prev FROM journal_batch WHERE number = 1');
    expect(rows[0].prev).toBe(NO_HEAD);
  });
});
