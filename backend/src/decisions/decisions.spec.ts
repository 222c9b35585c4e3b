import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { Proposing } from '../platform/testing/proposals-on-line';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let nadia: string;
let jeanne: string;
let shuttle: Id;
let handedIn: Id;

const RECORD = `mutation($input: RecordDecisionInput!) { it: recordDecision(input: $input) {
  ... on Decision { id number path author { name } answersTo { id kind label path } restsOn { id kind } }
  ... on Refusal { code field message } } }`;

interface Recorded {
  it: { id: Id; number: string; code?: string; field?: string; message?: string; [field: string]: unknown };
}

/** A whole decision, but for what a spec changes in it. */
const whole = (more: object = {}) => ({
  title: 'Une navette le mercredi, jour de marché',
  text: 'Une navette relie le plateau au marché de Saint-Jean chaque mercredi.',
  grounds: 'Considérant la proposition n° 1 et les 42 soutiens reçus.',
  reasons: 'Le plateau n’a plus de ligne régulière depuis trois ans.',
  adopted: true,
  votesFor: 31,
  votesAgainst: 2,
  abstentions: 3,
  decidedOn: '2026-11-20',
  body: 'Conseil communautaire',
  quality: 'Vice-présidente à la mobilité',
  answers: [shuttle],
  restsOn: [],
  ...more,
});

async function record(more: object = {}, cookie = nadia): Promise<Recorded['it']> {
  app.clock.advance({ ms: 1 });
  const answer = await app.ask<Recorded>(RECORD, { input: whole(more) }, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.it;
}

async function count(): Promise<number> {
  return (await app.owner.query('SELECT count(*)::int AS n FROM decision')).rows[0].n;
}

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  nadia = await app.signIn(CAST.nadia.id);
  jeanne = await app.signIn(CAST.jeanne.id);
  const proposing = await Proposing.with(app);
  shuttle = await proposing.onLine('Une navette du plateau au marché');
  handedIn = await proposing.handedIn('Un banc devant la mairie');
});
afterAll(() => app?.stop());

describe('a decision that is recorded', () => {
  it('is public at once, numbered in its year, and shows what it answers', async () => {
    const decision = await record();
    expect(decision).toMatchObject({
      number: '2026-001',
      path: `/decisions/${decision.id}`,
      author: { name: 'Nadia Permingeat' },
      answersTo: [{ id: shuttle, kind: 'proposal', label: 'Une navette du plateau au marché' }],
      restsOn: [],
    });
    const query = `query($id: ID!) { decision(id: $id) { title adopted votesFor votesAgainst abstentions decidedOn body
      quality grounds reasons text } decisions { totalCount nodes { id grounds } } }`;
    const read = await app.ask<{ decision: object; decisions: { totalCount: number } }>(query, { id: decision.id });
    const { answers: _answers, restsOn: _restsOn, ...said } = whole();
    expect(read.data!.decision).toEqual(said);
    expect(read.data!.decisions).toMatchObject({ totalCount: 1, nodes: [{ id: decision.id, grounds: said.grounds }] });
  });

  it('rests on other public things, whatever their kind', async () => {
    const first = await record({ answers: [shuttle] });
    const second = await record({ answers: [], restsOn: [first.id, shuttle], votesFor: 0, adopted: false });
    expect(new Set((second['restsOn'] as { kind: string }[]).map(({ kind }) => kind))).toEqual(
      new Set(['decision', 'proposal']),
    );
  });

  it('stands on the thread of the proposal, retained or not', async () => {
    await app.settle();
    const query = 'query($id: ID!) { proposal(id: $id) { thread { hops { kind state sentence author } } } }';
    const answer = await app.ask<{ proposal: { thread: { hops: { kind: string; state: string }[] } } }>(query, {
      id: shuttle,
    });
    expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
    const hops = answer.data!.proposal.thread.hops.filter(({ kind }) => kind === 'decision');
    expect(hops[0]).toMatchObject({
      state: 'DONE',
      author: 'Nadia Permingeat',
      sentence: 'Conseil communautaire, le 20 novembre 2026\u00a0: adoptée, 31 voix pour, 2 contre, 3 abstentions.',
    });
    expect(hops.at(-1)).toMatchObject({ state: 'NOT_RETAINED' });
  });

  it('sent twice with one id is recorded once, and the id of another’s opens nothing', async () => {
    const decisionId = newId(Date.now());
    const [one, two] = await Promise.all([record({ decisionId }), record({ decisionId })]);
    expect(one).toEqual(two);
    await app.owner.query(`UPDATE decision SET author_id = $1 WHERE id = $2`, [CAST.paul.id, decisionId]);
    expect(await record({ decisionId })).toMatchObject({ code: 'decisions.NotFound' });
  });
});

describe('numbers', () => {
  it('leave no gap and name nothing twice when ten are recorded at once and some are refused', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => record({ decidedOn: '2025-06-01', ...(i % 3 === 1 && { grounds: '' }) })),
    );
    const numbers = outcomes.flatMap(({ number }) => number ?? []).sort();
    expect(numbers).toHaveLength(7);
    expect(numbers).toEqual(Array.from({ length: 7 }, (_, i) => `2025-00${i + 1}`));
  });
});

describe('a decision is refused', () => {
  const cases: [string, object, string, string?][] = [
    ['without grounds', { grounds: '  ' }, 'decisions.Missing', 'grounds'],
    ['without reasons', { reasons: null }, 'decisions.Missing', 'reasons'],
    ['without votes', { votesFor: null }, 'decisions.BadCount', 'votesFor'],
    ['when it disagrees with its votes', { adopted: false }, 'decisions.AdoptedAgainstVotes', 'adopted'],
    ['in the future', { decidedOn: '2026-11-23' }, 'decisions.InTheFuture', 'decidedOn'],
    ['on no day', { decidedOn: '2026-02-30' }, 'decisions.BadDate', 'decidedOn'],
    ['in the year 0', { decidedOn: '0000-01-01' }, 'decisions.BadDate', 'decidedOn'],
    ['when it answers and rests on nothing', { answers: [] }, 'decisions.RestsOnNothing', 'answers'],
    ['when it answers what is not there', { answers: [newId(5)] }, 'decisions.UnknownThing', 'answers'],
    ['when it rests on what is not there', { restsOn: [newId(5)] }, 'decisions.UnknownThing', 'restsOn'],
    ['when an id is none', { answers: ["' OR 1=1 --"] }, 'platform.NotAnId', 'answers'],
    ['when its own id is none', { decisionId: 'x' }, 'platform.NotAnId', 'decisionId'],
    ['when it names too much', { restsOn: Array(51).fill(newId(6)) }, 'platform.TooMany', 'restsOn'],
    ['when a text is huge', { text: 'é'.repeat(30_000) }, 'decisions.TooLong', 'text'],
    ['when a text hides characters', { title: 'Une navette\u0000 du plateau' }, 'decisions.HiddenCharacters', 'title'],
  ];
  it.each(cases)('%s', async (_, more, code, field) => {
    const before = await count();
    const refused = await record(more);
    expect(refused).toMatchObject({ code, field });
    expect(refused.message).not.toContain('refusals.');
    expect(await count()).toBe(before);
  });

  it('when the proposal is not on line: the same as if it were not there', async () => {
    expect(await record({ answers: [handedIn] })).toEqual(await record({ answers: [newId(7)] }));
    expect(await record({ answers: [handedIn] }, jeanne)).toMatchObject({ code: 'decisions.NotDecider' });
  });

  it('to nobody, and to whoever does not decide', async () => {
    for (const name of ['bruno', 'aline', 'irene', 'jeanne'] as const)
      expect(await record({}, await app.signIn(CAST[name].id))).toMatchObject({ code: 'decisions.NotDecider' });
    const anyone = await app.ask<Recorded>(RECORD, { input: whole() });
    expect(anyone.data!.it).toMatchObject({ code: 'people.SignInNeeded' });
  });
});

describe('the button', () => {
  const RIGHTS = 'query($id: ID!) { proposal(id: $id) { viewerCan { decide { allowed reason { code } } } } }';
  it('to decide is for deciders, on what is on line', async () => {
    expect((await app.ask(RIGHTS, { id: shuttle }, nadia)).data).toMatchObject({
      proposal: { viewerCan: { decide: { allowed: true, reason: null } } },
    });
    expect((await app.ask(RIGHTS, { id: handedIn }, jeanne)).data).toMatchObject({
      proposal: { viewerCan: { decide: { allowed: false, reason: { code: 'decisions.NotDecider' } } } },
    });
  });
});

describe('the list', () => {
  const LIST = `query($first: Int, $after: String) { decisions(first: $first, after: $after) {
    nodes { id number answersTo { label } restsOn { label } author { name } } pageInfo { hasNextPage endCursor } } }`;
  interface Listed {
    decisions: { nodes: { id: Id }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }

  it('is read page by page, each once', async () => {
    const seen: Id[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { decisions }: Listed = (await app.ask<Listed>(LIST, { first: 3, after })).data!;
      seen.push(...decisions.nodes.map(({ id }) => id));
      after = decisions.pageInfo.endCursor;
      more = decisions.pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(await count());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('takes any cursor for a beginning that is none of ours', async () => {
    const first = (await app.ask<Listed>(LIST, { first: 2 })).data;
    for (const key of [
      '[]',
      '["x","y"]',
      '["2026-01-01","x"]',
      '{"a":1}',
      `[null,"${newId(1)}"]`,
      '["99999999-01-01T00:00:00Z","z"]',
      `["-200000-01-01T00:00:00Z","${newId(1)}"]`,
    ]) {
      const after = Buffer.from(key).toString('base64url');
      expect((await app.ask<Listed>(LIST, { first: 2, after })).data, key).toEqual(first);
    }
    expect((await app.ask<Listed>(LIST, { first: 2, after: '💥' })).data).toEqual(first);
  });

  it('costs the same few statements for one decision and for many', async () => {
    const few = await fewestStatementsOf(app, () => app.ask(LIST, { first: 1 }));
    const many = await fewestStatementsOf(app, () => app.ask(LIST, { first: 12 }));
    expect(few.length, few.join('\n\n')).toBeLessThanOrEqual(4);
    expect(many.length, many.join('\n\n')).toBeLessThanOrEqual(4);
  });
});
