import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { DELIBERATIONS, readTable, validateTable } from '@mondee/methods/table-schema';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { Proposing } from '../platform/testing/proposals-on-line';
import { TestApp } from '../platform/testing/test-app';
import { RemindOfList } from './remind-of-list';

let app: TestApp;
let nadia: string;
let irene: string;
let jeanne: string;
let council: Id;
let committee: Id;
let shuttle: Id;

type It = { id: Id; code?: string; field?: string; message?: string; [field: string]: unknown };
const REFUSAL = '... on Refusal { code field message }';
const ACT = `... on OfficialAct { id number nature standing sha256 document quality author { name } onlineSince onlineUntil
  on { id } later { nature number } }`;
const PUBLISH = `mutation($input: PublishActInput!) { it: publishAct(input: $input) { ${ACT} ${REFUSAL} } }`;
const CHANGE = `mutation($input: ChangeActInput!) { it: changeAct(input: $input) { ${ACT} ${REFUSAL} } }`;
const OFF = `mutation($input: TakeActOffLineInput!) { it: takeActOffLine(input: $input) { ${ACT} ${REFUSAL} } }`;
const LIST = `mutation($input: PublishDeliberationListInput!) { it: publishDeliberationList(input: $input) {
  ... on DeliberationList { state due lines { subject adopted } } ${REFUSAL} } }`;
const DECIDE = `mutation($input: RecordDecisionInput!) { it: recordDecision(input: $input) { ... on Decision { id } ${REFUSAL} } }`;
const CREATE = `mutation($input: CreateBodyInput!) { it: createBody(input: $input) { ... on Body { id } ${REFUSAL} } }`;
const SIRET = '20006776700018';

async function ask(query: string, input: object, cookie?: string): Promise<It> {
  app.clock.advance({ ms: 1 });
  const { data, errors } = await app.ask<{ it: It }>(query, { input }, cookie);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data!.it;
}

async function decision(more: object = {}): Promise<Id> {
  const { id } = await ask(
    DECIDE,
    {
      title: 'Une navette le mercredi, jour de marché',
      text: 'Une navette relie le plateau au marché #eval[1] chaque mercredi.',
      grounds: 'Considérant la proposition et les 42 soutiens reçus.',
      reasons: 'Le plateau n’a plus de ligne régulière depuis trois ans.',
      ...{ adopted: true, votesFor: 31, votesAgainst: 2, abstentions: 3, decidedOn: '2026-11-20' },
      ...{ body: 'Conseil', quality: 'Vice-présidente', answers: [shuttle] },
      ...more,
    },
    nadia,
  );
  return id;
}

const whole = (decisionId: Id, more: object = {}) => ({
  ...{ decisionId, bodyId: council, siret: SIRET, matter: '8.7', quality: 'Vice-présidente à la mobilité' },
  authority: 'Communauté de communes du Royans-Vercors',
  ...more,
});
const publish = async (more: object = {}, cookie = nadia, of?: Id) =>
  ask(PUBLISH, whole(of ?? (await decision()), more), cookie);
const change = (actId: Id, more: object = {}, cookie = nadia) =>
  ask(
    CHANGE,
    { actId, nature: 'correction', text: 'Lire «\u00a0jeudi\u00a0» partout.', quality: 'Présidente', ...more },
    cookie,
  );
const act = async (id: Id): Promise<It> =>
  (await app.ask<{ it: It }>(`query($id: ID!) { it: officialAct(id: $id) { ${ACT} } }`, { id })).data!.it;
const bytes = async (of: It) => Buffer.from(await (await fetch(app.url + (of['document'] as string))).arrayBuffer());

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  nadia = await app.signIn(CAST.nadia.id);
  irene = await app.signIn(CAST.irene.id);
  jeanne = await app.signIn(CAST.jeanne.id);
  shuttle = await (await Proposing.with(app)).onLine('Une navette du plateau au marché');
  const body = async (name: string, template: string) =>
    (await ask(CREATE, { name, template, colleges: [{ name: 'Conseil', seats: 3 }] }, irene)).id;
  council = await body('Conseil communautaire', 'EPCI_COUNCIL');
  committee = await body('Comité libre', 'FREE_COMMITTEE');
});
afterAll(() => app?.stop());

describe('a decision of a public body', () => {
  it('becomes an act with a number, an author, a date put on line, and the hash of its document', async () => {
    const published = await publish({ bodyId: council, inOffice: 40 });
    expect(published).toMatchObject({
      number: '2026-001',
      ...{ nature: 'deliberation', standing: 'in-force', quality: 'Vice-présidente à la mobilité' },
      ...{ author: { name: 'Nadia Permingeat' }, onlineUntil: '2027-01-22' },
    });
    const document = await bytes(published);
    expect(document.subarray(0, 5).toString()).toBe('%PDF-');
    // tagged, so that it can be heard
    expect(document.toString('latin1')).toMatch(/StructTreeRoot/);
    expect(createHash('sha256').update(document).digest('hex')).toBe(published['sha256']);
    const facts = await app.owner.query(`SELECT data FROM fact WHERE kind = 'ActPublished'`);
    expect(facts.rows.map(({ data }) => data.sha256)).toContain(published['sha256']);
  });

  it('is one act, sent twice at once or one after the other', async () => {
    const of = await decision();
    const [one, two] = await Promise.all([publish({}, nadia, of), publish({}, nadia, of)]);
    expect(two.id).toBe(one.id);
    expect((await publish({}, nadia, of)).id).toBe(one.id);
    expect(await publish({}, await app.signIn(CAST.paul.id), of)).toMatchObject({ code: 'decisions.ActThere' });
  });

  it('is numbered without a hole and without a double when eight are published at once and some refused', async () => {
    const years = { decidedOn: '2025-06-01' };
    const decisions: Id[] = [];
    for (let i = 0; i < 8; i++) decisions.push(await decision(years));
    const outcomes = await Promise.all(
      decisions.map((of, i) => publish(i % 3 === 1 ? { matter: '99.9' } : {}, nadia, of)),
    );
    const numbers = outcomes.flatMap((one) => (one.code ? [] : [one['number'] as string])).sort();
    expect(numbers).toEqual(['2025-001', '2025-002', '2025-003', '2025-004', '2025-005']);
  });

  const refused: [string, object, string, string?][] = [
    ['by a body that is no council in law', { bodyId: 'committee' }, 'decisions.NotPublicBody', 'bodyId'],
    ['without a body', { bodyId: null }, 'decisions.NoBody', 'bodyId'],
    ['with figures that are no SIRET', { siret: '20006776700019' }, 'decisions.NotASiret', 'siret'],
    ['without a matter', { matter: null }, 'decisions.NoMatter', 'matter'],
    ['without the author’s quality', { quality: ' ' }, 'decisions.Missing', 'quality'],
    ['with fewer members than votes', { inOffice: 35 }, 'decisions.FewerThanVotes', 'inOffice'],
    ['when it does not exist', { decisionId: newId(3) }, 'decisions.NotFound', 'decisionId'],
  ];
  it.each(refused)('is refused %s', async (_, more, code, field) => {
    const { bodyId } = more as { bodyId?: string };
    const answer = await publish({ ...more, ...(bodyId === 'committee' && { bodyId: committee }) });
    expect(answer).toMatchObject({ code, field });
    expect(answer.message).not.toContain('refusals.');
  });

  it('is published by those who decide', async () => {
    for (const cookie of [jeanne, irene])
      expect(await publish({}, cookie)).toMatchObject({ code: 'decisions.NotDecider' });
    expect(await publish({}, '')).toMatchObject({ code: 'people.SignInNeeded' });
  });
});

describe('a published act', () => {
  it('is corrected, then withdrawn, by further acts that leave the first readable byte for byte', async () => {
    const first = await publish();
    const before = await bytes(first);
    const correction = await change(first.id);
    expect(correction).toMatchObject({ nature: 'correction', on: { id: first.id } });
    expect(await act(first.id)).toMatchObject({ standing: 'corrected' });
    const withdrawal = await change(first.id, { nature: 'withdrawal' });
    expect(await act(first.id)).toMatchObject({
      standing: 'withdrawn',
      later: [{ nature: 'correction' }, { nature: 'withdrawal', number: withdrawal['number'] }],
    });
    expect((await bytes(first)).equals(before)).toBe(true);
    expect(await change(first.id, { nature: 'repeal' })).toMatchObject({ code: 'decisions.NoLongerInForce' });
    expect(await change(withdrawal.id)).toMatchObject({ code: 'decisions.NotADeliberation' });
  });

  it('is repealed once when two do it at once', async () => {
    const first = await publish();
    const both = await Promise.all([1, 2].map(() => change(first.id, { nature: 'repeal' })));
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['decisions.NoLongerInForce', 'done']);
  });

  it('sent twice with one id is changed once, and never by who does not decide', async () => {
    const first = await publish();
    const newActId = newId(Date.now());
    const [one, two] = await Promise.all([1, 2].map(() => change(first.id, { newActId })));
    expect(one!.id).toBe(two!.id);
    expect(await change(first.id, {}, jeanne)).toMatchObject({ code: 'decisions.NotDecider' });
    expect(await change(newId(9))).toMatchObject({ code: 'decisions.NoSuchAct' });
    expect(await change(first.id, { nature: 'rewrite' })).toMatchObject({ code: 'decisions.NoNature' });
  });

  it('stays on line two months at least; then its document may leave, and its page stays', async () => {
    const first = await publish();
    expect(await ask(OFF, { actId: first.id }, nadia)).toMatchObject({ code: 'decisions.TwoMonthsOnLine' });
    const now = app.clock.now();
    app.clock.set('2027-01-21T22:59:00.000Z');
    nadia = await app.signIn(CAST.nadia.id);
    expect(await ask(OFF, { actId: first.id }, nadia)).toMatchObject({ code: 'decisions.TwoMonthsOnLine' });
    app.clock.set('2027-01-21T23:01:00.000Z');
    expect(await ask(OFF, { actId: first.id }, nadia)).toMatchObject({ id: first.id, document: null });
    expect(await ask(OFF, { actId: first.id }, nadia)).toMatchObject({ code: 'decisions.OffLineAlready' });
    expect((await fetch(app.url + (first['document'] as string))).status).toBe(410);
    expect(await act(first.id)).toMatchObject({ sha256: first['sha256'] });
    app.clock.set(now);
    nadia = await app.signIn(CAST.nadia.id);
  });

  it('cannot be changed by the login that serves', async () => {
    const { rows } = await app.owner.query(
      `SELECT privilege_type AS may FROM information_schema.role_table_grants
       WHERE table_name = 'official_act' AND grantee = (SELECT split_part(split_part($1, '//', 2), ':', 1)) ORDER BY 1`,
      [app.database.serveUrl],
    );
    expect(rows.map(({ may }) => may)).toEqual(['INSERT', 'SELECT']);
  });
});

describe('the national file of deliberations', () => {
  const file = async () =>
    Buffer.from(await (await fetch(`${app.url}/open-data/deliberations/deliberations.csv`)).arrayBuffer());

  it('is valid by its schema, with the votes where members in office were said, and addresses that open', async () => {
    const act = await publish({ inOffice: 40 });
    const table = readTable(await file());
    expect(validateTable(DELIBERATIONS, table).errors).toEqual([]);
    const rows = parse(await file(), { columns: true }) as Record<string, string>[];
    const mine = rows.find((row) => row['DELIB_URL']!.endsWith(act.id))!;
    expect(mine).toMatchObject({ DELIB_ID: act['number'], VOTE_EFFECTIF: '40', VOTE_REEL: '36', VOTE_POUR: '31' });
    expect(mine['DELIB_URL']).toMatch(/^https?:\/\//);
    expect(rows.some((row) => row['VOTE_EFFECTIF'] === '')).toBe(true);
  });

  it('leaves out what was not adopted and what was withdrawn', async () => {
    const refused = await publish({}, nadia, await decision({ adopted: false, votesFor: 1, votesAgainst: 9 }));
    const withdrawn = await publish();
    await change(withdrawn.id, { nature: 'withdrawal' });
    const text = (await file()).toString();
    for (const { id } of [refused, withdrawn]) expect(text).not.toContain(id);
  });
});

describe('the list of deliberations of a meeting', () => {
  const STEP = `mutation($input: MeetingStepInput!) { it: takeMeetingStep(input: $input) { ... on Meeting { id state
    items { id } members { id } deliberationList { state } } ${REFUSAL} } }`;
  const PLAN = `mutation($input: PlanMeetingsInput!) { it: planMeetings(input: $input) { ... on Meeting { id } ${REFUSAL} } }`;
  const SEAT = `mutation($input: TakeSeatInput!) { it: takeSeat(input: $input) { ... on Body { id } ${REFUSAL} } }`;
  const stateOf = async (id: Id) => {
    const query =
      'query($id: ID!) { it: meeting(id: $id) { deliberationList { state due lines { subject adopted } } } }';
    return (await app.ask<{ it: { deliberationList: It | null } }>(query, { id })).data!.it.deliberationList;
  };
  const told = async () =>
    (await app.owner.query(`SELECT kind FROM fact WHERE kind LIKE 'Deliberation%' ORDER BY seq`)).rows.map(
      ({ kind }) => kind as string,
    );

  it('is owed within a week, said to be overdue to all, and published by one button, once', async () => {
    app.clock.set('2026-11-22T09:00:00.000Z');
    irene = await app.signIn(CAST.irene.id);
    for (const name of ['Ana', 'Bob', 'Cléo'])
      await ask(SEAT, { bodyId: council, college: 'c1', name, from: '2026-01-01' }, irene);
    const planned = await ask(
      PLAN,
      { bodyId: council, firstDay: '2026-12-01', time: '18:00', stops: [{ place: 'La Chapelle' }], title: 'Conseil' },
      irene,
    );
    const step = async (kind: string, more: object = {}) => {
      const taken = await ask(STEP, { meetingId: planned.id, kind, ...more }, irene);
      expect(taken).not.toHaveProperty('code');
      return taken;
    };
    await step('item', {
      item: newId(Date.parse(app.clock.now())),
      title: 'Une navette',
      purpose: 'decision',
      minutes: 20,
    });
    const noticed = await step('notice');
    app.clock.set('2026-12-01T17:00:00.000Z');
    irene = await app.signIn(CAST.irene.id);
    nadia = await app.signIn(CAST.nadia.id);
    expect(await ask(LIST, { meetingId: planned.id }, nadia)).toMatchObject({ code: 'decisions.MeetingNotOver' });
    for (const { id } of noticed['members'] as { id: Id }[]) await step('arrive', { member: id });
    await step('open', { chair: 'Ana', secretary: 'Bob' });
    const item = (noticed['items'] as { id: Id }[])[0]!.id;
    await step('open-item', { item });
    await step('vote', {
      item,
      text: 'Ouvrir la navette',
      counts: [{ college: 'c1', for: 2, against: 1, abstain: 0 }],
    });
    await step('close-item', { item });
    expect(await step('close')).toMatchObject({ state: 'closed' });
    await app.settle();
    expect(await stateOf(planned.id)).toEqual({ state: 'due', due: '2026-12-08', lines: [] });

    const reminder = app.app.get(RemindOfList);
    await reminder.run(planned.id);
    expect(await told()).toEqual([]);
    app.clock.set('2026-12-06T06:00:00.000Z');
    for (const _ of [1, 2]) await reminder.run(planned.id);
    expect(await told()).toEqual(['DeliberationListAwaited']);
    app.clock.set('2026-12-08T22:59:00.000Z');
    expect(await stateOf(planned.id)).toMatchObject({ state: 'due' });
    app.clock.set('2026-12-08T23:01:00.000Z');
    expect(await stateOf(planned.id)).toMatchObject({ state: 'overdue' });
    for (const _ of [1, 2]) await reminder.run(planned.id);
    expect(await told()).toEqual(['DeliberationListAwaited', 'DeliberationListOverdue']);

    jeanne = await app.signIn(CAST.jeanne.id);
    nadia = await app.signIn(CAST.nadia.id);
    expect(await ask(LIST, { meetingId: planned.id }, jeanne)).toMatchObject({ code: 'assemblies.NotSecretary' });
    const both = await Promise.all([1, 2].map(() => ask(LIST, { meetingId: planned.id }, nadia)));
    for (const one of both)
      expect(one).toMatchObject({ state: 'published', lines: [{ subject: 'Une navette', adopted: true }] });
    expect((await told()).filter((kind) => kind === 'DeliberationsListed')).toHaveLength(1);
    const lists = await app.ask<{ it: object[] }>('{ it: deliberationLists { bodyName state heldOn } }');
    expect(lists.data!.it).toEqual([{ bodyName: 'Conseil communautaire', state: 'published', heldOn: '2026-12-01' }]);
  });
});
