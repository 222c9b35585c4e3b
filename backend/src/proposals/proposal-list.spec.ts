import { newId, type Id } from '@mondee/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../platform/testing/test-app';
import { fewestStatementsOf } from '../platform/testing/statements';

interface Row {
  readonly id: Id;
  readonly title: string;
  readonly commentCount: number;
}
interface Facets {
  readonly total: number;
  readonly axes: { count: number; axis: { id: Id } }[];
  readonly communes: { count: number; commune: { code: string } }[];
  readonly everywhere: number;
  readonly answers: { answer: string; count: number }[];
  readonly organisations: number;
  readonly residents: number;
  readonly reached: number;
  readonly threshold: number;
}

const VARS =
  '$axis: ID, $commune: String, $search: String, $answer: AnswerStanding, $by: ProposedBy, $reached: Boolean';
const ARGS = 'axis: $axis, commune: $commune, search: $search, answer: $answer, by: $by, reached: $reached';
const LIST = `query($first: Int, $after: String, $sort: ProposalSort, ${VARS}) { proposals(first: $first, after: $after, sort: $sort, ${ARGS}) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id title commentCount } } }`;
const FACETS = `query(${VARS}) { proposalFacets(${ARGS}) { total axes { count axis { id } } communes { count commune { code } } everywhere
  answers { answer count } organisations residents reached threshold } }`;

let app: TestApp;
const person = newId(1);
const titles = [
  'Éclairer le chemin de l’école',
  'Des haies près des étables',
  'Réparer les vélos cassés',
  'Benches for walkers',
];
const ids: Id[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  const sql = (text: string, values: unknown[]) => app.owner.query(text, values);
  await sql(`INSERT INTO person (id, name, created_at) VALUES ($1, 'Auteur', '2026-01-01')`, [person]);
  const organisation = newId(2);
  await sql(
    `INSERT INTO organisation (id, name, sector, state, created_at) VALUES ($1, 'Les Noyers', 'association', 'listed', '2026-01-01')`,
    [organisation],
  );
  for (let at = 0; at < 24; at++) {
    ids.push(newId(1_790_000_000_000 + at));
    await sql(
      `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, commune_code, author_id, organisation_id, channel, created_at, submitted_at, published_at, support_count, answer_due, answer_verdict)
       SELECT $1, nextval('proposal_number'), 'published', 1, $2, 'Un besoin', 'Une idée', (SELECT id FROM axis ORDER BY position LIMIT 1 OFFSET $3), $4, $5, $6, 'web', now(), now(),
         '2026-10-01'::timestamptz + $7::integer * interval '1 hour', $8, $9::date, $10`,
      [
        ...[ids[at], `${titles[at % 4]} ${at}`, at % 3, at % 2 ? '26364' : null, person, at % 5 ? null : organisation],
        ...[
          at >> 1,
          at % 4 ? at : 60,
          at % 6 > 3 ? (at % 6 > 4 ? '2026-11-01' : '2026-12-24') : null,
          at % 6 === 1 ? 'accepted' : null,
        ],
      ],
    );
  }
});
afterAll(() => app?.stop());

const list = async (variables: object) =>
  (
    await app.ask<{
      proposals: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Row[] };
    }>(LIST, variables)
  ).data!.proposals;
const facets = async (variables: object) =>
  (await app.ask<{ proposalFacets: Facets }>(FACETS, variables)).data!.proposalFacets;
const found = async (search: string) => (await list({ search })).totalCount;

describe('The list of proposals', () => {
  it('finds words in any of their forms, with their accents or without', async () => {
    for (const search of ['éclairer école', 'ecole', 'ECOLES', 'eclaire chemins', 'chemin de l’école'])
      expect(await found(search), search).toBe(6);
    for (const search of ['velo casse', 'vélo', 'réparation', 'bench', 'walker', 'étable'])
      expect(await found(search), search).toBe(6);
    expect(await found('école vélo')).toBe(0);
  });

  it('finds the last word by its beginning, and only the last', async () => {
    expect(await found('répare les vél')).toBe(6);
    expect(await found('vél répare')).toBe(0);
  });

  it('counts behind each choice what the list then shows', async () => {
    for (const chosen of [
      {},
      { search: 'haies' },
      { commune: '26364' },
      { answer: 'OVERDUE' },
      { by: 'ORGANISATION', search: 'vélos' },
      { reached: true },
    ]) {
      const all = await facets(chosen);
      expect((await list(chosen)).totalCount).toBe(all.total);
      for (const { axis, count } of all.axes) expect((await list({ ...chosen, axis: axis.id })).totalCount).toBe(count);
      for (const { answer, count } of all.answers) expect((await list({ ...chosen, answer })).totalCount).toBe(count);
      const { count } = all.communes.find(({ commune }) => commune.code === '26364')!;
      expect((await list({ ...chosen, commune: '26364' })).totalCount).toBe(count);
      expect((await list({ ...chosen, by: 'ORGANISATION' })).totalCount).toBe(all.organisations);
      expect((await list({ ...chosen, by: 'RESIDENT' })).totalCount).toBe(all.residents);
      expect((await list({ ...chosen, reached: true })).totalCount).toBe(all.reached);
    }
    const all = await facets({});
    expect(all.answers.find(({ answer }) => answer === 'OVERDUE')?.count).toBe(4);
    const supports = ids.map((_, at) => (at % 4 ? at : 60));
    expect(all.reached).toBe(supports.filter((one) => one >= all.threshold).length);
  });

  it.each(['NEWEST', 'SUPPORTED', 'DISCUSSED', 'DUE'])(
    'page after page, nothing twice and nothing lost: %s',
    async (sort) => {
      const whole = (await list({ sort, first: 100 })).nodes.map(({ id }) => id);
      const paged: Id[] = [];
      for (let after: string | undefined; ;) {
        const { nodes, pageInfo } = await list({ sort, first: 5, after });
        paged.push(...nodes.map(({ id }) => id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(paged).toEqual(whole);
      expect(new Set(whole).size).toBe(24);
    },
  );

  it('puts what was lately discussed first; a comment taken back is not counted', async () => {
    const comment = newId(9);
    await app.owner.query(
      `INSERT INTO comment (id, proposal_id, side, author_id, channel, created_at, revision, state, body, links)
       VALUES ($1, $2, 'for', $3, 'web', '2026-11-01', 1, 'online', 'Oui', '[]')`,
      [comment, ids[7], person],
    );
    expect((await list({ sort: 'DISCUSSED', first: 1 })).nodes[0]).toMatchObject({ id: ids[7], commentCount: 1 });
    // what goes on in another brings its comments along, and takes them back
    await app.owner.query(`UPDATE proposal SET state = 'merged', merged_into = $2, merged_at = now() WHERE id = $1`, [
      ids[7],
      ids[3],
    ]);
    expect((await list({ sort: 'DISCUSSED', first: 1 })).nodes[0]).toMatchObject({ id: ids[3], commentCount: 1 });
    await app.owner.query(
      `UPDATE proposal SET state = 'published', merged_into = NULL, merged_at = NULL WHERE id = $1`,
      [ids[7]],
    );
    await app.owner.query(`UPDATE comment SET state = 'taken-back' WHERE id = $1`, [comment]);
    expect((await list({ first: 100 })).nodes.every(({ commentCount }) => commentCount === 0)).toBe(true);
  });

  it('the nearest promised day comes first', async () => {
    const nodes = (await list({ sort: 'DUE', first: 5, answer: null })).nodes.map(({ id }) => ids.indexOf(id) % 6);
    expect(nodes).toEqual([5, 5, 5, 5, 4]);
  });

  it('whatever is typed or made up finds something or nothing, and breaks nothing', async () => {
    for (const odd of [
      `' OR 1=1 --`,
      '\u0000',
      '\ud800',
      ':*',
      '&|!()',
      '%',
      '\\',
      'a'.repeat(5000),
      'le la les',
      "l'",
    ]) {
      const asked = { search: odd, commune: odd, axis: odd };
      expect((await list(asked)).nodes).toEqual([]);
      expect((await facets(asked)).total).toBe(0);
      expect((await list({ search: odd })).nodes).toBeInstanceOf(Array);
    }
    expect((await list({ search: '%' })).totalCount).toBe(0);
  });

  it('takes as few statements for many rows as for one, and all facets take one more at most', async () => {
    const statements = async (body: () => Promise<unknown>) => (await fewestStatementsOf(app, body)).length;
    const one = await statements(() => list({ first: 1, search: 'haies', sort: 'DUE' }));
    expect(await statements(() => list({ first: 24, search: 'haies' }))).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
    expect(await statements(() => facets({ search: 'haies' }))).toBeLessThanOrEqual(3);
  });
});
