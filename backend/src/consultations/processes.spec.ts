import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const cookie: Record<string, string> = {};
const DRAFT = `mutation($input: DraftProcessInput!) { it: draftProcess(input: $input) { ... on Process { id state revision } ... on Refusal { code field } } }`;
const act = (name: string, type: string) =>
  `mutation($input: ${type}!) { it: ${name}(input: $input) { ... on Process { id state now extensions { reason } phases { until state } } ... on Refusal { code field } } }`;
const PAGE = `query($id: ID!) { process(id: $id) { title rules answerDue now noOffline thread { hops { kind sentence } } viewerCan { manage { allowed } takePart { allowed reason { code } } } } }`;
const LIST = `{ processes(first: 50) { totalCount nodes { id } } }`;

const WHOLE = {
  ...{ title: 'Partager l’eau quand elle manque', summary: 'Comment partager l’eau l’été entre villages et usages.' },
  ...{ owner: 'La communauté de communes', level: 'CONCERTATION', open: 'Les règles des mois secs.' },
  ...{ settled: 'Le prix de l’eau.', decider: 'Le conseil communautaire', answerDue: '2027-01-14', residence: 'NONE' },
  ...{ offlinePath: 'Au guichet de La Chapelle, le mardi.', visibility: 'PUBLIC' },
  phases: [
    { kind: 'OPINION', from: '2026-11-22T08:00', until: '2026-12-02T20:00' },
    { kind: 'ANSWER', from: '2026-12-02T20:00', until: '2027-01-14T20:00' },
  ],
};

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  for (const name of ['irene', 'jeanne', 'karim', 'aline'] as const) cookie[name] = await app.signIn(CAST[name].id);
});
afterAll(() => app?.stop());

interface Told {
  readonly id?: Id;
  readonly code?: string;
  readonly field?: string;
}
async function told(query: string, input: object, who = 'irene'): Promise<Told & Record<string, unknown>> {
  const answer = await app.ask<{ it: Told }>(query, { input }, cookie[who]);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.it as Told & Record<string, unknown>;
}
const drafted = async (more: object = {}) =>
  (await told(DRAFT, { processId: newId(Date.now()), ...WHOLE, ...more })).id!;
const opened = async (more: object = {}) => {
  const processId = await drafted(more);
  expect(await told(act('openProcess', 'ProcessActInput'), { processId })).toMatchObject({ state: 'OPEN' });
  await app.settle();
  return processId;
};
const page = async (id: Id, who?: string) =>
  (await app.ask<{ process: Record<string, unknown> | null }>(PAGE, { id }, who && cookie[who])).data!.process;

describe('opening a process', () => {
  it('is for facilitators, and names what is missing', async () => {
    expect(await told(DRAFT, { processId: newId(5), ...WHOLE }, 'jeanne')).toMatchObject({
      code: 'consultations.NotFacilitator',
    });
    const processId = await drafted({ offlinePath: '' });
    expect(await page(processId, 'jeanne')).toBeNull();
    expect(await told(act('openProcess', 'ProcessActInput'), { processId })).toEqual({
      code: 'consultations.OfflineMissing',
      field: 'offlinePath',
    });
    expect(await told(act('openProcess', 'ProcessActInput'), { processId }, 'jeanne')).toMatchObject({
      code: 'consultations.NotFound',
    });
    expect(await told(DRAFT, { ...WHOLE, processId: 'x' })).toMatchObject({ code: 'platform.NotAnId' });
  });

  it('owes an answer by its day, and says its rules in plain words', async () => {
    const id = await opened();
    expect(await page(id, 'jeanne')).toMatchObject({
      answerDue: '2027-01-14',
      now: 'OPINION',
      viewerCan: { manage: { allowed: false }, takePart: { allowed: true } },
      rules: expect.arrayContaining([expect.stringContaining('2 décembre 2026')]),
      thread: { hops: expect.arrayContaining([expect.objectContaining({ kind: 'process' })]) },
    });
    expect((await page(id))?.['viewerCan']).toMatchObject({ takePart: { reason: { code: 'people.SignInNeeded' } } });
  });

  it('is written from one revision: two devices never write over each other', async () => {
    const processId = await drafted();
    await told(DRAFT, { ...WHOLE, processId, title: 'Un autre titre, plus clair', baseRevision: 1 });
    expect(await told(DRAFT, { ...WHOLE, processId, baseRevision: 1 })).toMatchObject({
      code: 'consultations.ChangedElsewhere',
    });
  });
});

describe('phases', () => {
  it('switch at their instant and are extended in public', async () => {
    const processId = await opened();
    app.clock.set('2026-12-02T18:59:59.999Z');
    expect(await page(processId)).toMatchObject({ now: 'OPINION' });
    const extend = act('extendPhase', 'ExtendPhaseInput');
    const more = { processId, phase: 0, until: '2026-12-09T20:00', reason: 'La neige a fermé les routes.' };
    expect(await told(extend, { ...more, reason: '' })).toMatchObject({
      code: 'consultations.Missing',
      field: 'reason',
    });
    expect(await told(extend, more, 'jeanne')).toMatchObject({ code: 'consultations.NotFacilitator' });
    expect(await told(extend, more)).toMatchObject({ extensions: [{ reason: 'La neige a fermé les routes.' }] });
    app.clock.set('2026-12-02T19:00:00.000Z');
    expect(await page(processId)).toMatchObject({ now: 'OPINION' });
    app.clock.set('2026-12-09T19:00:00.000Z');
    expect(await page(processId)).toMatchObject({ now: 'ANSWER' });
    app.clock.set('2026-11-22T09:00:00.000Z');
  });
});

describe('a process for the invited alone', () => {
  it('is nowhere for the others: no list, no count, no thread, no register, no owed answer', async () => {
    const before = (await app.ask<{ processes: { totalCount: number } }>(LIST)).data!.processes.totalCount;
    const processId = await opened({ visibility: 'INVITED', title: 'Les chaussures rouges du jury' });
    await told(act('inviteGuests', 'InviteGuestsInput'), {
      processId,
      emails: ['Jeanne@demo.mondee.example', 'personne@nulle-part.example'],
    });
    await app.settle();
    expect((await app.ask<{ processes: { totalCount: number } }>(LIST)).data!.processes.totalCount).toBe(before);
    for (const who of ['', 'karim', 'aline']) expect(await page(processId, who)).toBeNull();
    expect(await page(processId, 'jeanne')).toMatchObject({ viewerCan: { takePart: { allowed: true } } });
    const everywhere = `{ answersAwaited(first: 100) { nodes { to { label } } } register(first: 100) { nodes { sentence subjectLabel } } }`;
    const seen = await app.ask(everywhere, {}, cookie['karim']);
    expect(seen.errors, JSON.stringify(seen.errors)).toBeUndefined();
    expect(JSON.stringify(seen.data)).not.toContain('chaussures');
    const { rows } = await app.owner.query('SELECT mark FROM process_guest WHERE process_id = $1', [processId]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('@');
    const mine = await app.ask<{ myProcesses: { id: Id }[] }>('{ myProcesses { id } }', {}, cookie['jeanne']);
    expect(mine.data!.myProcesses.map(({ id }) => id)).toEqual([processId]);
    expect(
      (await app.ask<{ myProcesses: [] }>('{ myProcesses { id } }', {}, cookie['karim'])).data!.myProcesses,
    ).toEqual([]);
  });
});

describe('the list', () => {
  it('costs as many statements for ten as for one', async () => {
    const cost = async () => (await fewestStatementsOf(app, () => app.ask(LIST))).length;
    const one = await cost();
    for (let more = 0; more < 3; more++) await opened();
    expect(await cost()).toBe(one);
  });
});
