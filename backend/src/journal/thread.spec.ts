import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId, type FactLink, type Id } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const jeanne = newId(1);
const axis = newId(2);

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(`INSERT INTO axis VALUES ($1, 'mobilite', 1, '{"fr":"Mobilité"}', '{"fr":"…"}')`, [axis]);
    await owner.query(`INSERT INTO person (id, name, created_at) VALUES ($1, 'Jeanne Vignon', now())`, [jeanne]);
  });
});
afterAll(() => app?.stop());

let number = 0;

/** A thing that a room describes, of some day of November; links are what matters here, not its kind. */
async function thing(title: string, links: FactLink[] = [], state = 'published'): Promise<Id> {
  const id = newId(Date.now());
  const at = new Date(Date.UTC(2026, 10, 1, 0, ++number)).toISOString();
  await app.owner.query(
    `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, author_id, channel, created_at, submitted_at, published_at, support_count)
     VALUES ($1, $2, $3, 1, $4, 'n', 'i', $5, $6, 'web', $7, $7, $8, 0)`,
    [id, number, state, title, axis, jeanne, at, state === 'published' ? at : null],
  );
  await tell(id, links);
  return id;
}

async function tell(id: Id, links: FactLink[], isPublic = true): Promise<void> {
  const subject = { kind: 'proposal', id };
  const act = {
    id: newId(1),
    actor: { kind: 'system', name: 'spec' },
    channel: 'system',
    at: app.clock.now(),
  } as const;
  const facts = [{ kind: 'SpecLinked', subject, links, data: {}, public: isPublic }];
  await app.app.get(Acts).run(act, async () => done(undefined, ...facts));
}

const to = (id: Id, as: FactLink['as'] = 'answers'): FactLink => ({ to: { kind: 'proposal', id }, as });

interface Asked {
  proposal: { thread: { truncated: boolean; hops: { label: string; current: boolean }[] } } | null;
}
const THREAD = 'query($id: ID!) { proposal(id: $id) { thread { truncated hops { label current } } } }';

async function labels(id: Id, cookie?: string): Promise<string[]> {
  const answer = await app.ask<Asked>(THREAD, { id }, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.proposal!.thread.hops.map(({ label, current }) => (current ? `[${label}]` : label));
}

describe('the thread of a thing', () => {
  it('holds all that led to it and all that came of it, oldest first, from each of them', async () => {
    const idea = await thing('idée');
    const decision = await thing('décision', [to(idea)]);
    const commitment = await thing('engagement', [to(decision, 'fulfils')]);
    expect(await labels(idea)).toEqual(['[idée]', 'décision', 'engagement']);
    expect(await labels(decision)).toEqual(['idée', '[décision]', 'engagement']);
    expect(await labels(commitment)).toEqual(['idée', 'décision', '[engagement]']);
  });

  it('does not run through a shared indicator to the commitments of others', async () => {
    const objective = await thing('objectif');
    const indicator = await thing('indicateur', [to(objective, 'part-of')]);
    const mine = await thing('mon idée');
    const kept = await thing('mon engagement', [to(mine, 'fulfils'), to(indicator, 'aims-at')]);
    const other = await thing('autre idée');
    await thing('autre engagement', [to(other, 'fulfils'), to(indicator, 'aims-at')]);
    expect(await labels(mine)).toEqual(['indicateur', '[mon idée]', 'mon engagement']);
    expect(await labels(kept)).toEqual(['objectif', 'indicateur', 'mon idée', '[mon engagement]']);
    expect(await labels(indicator)).toEqual(['objectif', '[indicateur]', 'mon engagement', 'autre engagement']);
  });

  it('does not show the other ideas that the same decision answers', async () => {
    const [mine, other] = [await thing('la mienne'), await thing('une autre')];
    const decision = await thing('pour deux', [to(mine), to(other)]);
    expect(await labels(mine)).toEqual(['[la mienne]', 'pour deux']);
    expect(await labels(decision)).toEqual(['la mienne', 'une autre', '[pour deux]']);
  });

  it('shows nobody else the private things on it, nor what stands only behind them', async () => {
    const idea = await thing('publique');
    const draft = await thing('privée', [to(idea)], 'draft');
    await thing('derrière', [to(draft)]);
    expect(await labels(idea)).toEqual(['[publique]']);
    expect(await labels(idea, await app.signIn(jeanne))).toEqual(['[publique]', 'privée', 'derrière']);
    expect((await app.ask(THREAD, { id: draft })).data).toEqual({ proposal: null });
  });

  it('takes no link from a fact that is not public', async () => {
    const idea = await thing('sans suite connue');
    const later = await thing('plus tard');
    await tell(later, [to(idea)], false);
    expect(await labels(idea)).toEqual(['[sans suite connue]']);
  });

  it('ends, even when links run in a circle', async () => {
    const one = await thing('un');
    const two = await thing('deux', [to(one)]);
    await tell(one, [to(two, 'rests-on')]);
    expect((await labels(one)).sort()).toEqual(['[un]', 'deux']);
  });

  it('holds two hundred things at most, the newest, and says that there is more', async () => {
    const idea = await thing('très suivie');
    await app.owner.query(
      `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, author_id, channel, created_at, submitted_at, published_at, support_count)
       SELECT ('0199c000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 10000 + n, 'published', 1, 'suite ' || n, 'n', 'i', $1, $2, 'web', now(), now(), now(), 0
       FROM generate_series(1, 300) n`,
      [axis, jeanne],
    );
    await app.owner.query(
      `INSERT INTO fact_link SELECT 'proposal', id, 'proposal', $1, 'answers', (SELECT id FROM fact LIMIT 1) FROM proposal WHERE number > 10000`,
      [idea],
    );
    const answer = await app.ask<Asked>(THREAD, { id: idea });
    const { truncated, hops } = answer.data!.proposal!.thread;
    expect(truncated).toBe(true);
    expect(hops).toHaveLength(200);
    expect(hops.map(({ label }) => label)).toContain('suite 300');
    expect(hops.map(({ label }) => label)).not.toContain('suite 1');
  });

  it('costs two statements for one thing and for a list of them', async () => {
    for (let n = 0; n < 6; n++) await thing(`suite ${n}`, [to(await thing(`idée ${n}`))]);
    const sql = vi.spyOn(app.app.get(Database), 'sql');
    const count = async (first: number) => {
      sql.mockClear();
      const query = 'query($first: Int!) { proposals(first: $first) { nodes { thread { hops { ref sentence } } } } }';
      const answer = await app.ask(query, { first });
      expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
      return sql.mock.calls.filter(([text]) => !/journal_|fact_delivery/.test(text)).length;
    };
    expect([await count(1), await count(12)]).toEqual([3, 3]);
    sql.mockRestore();
  });

  it('is inherited by every type that can be followed, each with its description', async () => {
    const answer = await app.ask<{ __type: { possibleTypes: { fields: { name: string; description: string }[] }[] } }>(
      '{ __type(name: "Linkable") { possibleTypes { fields { name description } } } }',
    );
    const types = answer.data!.__type.possibleTypes;
    expect(types.length).toBeGreaterThan(0);
    for (const { fields } of types)
      expect(fields.find(({ name }) => name === 'thread')?.description).toMatch(/before and after/);
  });
});
