import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST, type CastName } from '@mondee/testing/cast';
import { Database } from '../platform/database/database';
import { FactStore } from '../platform/facts/facts.store';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { Proposing } from '../platform/testing/proposals-on-line';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';
import { OnProposalPublished } from './on-proposal-published';
import { OnProposalSubmitted } from './on-proposal-submitted';

let app: TestApp;
let proposing: Proposing;
const cookies = {} as Record<CastName, string>;

const WHOLE = `id state verdict text reasons due answeredAt quality overdueDays label path
  answeredBy { name person { id } } to { __typename id label path }`;
const PREPARE = `mutation($input: PrepareAnswerInput!) { it: prepareAnswer(input: $input) {
  ... on Answer { ${WHOLE} } ... on Refusal { code field message } } }`;
const PUBLISH = `mutation($input: PublishAnswerInput!) { it: publishAnswer(input: $input) {
  ... on Answer { ${WHOLE} } ... on Refusal { code field message } } }`;
const PROPOSAL = `query($id: ID!) { proposal(id: $id) { answerDue answerOverdue answers { ${WHOLE} } } }`;

interface Shown {
  id: Id;
  state: string;
  code?: string;
  [field: string]: unknown;
}
interface Owing {
  proposal: { answerDue: string | null; answerOverdue: boolean; answers: Shown[] } | null;
}

const SECRET = 'Oui, la navette roulera dès le printemps prochain.';
const written = { verdict: 'ACCEPTED', text: SECRET, reasons: 'Le marché compte, et le car existe déjà au dépôt.' };

async function ask<T>(query: string, variables: object, cookie?: string): Promise<T> {
  const answer = await app.ask<T>(query, variables, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!;
}
const prepare = async (answerId: unknown, input: object = written, cookie = cookies.nadia) =>
  (await ask<{ it: Shown }>(PREPARE, { input: { answerId, ...input } }, cookie)).it;
const publish = async (answerId: unknown, more: object = {}, cookie = cookies.nadia) =>
  (await ask<{ it: Shown }>(PUBLISH, { input: { answerId, ...more } }, cookie)).it;
const owing = async (id: Id, cookie?: string) => (await ask<Owing>(PROPOSAL, { id }, cookie)).proposal!;
const promised = async (id: Id) => (await owing(id)).answers[0]!.id;
const facts = async (kind: string, to: Id) =>
  (
    await app.owner.query('SELECT public FROM fact WHERE kind = $1 AND links @> $2', [
      kind,
      JSON.stringify([{ to: { id: to } }]),
    ])
  ).rows;

/** A session does not last for ever: after the clock was moved far, all come in again. */
async function allSignIn(): Promise<void> {
  proposing = await Proposing.with(app);
  for (const [name, { id }] of Object.entries(CAST)) cookies[name as CastName] = await app.signIn(id);
}

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  await allSignIn();
});
afterAll(() => app?.stop());

describe('what is handed in', () => {
  it('is owed an answer sixty days later, known to its author alone until it is on line', async () => {
    const id = await proposing.handedIn('Une haie le long du ruisseau');
    expect(await owing(id, cookies.jeanne)).toMatchObject({
      answerDue: '2027-01-21',
      answerOverdue: false,
      answers: [{ state: 'AWAITED', to: { __typename: 'Proposal', id } }],
    });
    const secret = (await owing(id, cookies.jeanne)).answers[0]!.id;
    const before = await ask<{ answersAwaited: { totalCount: number } }>('{ answersAwaited { totalCount } }', {});
    expect(JSON.stringify(await ask(WORK, {}, cookies.nadia))).not.toContain(secret);
    expect(await prepare(secret)).toEqual(await prepare(newId(4)));
    expect(await publish(secret)).toMatchObject({ code: 'answers.NotFound' });
    expect(await facts('AnswerPromised', id)).toEqual([{ public: false }]);

    await proposing.publish(id);
    const after = await ask<{ answersAwaited: { totalCount: number } }>('{ answersAwaited { totalCount } }', {});
    expect(after.answersAwaited.totalCount).toBe(before.answersAwaited.totalCount + 1);
    expect(await facts('AnswerAnnounced', id)).toEqual([{ public: true }]);
  });

  it('is promised one answer, however often the fact is delivered, at once or again', async () => {
    const id = await proposing.onLine('Un four à pain partagé');
    const stored = await app.owner.query(`SELECT id, kind FROM fact WHERE subject_id = $1 ORDER BY seq`, [id]);
    const again = async (kind: string, reaction: { on: OnProposalSubmitted['on'] }) => {
      const [fact] = await app.app.get(FactStore).byIds([stored.rows.find((row) => row.kind === kind).id]);
      await app.app.get(Database).transaction((tx) => reaction.on(fact!, tx));
    };
    const submitted = app.app.get(OnProposalSubmitted, { strict: false });
    const onLine = app.app.get(OnProposalPublished, { strict: false });
    await Promise.all([
      again('ProposalSubmitted', submitted),
      again('ProposalPublished', onLine),
      again('ProposalSubmitted', submitted),
      again('ProposalPublished', onLine),
    ]);
    expect((await owing(id)).answers).toHaveLength(1);
    expect(await facts('AnswerPromised', id)).toHaveLength(1);
    expect(await facts('AnswerAnnounced', id)).toHaveLength(1);
  });

  it('is promised its answer even when two deliveries of the first fact meet', async () => {
    const id = await proposing.draft('Une boîte à livres');
    const submit = `mutation($input: ProposalActInput!) { submitProposal(input: $input) { __typename } }`;
    await app.ask(submit, { input: { proposalId: id } }, cookies.jeanne);
    const stored = await app.owner.query(`SELECT id FROM fact WHERE subject_id = $1 AND kind = 'ProposalSubmitted'`, [
      id,
    ]);
    const [fact] = await app.app.get(FactStore).byIds([stored.rows[0].id]);
    const reaction = app.app.get(OnProposalSubmitted, { strict: false });
    await Promise.all([1, 2, 3].map(() => app.app.get(Database).transaction((tx) => reaction.on(fact!, tx))));
    await app.settle();
    expect(await facts('AnswerPromised', id)).toHaveLength(1);
    expect((await owing(id, cookies.jeanne)).answers).toHaveLength(1);
  });
});

const WORK = `{ answersToWrite { ${WHOLE} viewerCan { prepare { allowed } publish { allowed reason { code } } } } }`;

describe('an answer that is written and not published', () => {
  let id: Id;
  let answer: Id;
  beforeAll(async () => {
    id = await proposing.onLine('Une navette du plateau au marché');
    answer = await promised(id);
    expect(await prepare(answer)).toMatchObject({ state: 'PREPARED', text: SECRET, answeredBy: null });
    await app.settle();
  });

  it('is read and finished by those who answer, each of them', async () => {
    const { answersToWrite } = await ask<{ answersToWrite: Shown[] }>(WORK, {}, cookies.bruno);
    expect(answersToWrite.find((one) => one.id === answer)).toMatchObject({
      ...{ state: 'PREPARED', verdict: 'ACCEPTED', text: SECRET },
      viewerCan: { prepare: { allowed: true }, publish: { allowed: true, reason: null } },
    });
  });

  const DOORS: [string, string][] = [
    [
      'its proposal',
      `query($id: ID!) { proposal(id: $id) { answers { ${WHOLE} viewerCan { publish { reason { code } } } } answerDue } }`,
    ],
    [
      'the thread',
      'query($id: ID!) { proposal(id: $id) { thread { hops { ref kind label path state sentence author } } } }',
    ],
    ['the list of what is awaited', `{ answersAwaited { totalCount nodes { ${WHOLE} } } }`],
    ['the work list', WORK],
    ['search', `{ proposals(search: "printemps") { totalCount nodes { id answers { ${WHOLE} } } } }`],
    ['lists', `{ proposals { nodes { id answerOverdue answers { ${WHOLE} } } } }`],
    ['the register', '{ register(first: 100) { totalCount nodes { kind sentence subjectLabel } } }'],
    ['notifications', '{ notifications { totalCount nodes { sentence about { state sentence } } } }'],
    ['the figures', '{ answerClock { answered onTime awaited overdue } }'],
  ];
  it.each(DOORS)('is an awaited one to everybody else through %s', async (_, query) => {
    for (const name of ['jeanne', 'karim', 'aline', 'irene', 'paul', undefined] as const) {
      const cookie = name && cookies[name];
      const after = JSON.stringify(await ask(query, { id }, cookie));
      expect(after).not.toMatch(/PREPARED|ACCEPTED|printemps prochain|marché compte|s’écrit|NotPrepared/);
      // Byte for byte the same as when nobody had written anything.
      await app.owner.query(`UPDATE answer SET state = 'awaited', verdict = NULL, body = NULL WHERE id = $1`, [answer]);
      const never = JSON.stringify(await ask(query, { id }, cookie));
      await app.owner.query(`UPDATE answer SET state = 'prepared', verdict = 'accepted', body = $2 WHERE id = $1`, [
        answer,
        SECRET,
      ]);
      expect(after).toBe(never);
    }
  });

  it('leaves no public fact, and nothing but its writer in the personal part of the other', async () => {
    expect(await facts('AnswerPrepared', id)).toEqual([{ public: false }]);
    const { rows } = await app.owner.query(
      `SELECT count(*)::int AS n FROM fact f JOIN fact_personal p ON p.fact_id = f.id
       WHERE f.data::text LIKE '%printemps%' OR p.personal::text LIKE '%printemps%'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('opens no proof of the fact that it was written', async () => {
    const { rows } = await app.owner.query(`SELECT id FROM fact WHERE kind = 'AnswerPrepared'`);
    for (const { id: factId } of rows)
      for (const cookie of [undefined, cookies.jeanne, cookies.nadia])
        expect(
          await ask('query($factId: ID!) { inclusionProof(factId: $factId) { envelope } }', { factId }, cookie),
        ).toEqual({ inclusionProof: null });
  });

  it('never comes from a cache kept in common: only what nobody in particular asked is', async () => {
    const query = encodeURIComponent(`{ proposals { nodes { answers { ${WHOLE} } } } }`);
    const get = (headers: Record<string, string> = {}) =>
      fetch(`${app.url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1', ...headers } });
    const [anyone, answerer] = await Promise.all([get(), get({ cookie: cookies.nadia })]);
    expect(anyone.headers.get('cache-control')).toMatch(/^public/);
    expect(await anyone.text()).not.toContain(SECRET);
    expect(answerer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answerer.text()).toContain(SECRET);
  });

  it('is neither written nor published by whoever does not answer', async () => {
    for (const name of ['jeanne', 'aline', 'irene', 'paul'] as const) {
      expect(await prepare(answer, written, cookies[name])).toMatchObject({ code: 'answers.NotAnswerer' });
      expect(await publish(answer, {}, cookies[name])).toMatchObject({ code: 'answers.NotAnswerer' });
    }
    expect((await app.ask<{ it: Shown }>(PUBLISH, { input: { answerId: answer } })).data!.it).toMatchObject({
      code: 'people.SignInNeeded',
    });
    expect((await owing(id)).answers[0]).toMatchObject({ state: 'AWAITED', text: null });
  });

  it('published by two at once is published by one, and then by nobody', async () => {
    const quality = ' Vice-présidente\u0000 à la\nmobilité ';
    const both = await Promise.all([publish(answer, { quality }), publish(answer, {}, cookies.bruno)]);
    expect(both.filter(({ state }) => state === 'PUBLISHED')).toHaveLength(1);
    expect(both.filter(({ code }) => code === 'answers.AlreadyAnswered')).toHaveLength(1);
    expect(await facts('AnswerPublished', id)).toEqual([{ public: true }]);
    expect(await publish(answer)).toMatchObject({ code: 'answers.AlreadyAnswered' });
    expect(await prepare(answer)).toMatchObject({ code: 'answers.AlreadyAnswered' });
  });

  it('is then read by all, signed, and stands on the thread', async () => {
    await app.settle();
    const { answers, answerDue, answerOverdue } = await owing(id);
    expect({ answerDue, answerOverdue }).toEqual({ answerDue: null, answerOverdue: false });
    expect(answers).toMatchObject([
      {
        ...{ state: 'PUBLISHED', verdict: 'ACCEPTED', text: SECRET, overdueDays: 0 },
        path: `/propositions/${id}#reponse`,
        label: 'Réponse à «\u00a0Une navette du plateau au marché\u00a0»',
      },
    ]);
    expect(['Nadia Permingeat', 'Bruno Jarrand']).toContain((answers[0]!['answeredBy'] as { name: string }).name);
    expect(['Vice-présidente à la mobilité', 'Agente ou agent de la collectivité']).toContain(answers[0]!['quality']);
    const thread = `query($id: ID!) { proposal(id: $id) { thread { hops { kind state sentence } } } }`;
    const { proposal } = await ask<{ proposal: { thread: { hops: object[] } } }>(thread, { id });
    expect(proposal.thread.hops).toContainEqual({ kind: 'answer', state: 'DONE', sentence: 'Réponse\u00a0: oui.' });
  });
});

describe('the clock', () => {
  it('calls late what is past its promised day, for ever, and counts it', async () => {
    const id = await proposing.onLine('Des fontaines pour l’été');
    const answer = await promised(id);
    const due = '2027-01-21';
    app.clock.set(`${due}T22:30:00Z`); // the promised day itself, late in the evening: in time
    expect(await owing(id)).toMatchObject({ answerDue: due, answerOverdue: false });
    app.clock.set(`${due}T23:30:00Z`); // midnight has passed in the Vercors
    expect(await owing(id)).toMatchObject({ answerOverdue: true, answers: [{ overdueDays: 1 }] });

    const list =
      'query($only: Boolean) { answersAwaited(overdueOnly: $only) { totalCount nodes { id overdueDays } } answerClock { answered onTime awaited overdue } }';
    const { answersAwaited, answerClock } = await ask<{
      answersAwaited: { totalCount: number; nodes: Shown[] };
      answerClock: Record<string, number>;
    }>(list, { only: true });
    expect(answersAwaited.nodes.map((one) => one.id)).toContain(answer);
    expect(answersAwaited.totalCount).toBe(answerClock['overdue']);
    const thread = `query($id: ID!) { proposal(id: $id) { thread { hops { kind state sentence } } } }`;
    expect(JSON.stringify(await ask(thread, { id }))).toContain('elle a un jour de retard');

    await allSignIn();
    await prepare(answer);
    await publish(answer);
    expect(await owing(id)).toMatchObject({ answerOverdue: false, answers: [{ overdueDays: 1 }] });
    const { answerClock: after } = await ask<{ answerClock: Record<string, number> }>(list, { only: true });
    expect(after).toMatchObject({
      answered: answerClock['answered']! + 1,
      onTime: answerClock['onTime'],
      overdue: answerClock['overdue']! - 1,
    });
    app.clock.set('2027-01-10T09:00:00Z');
    await allSignIn();
    expect(await promised(await proposing.onLine('Un préau pour l’école'))).toBeTruthy();
    expect((await ask<{ answersAwaited: { nodes: Shown[] } }>(list, { only: true })).answersAwaited.nodes).toEqual([]);
  });
});

describe('hostile input', () => {
  let answer: Id;
  beforeAll(async () => {
    answer = await promised(await proposing.onLine('Un sentier jusqu’au col'));
  });

  const REFUSED: [string, object, string, string?][] = [
    ['a text too long', { ...written, text: 'é'.repeat(6000) }, 'answers.TooLong', 'text'],
    ['a text that hides characters', { ...written, reasons: 'a\u0000b' }, 'answers.HiddenCharacters', 'reasons'],
  ];
  it.each(REFUSED)('%s is refused with a sentence', async (_, input, code, field) => {
    const refused = await prepare(answer, input);
    expect(refused).toMatchObject({ code, field });
    expect(refused['message']).not.toContain('refusals.');
  });

  it('what is no id is refused by name; what is nowhere is not found', async () => {
    for (const id of ['', 'x', "'; DROP TABLE answer; --", '0'.repeat(10_000), '💥'])
      expect(await prepare(id)).toMatchObject({ code: 'platform.NotAnId', field: 'answerId' });
    expect(await publish(newId(9))).toMatchObject({ code: 'answers.NotFound' });
  });

  it('an answer is not published before it is written, nor half of one', async () => {
    expect(await publish(answer)).toMatchObject({ code: 'answers.NotPrepared' });
    await prepare(answer, { text: 'Trop court' });
    expect(await publish(answer)).toMatchObject({ code: 'answers.Missing', field: 'verdict' });
    await prepare(answer, { verdict: 'REFUSED', text: 'Trop court' });
    expect(await publish(answer)).toMatchObject({ code: 'answers.TooShort', field: 'text' });
  });

  it('a cursor of no list of ours begins the list', async () => {
    const list = 'query($after: String) { answersAwaited(after: $after, first: 2) { nodes { id } } }';
    const first = await ask(list, {});
    for (const key of [
      '["x","y"]',
      '["0000-01-01","x"]',
      `["0000-01-01","${answer}"]`,
      `["2026-02-30","${answer}"]`,
      '{}',
    ])
      expect(await ask(list, { after: Buffer.from(key).toString('base64url') }), key).toEqual(first);
  });
});

describe('lists', () => {
  it('are read page by page, the most pressing first', async () => {
    const list = `query($first: Int, $after: String) { answersAwaited(first: $first, after: $after) {
      nodes { id due } pageInfo { hasNextPage endCursor } totalCount } }`;
    interface Page {
      answersAwaited: {
        nodes: { id: Id; due: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    }
    const seen: { id: Id; due: string }[] = [];
    let page: Page['answersAwaited'] | undefined;
    do {
      page = (await ask<Page>(list, { first: 2, after: page?.pageInfo.endCursor })).answersAwaited;
      seen.push(...page.nodes);
    } while (page.pageInfo.hasNextPage);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(page.totalCount);
    expect(seen.map(({ due }) => due)).toEqual(seen.map(({ due }) => due).sort());
  });

  it('cost the same statements for one row and for many', async () => {
    const lists = [
      `query($first: Int) { proposals(first: $first) { nodes { answerDue answerOverdue answers { ${WHOLE} } } } }`,
      `query($first: Int) { answersAwaited(first: $first) { nodes { ${WHOLE} } } }`,
      `query($first: Int) { proposals(first: $first) { nodes { thread { hops { sentence } } } } }`,
    ];
    for (const query of lists) {
      const one = await fewestStatementsOf(app, () => ask(query, { first: 1 }));
      const many = await fewestStatementsOf(app, () => ask(query, { first: 20 }));
      expect(many.length, query).toBeLessThanOrEqual(one.length + 1); // the authors, when any answer has one
      expect(many.length, query).toBeLessThanOrEqual(6);
    }
  });
});
