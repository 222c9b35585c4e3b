import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let irene: string;
let jeanne: string;
let body: Id;

type It = { id?: Id; code?: string; field?: string; message?: string; [field: string]: unknown };
const REFUSAL = '... on Refusal { code field message }';
const STEP = `mutation($input: MeetingStepInput!) { it: takeMeetingStep(input: $input) { ... on Meeting { id state
  quorum { met present needed text } items { id state vote { adopted why } debate debateVersion }
  members { id name standing } minutesState mayCallAgain } ${REFUSAL} } }`;
const PLAN = `mutation($input: PlanMeetingsInput!) { it: planMeetings(input: $input) { ... on Meeting { id startsAt place noticeBy } ${REFUSAL} } }`;
const SEAT = `mutation($input: TakeSeatInput!) { it: takeSeat(input: $input) { ... on Body { id memberCount } ${REFUSAL} } }`;
const CREATE = `mutation($input: CreateBodyInput!) { it: createBody(input: $input) { ... on Body { id name source colleges { id vacant } rules { name text tightened } } ${REFUSAL} } }`;

async function ask(query: string, input: object, cookie = irene): Promise<It> {
  app.clock.advance({ ms: 1 });
  const { data, errors } = await app.ask<{ it: It }>(query, { input }, cookie);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data!.it;
}
const read = async <T>(query: string, cookie?: string) => {
  const { data, errors } = await app.ask<{ it: T }>(query, {}, cookie);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data!.it;
};

let meeting: Id;
let item: Id;
let members: Id[];
const step = (kind: string, more: object = {}, cookie = irene) =>
  ask(STEP, { meetingId: meeting, kind, ...more }, cookie);
const id = () => newId(Date.parse(app.clock.now()));

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  irene = await app.signIn(CAST.irene.id);
  jeanne = await app.signIn(CAST.jeanne.id);
});
afterAll(() => app?.stop());

beforeEach(async () => {
  app.clock.set('2026-11-22T09:00:00.000Z');
  const made = await ask(CREATE, {
    name: 'Conseil communautaire',
    template: 'EPCI_COUNCIL',
    colleges: [{ name: 'Conseil', seats: 5 }],
  });
  body = made.id!;
  for (const name of ['Ana', 'Bob', 'Cléo', 'Dan', 'Ève'])
    expect(
      await ask(SEAT, { bodyId: body, college: 'c1', name: `${name} Exemple`, from: '2026-01-01' }),
    ).not.toHaveProperty('code');
  const planned = await ask(PLAN, {
    bodyId: body,
    title: 'Conseil de décembre',
    firstDay: '2026-12-09',
    time: '18:30',
    stops: [{ place: 'Saint-Jean-en-Royans' }],
  });
  expect(planned).toMatchObject({ startsAt: '2026-12-09T17:30:00.000Z', noticeBy: '2026-12-03' });
  meeting = planned.id!;
  item = id();
  await step('item', { item, title: 'Ouvrir la navette', purpose: 'decision' });
  members = (await read<{ members: { id: Id }[] }>(`{ it: meeting(id: "${meeting}") { members { id } } }`)).members.map(
    (one) => one.id,
  );
});

const sitting = async (present: number) => {
  await step('notice');
  app.clock.set('2026-12-09T17:30:00.000Z');
  for (const member of members.slice(0, present)) await step('arrive', { member });
  await step('open', { chair: 'Ana Exemple', secretary: 'Bob Exemple' });
  await step('open-item', { item });
};

describe('a body', () => {
  it('says its rules in plain sentences with their article, and which are stricter', async () => {
    const change = `mutation($input: ChangeBodyRulesInput!) { it: changeBodyRules(input: $input) { ... on Body { id source rules { name text tightened } } ${REFUSAL} } }`;
    expect(await ask(change, { bodyId: body, rules: { proxies: 3 } })).toMatchObject({ code: 'assemblies.Looser' });
    const strict = await ask(change, { bodyId: body, rules: { proxies: 0 } });
    expect(strict['source']).toContain('L5211-1');
    expect(strict['rules']).toContainEqual({ name: 'proxies', text: 'On ne vote pas par pouvoir.', tightened: true });
  });

  it('has a public register of members at any date', async () => {
    const hand = `mutation($input: HandOverSeatInput!) { it: handOverSeat(input: $input) { ... on Body { id } ${REFUSAL} } }`;
    await ask(hand, { bodyId: body, seat: members[0], lastDay: '2026-11-30', to: { name: 'Fanny Exemple' } });
    const on = async (day: string) =>
      (
        await read<{ members: { name: string }[] }>(`{ it: body(id: "${body}") { members(on: "${day}") { name } } }`)
      ).members.map(({ name }) => name);
    expect(await on('2026-11-30')).toContain('Ana Exemple');
    expect(await on('2026-12-01')).toContain('Fanny Exemple');
    expect(await on('2026-12-01')).not.toContain('Ana Exemple');
    expect(await on('2025-12-31')).toEqual([]);
  });

  it('is kept by who configures the territory, and by nobody else', async () => {
    expect(await ask(CREATE, { name: 'Autre', template: 'ASSOCIATION' }, jeanne)).toMatchObject({
      code: 'assemblies.NotKeeper',
    });
    expect(await step('notice', {}, jeanne)).toMatchObject({ code: 'assemblies.NotSecretary' });
    expect(await ask(SEAT, { bodyId: body, college: 'c1', name: 'Ana Exemple', from: '2026-06-01' })).toMatchObject({
      code: 'assemblies.TwoColleges',
    });
  });
});

describe('a meeting', () => {
  it('is refused a vote below its quorum, then called a second time three days later, without one', async () => {
    await sitting(2);
    const no = await step('vote', { item, counts: [{ college: 'c1', for: 2, against: 0, abstain: 0 }] });
    expect(no).toMatchObject({ code: 'assemblies.NoQuorum', message: expect.stringContaining('seconde convocation') });
    const again = (firstDay: string) =>
      ask(PLAN, {
        bodyId: body,
        secondOf: meeting,
        title: 'Conseil, seconde convocation',
        firstDay,
        time: '18:30',
        stops: [{ place: 'Saint-Jean' }],
      });
    expect(await again('2026-12-11')).toMatchObject({ code: 'assemblies.SecondTooSoon' });
    const second = await again('2026-12-15');
    meeting = second.id!;
    expect(await step('notice')).toMatchObject({ state: 'noticed' });
    app.clock.set('2026-12-15T17:30:00.000Z');
    await step('arrive', { member: members[0] });
    await step('open', { chair: 'Ana Exemple', secretary: 'Bob Exemple' });
    await step('open-item', { item });
    const voted = await step('vote', { item, counts: [{ college: 'c1', for: 1, against: 0, abstain: 0 }] });
    expect(voted).toMatchObject({ items: [{ vote: { adopted: true } }] });
  });

  it('takes a step once, however often it is sent, and ten sent at once all stand', async () => {
    await sitting(3);
    const stepId = id();
    const task = { text: 'Écrire aux communes', who: 'Bruno', due: '2027-01-15' };
    await step('task', { ...task, stepId });
    await step('task', { ...task, stepId });
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => step('task', { ...task, text: `Tâche ${at}`, stepId: id() })),
    );
    const { tasks } = await read<{ tasks: { what: string }[] }>(`{ it: meeting(id: "${meeting}") { tasks { what } } }`);
    expect(tasks).toHaveLength(11);
    expect(new Set(tasks.map(({ what }) => what)).size).toBe(11);
  });

  it('two who write the same debate lose nothing: the second is told', async () => {
    await sitting(3);
    const both = await Promise.all(
      ['Un', 'Deux'].map((text) => step('debate', { item, text: `${text} texte`, version: 0 })),
    );
    expect(both.map(({ code }) => code).toSorted()).toEqual(['assemblies.WrittenMeanwhile', undefined]);
  });

  it('that does not exist, or of a body that does not, is refused', async () => {
    meeting = id();
    expect(await step('notice')).toMatchObject({ code: 'assemblies.NotFound' });
    expect(await ask(PLAN, { bodyId: id(), title: 'Rien du tout' })).toMatchObject({ code: 'assemblies.NotFound' });
    expect(await read(`{ it: meeting(id: "x") { id } }`)).toBeNull();
  });

  it('stands in the common calendar, also when it does not take place after all', async () => {
    const agenda = () =>
      read<{ title: string; path: string; cancelled: boolean }[]>(
        `{ it: agenda(from: "2026-12-01", to: "2026-12-31") { title path cancelled } }`,
      );
    const path = `/reunions/${meeting}`;
    expect((await agenda()).find((one) => one.path === path)).toMatchObject({ cancelled: false });
    await step('cancel', { reason: 'La salle est sous la neige.' });
    expect((await agenda()).find((one) => one.path === path)).toMatchObject({ cancelled: true });
  });

  it('keeps its minutes to those who sit and run it until they are on line, through every door', async () => {
    await sitting(5);
    await step('debate', { item, text: 'Chacun a parlé de la navette.', version: 0 });
    await step('close');
    await step('draft-minutes');
    const notes = `{ it: meeting(id: "${meeting}") { items { debate } viewerNotes { item text } viewerCanReadMinutes { allowed } } }`;
    const file = async (cookie?: string, as = 'html') => {
      const headers = { ...(cookie && { cookie }), 'accept-language': 'fr' };
      return fetch(`${app.url}/minutes/${meeting}.${as}`, { headers });
    };
    for (const cookie of [undefined, jeanne]) {
      const seen = await read<Record<string, unknown>>(notes, cookie);
      expect(JSON.stringify(seen)).not.toContain('navette.');
      expect(seen).toMatchObject({ viewerNotes: [], viewerCanReadMinutes: { allowed: false } });
      expect((await file(cookie, 'pdf')).status).toBe(404);
      for (const as of ['html', 'md']) {
        const answer = await file(cookie, as);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([403, 'private, no-store']);
        expect(await answer.text()).toContain('pas encore publié');
      }
    }
    expect(await read(notes, irene)).toMatchObject({ viewerNotes: [{ item, text: 'Chacun a parlé de la navette.' }] });
    expect(await (await file(irene)).text()).toContain('Chacun a parlé de la navette.');
    await step('adopt-minutes');
    expect(await step('sign-minutes', { as: 'chair' })).toMatchObject({ code: 'assemblies.SignOnPaper' });
    for (const as of ['chair', 'secretary']) await step('sign-minutes', { as, onPaper: true });
    await step('publish-minutes');
    const published = await file();
    expect(published.headers.get('cache-control')).toContain('public');
    const text = await published.text();
    expect(text).toContain('Chacun a parlé de la navette.');
    expect(text).toContain('sur l’exemplaire de papier');
    const document = Buffer.from(await (await file(undefined, 'pdf')).arrayBuffer());
    // tagged, and the very bytes that were hashed when they went on line
    expect(document.toString('latin1')).toMatch(/^%PDF-[\s\S]*StructTreeRoot/);
    const sha256 = createHash('sha256').update(document).digest('hex');
    expect(await read(`{ it: meeting(id: "${meeting}") { minutesSha256 } }`)).toEqual({ minutesSha256: sha256 });
  });

  it('lets go of who asks to be forgotten, also where a hand wrote their name; they took it away before', async () => {
    await app.owner.query('UPDATE body_seat SET person_id = $2 WHERE id = $1', [members[0], CAST.karim.id]);
    await sitting(3);
    await step('task', { text: 'Écrire aux communes', who: ' ana exemple', due: '2027-01-15' });
    await step('close');
    const karim = await app.signIn(CAST.karim.id);
    const data = await fetch(`${app.url}/my-data`, { headers: { cookie: karim } });
    const { assemblies } = (await data.json()) as { assemblies: { meetings: object[] } };
    expect(assemblies.meetings).toMatchObject([{ meeting: 'Conseil de décembre', what: 'arrive' }]);
    const erase = 'mutation { it: erasePerson(input: {}) { ... on PersonErased { done } ... on Refusal { code } } }';
    expect(await read(erase, karim)).toEqual({ done: true });
    await app.settle();
    const tables = `SELECT coalesce(string_agg(t, ' '), '') AS t FROM (SELECT step::text AS t FROM meeting_step WHERE meeting_id = $1
      UNION ALL SELECT planned::text FROM meeting WHERE id = $1 UNION ALL SELECT row_to_json(s)::text FROM body_seat s WHERE body_id = $2) a`;
    const { rows } = await app.owner.query(tables, [meeting, body]);
    expect(rows[0].t).toContain('Bob Exemple');
    expect(rows[0].t.toLowerCase()).not.toContain('ana exemple');
    const after = await read<{ chair: string; quorum: { present: number } }>(
      `{ it: meeting(id: "${meeting}") { chair quorum { present } } }`,
    );
    expect(after).toEqual({ chair: '', quorum: { present: 3 } });
  });

  it('stands on the journal without a name', async () => {
    await sitting(3);
    const { rows } = await app.owner.query(
      `SELECT data::text AS d FROM fact WHERE subject_kind IN ('meeting', 'body')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { d } of rows) expect(d).not.toContain('Exemple');
  });
});
