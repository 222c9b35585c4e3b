import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, unwrap, type Id } from '@mondee/kernel';
import { CAST, COMMUNES, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { decided } from '../platform/testing/decisions-on-line';
import { TestApp } from '../platform/testing/test-app';
import { LayPlan } from '../territory';
import { CommitmentHops } from './commitment-hops';

interface Seen {
  id: Id;
  code?: string;
  field?: string;
  milestones: { id: Id; title: string; due: string; state: string }[];
  slippages: { of: string; days: number; reason: string }[];
  [field: string]: unknown;
}

let app: TestApp;
let bruno: string;
let jeanne: string;
let decision: Id;
let indicator: Id;

const WHOLE = `{ ... on Commitment { id number label path title what due firstDue slippageDays status statusReason owner { name organisation { id } }
  milestones { id title due firstDue doneOn evidence evidenceUrl state } slippages { of milestoneId from to days reason author { name } writtenAt }
  indicator { id } decision { id } axis { slug } } ... on Refusal { code field message } }`;
const act = (name: string, type: string) => `mutation($input: ${type}!) { it: ${name}(input: $input) ${WHOLE} }`;
const MAKE = act('makeCommitment', 'MakeCommitmentInput');
const MOVE = act('moveDate', 'MoveDateInput');
const PROVE = act('proveMilestone', 'ProveMilestoneInput');
const READ = `query($id: ID!) { it: commitment(id: $id) ${WHOLE.replace('... on Refusal { code field message }', '')} }`;
const RIGHTS = `query($id: ID!) { commitment(id: $id) { viewerCan {
  moveDate { allowed reason { code } } proveMilestone { allowed reason { code } } measure { allowed reason { code } } } } }`;

const promise = (more: object = {}) => ({
  ...{ decisionId: decision, indicatorId: indicator, ownerOrganisationId: ORGANISATIONS.intercommunality.id },
  title: 'Faire rouler la navette du plateau',
  what: 'Deux allers et retours chaque jour de marché, à l’essai pendant dix semaines.',
  due: '2027-03-31',
  milestones: [
    { title: 'Premier départ', due: '2027-01-13' },
    { title: 'Trouver l’exploitant', due: '2026-12-15' },
  ],
  ...more,
});

async function ask(query: string, variables: object, cookie: string | undefined = bruno): Promise<Seen> {
  app.clock.advance({ ms: 1 });
  const answer = await app.ask<{ it: Seen }>(query, variables, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.it;
}
const make = (more: object = {}, cookie?: string) => ask(MAKE, { input: promise(more) }, cookie);
const move = (of: Seen, to: string, more: object = {}, cookie?: string) =>
  ask(MOVE, { input: { commitmentId: of.id, to, reason: 'Le véhicule arrive plus tard.', ...more } }, cookie);
const prove = (of: Seen, milestone: number, doneOn: string, more: object = {}, cookie?: string) =>
  ask(
    PROVE,
    {
      input: {
        ...{ commitmentId: of.id, milestoneId: of.milestones[milestone]!.id, doneOn },
        evidence: 'Le marché est signé, l’avis est affiché.',
        ...more,
      },
    },
    cookie,
  );
const read = (of: Seen) => ask(READ, { id: of.id });
const rows = async (table: string) => (await app.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  bruno = await app.signIn(CAST.bruno.id);
  jeanne = await app.signIn(CAST.jeanne.id);
  decision = await decided(app);
  const irene = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };
  const plan = app.app.get(LayPlan);
  const objective = unwrap(await plan.objective(irene, newId(1), AXES.mobilite, { title: 'Descendre sans voiture' }));
  indicator = unwrap(
    await plan.indicator(irene, newId(2), objective, {
      ...{ name: 'Voyageurs', unit: 'voyageurs', direction: 'up', baseline: 12, baselineOn: '2025-11-01' },
      ...{ target: 60, due: '2027-06-30', source: 'Comptage' },
    }),
  );
});
afterAll(() => app?.stop());

describe('a commitment', () => {
  it('is made because of a decision, in the name of an organisation, with its steps in the order of their days', async () => {
    const made = await make();
    expect(made).toMatchObject({
      ...{ number: 1, label: 'Faire rouler la navette du plateau', path: `/engagements/${made.id}` },
      ...{ due: '2027-03-31', firstDue: '2027-03-31', slippageDays: 0, slippages: [] },
      ...{ status: 'TO_COME', statusReason: 'Rien n’est encore fait, et aucune date n’est passée.' },
      owner: { name: 'Communauté de communes du Royans-Vercors' },
      milestones: [
        { title: 'Trouver l’exploitant', state: 'now' },
        { title: 'Premier départ', state: 'todo' },
      ],
      ...{ indicator: { id: indicator }, decision: { id: decision }, axis: { slug: 'mobilite' } },
    });
    const { rows: links } = await app.owner.query(
      'SELECT relation, to_id FROM fact_link WHERE from_id = $1 ORDER BY relation',
      [made.id],
    );
    expect(links).toEqual([
      { relation: 'aims-at', to_id: indicator },
      { relation: 'fulfils', to_id: decision },
    ]);
  });

  it('is made once, however often it is sent; another person’s is not there for who sends its id', async () => {
    const commitmentId = newId(Date.parse(app.clock.now()));
    const [one, two] = await Promise.all([make({ commitmentId }), make({ commitmentId })]);
    expect([one.id, two.id]).toEqual([commitmentId, commitmentId]);
    expect(two.number).toBe(one.number);
    const nadia = await app.signIn(CAST.nadia.id);
    expect(await make({ commitmentId }, nadia)).toMatchObject({ code: 'commitments.NotFound' });
  });

  it('has a number without gaps, refused ones and many at once', async () => {
    await make({ due: 'never' });
    const made = await Promise.all([make(), make({ title: 'court' }), make(), make()]);
    const numbers = made.flatMap(({ number }) => (number ? [number as number] : [])).toSorted();
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
    expect(numbers[0]).toBe((await rows('commitment')) - 2);
  });

  it.each<[string, () => object, string, string | undefined]>([
    ['a day that is none', () => ({ due: '2027-02-30' }), 'commitments.BadDate', 'due'],
    ['a missing day', () => ({ due: null }), 'commitments.BadDate', 'due'],
    ['a day before the decision', () => ({ due: '2026-11-19' }), 'commitments.BeforeDecision', 'due'],
    ['no step', () => ({ milestones: [] }), 'commitments.NoMilestone', 'milestones'],
    ['no word', () => ({ what: null }), 'commitments.Missing', 'what'],
    [
      'a step after the end',
      () => ({ milestones: [{ title: 'Trop tard', due: '2027-04-01' }] }),
      'commitments.MilestoneAfterEnd',
      'milestones.0.due',
    ],
    [
      'a thousand steps',
      () => ({ milestones: Array.from({ length: 1000 }, () => ({ title: 'Encore', due: '2027-01-01' })) }),
      'commitments.TooManyMilestones',
      'milestones',
    ],
    ['hidden characters', () => ({ title: 'Une navette\u0007 qui sonne' }), 'commitments.HiddenCharacters', 'title'],
    ['a book', () => ({ what: 'x'.repeat(90_000) }), 'commitments.TooLong', 'what'],
    [
      'an organisation that is not there',
      () => ({ ownerOrganisationId: newId(5) }),
      'commitments.UnknownOwner',
      'ownerOrganisationId',
    ],
    ['no organisation', () => ({ ownerOrganisationId: "'; --" }), 'commitments.UnknownOwner', 'ownerOrganisationId'],
    [
      'an indicator that is not there',
      () => ({ indicatorId: newId(6) }),
      'commitments.UnknownIndicator',
      'indicatorId',
    ],
    ['a decision that is not there', () => ({ decisionId: newId(7) }), 'decisions.NotFound', 'decisionId'],
    ['what is no id', () => ({ decisionId: '../../etc/passwd' }), 'platform.NotAnId', 'decisionId'],
  ])('is refused with %s, and nothing is left behind', async (_, more, code, field) => {
    const before = [await rows('commitment'), await rows('milestone'), await rows('fact')];
    expect(await make(more())).toMatchObject({ code, field, message: expect.stringMatching(/[.]$/) });
    expect([await rows('commitment'), await rows('milestone'), await rows('fact')]).toEqual(before);
  });

  it('rests only on what was adopted', async () => {
    const turnedDown = await decided(app, { adopted: false, votesFor: 1, votesAgainst: 30 });
    expect(await make({ decisionId: turnedDown })).toMatchObject({ code: 'commitments.NotAdopted' });
  });

  it('is made, moved and proved by deciders and agents, by nobody else', async () => {
    const made = await make();
    for (const [cookie, code] of [
      [jeanne, 'commitments.NotKeeper'],
      ['', 'people.SignInNeeded'],
    ] as const) {
      expect(await make({}, cookie)).toMatchObject({ code });
      expect(await move(made, '2027-05-01', {}, cookie)).toMatchObject({ code });
      expect(await prove(made, 0, '2026-11-22', {}, cookie)).toMatchObject({ code });
    }
  });

  it('keeps hostile words as words', async () => {
    const title = `<img src=x onerror=alert(1)> "'; DROP TABLE commitment; --`;
    expect((await make({ title })).title).toBe(title);
  });
});

describe('a date that moves', () => {
  it('leaves its trace and its reason, and the first promise stays', async () => {
    const made = await make();
    const moved = await move(made, '2027-04-30');
    expect(moved).toMatchObject({
      ...{ due: '2027-04-30', firstDue: '2027-03-31', slippageDays: 30 },
      slippages: [{ of: made.title, milestoneId: null, from: '2027-03-31', to: '2027-04-30', days: 30 }],
    });
    const step = made.milestones[1]!;
    const again = await move(made, '2027-01-20', { milestoneId: step.id, reason: 'Le gel retarde les travaux.' });
    expect(again.slippages[1]).toMatchObject({
      ...{ of: 'Premier départ', milestoneId: step.id, days: 7, reason: 'Le gel retarde les travaux.' },
      author: { name: 'Bruno Jarrand' },
    });
    expect(again.milestones[1]).toMatchObject({ due: '2027-01-20', firstDue: '2027-01-13' });
    const [hop] = await app.app.get(CommitmentHops).describe([made.id], { roles: [], mandates: [] }, 'fr');
    expect(hop).toMatchObject({ loops: 2, state: 'TODO', author: 'Communauté de communes du Royans-Vercors' });
  });

  it('moved twice at once keeps both moves, one after the other', async () => {
    const made = await make();
    const step = { milestoneId: made.milestones[0]!.id };
    await Promise.all([
      move(made, '2027-04-15'),
      move(made, '2027-05-15'),
      move(made, '2026-12-20', step),
      move(made, '2026-12-27', step),
    ]);
    const after = await read(made);
    expect(after.slippages).toHaveLength(4);
    for (const [of, first, last] of [
      [made.title, '2027-03-31', after['due']],
      ['Trouver l’exploitant', '2026-12-15', after.milestones[0]!.due],
    ] as const) {
      const [one, two] = after.slippages.filter((slip) => slip.of === of);
      expect(one).toMatchObject({ from: first });
      expect(two).toMatchObject({ from: (one as unknown as { to: string }).to, to: last });
    }
  });

  it.each<[string, (of: Seen) => [string, object?], string, string]>([
    ['into the past', () => ['2026-11-21'], 'commitments.InThePast', 'to'],
    ['to where it is', () => ['2027-03-31'], 'commitments.SameDate', 'to'],
    ['to no day', () => ['soon'], 'commitments.BadDate', 'to'],
    ['before a step', () => ['2027-01-01'], 'commitments.BeforeMilestone', 'to'],
    ['without a reason', () => ['2027-04-01', { reason: null }], 'commitments.Missing', 'reason'],
    ['with a poor reason', () => ['2027-04-01', { reason: 'bof' }], 'commitments.TooShort', 'reason'],
    [
      'of a step past the end',
      (of) => ['2027-04-01', { milestoneId: of.milestones[0]!.id }],
      'commitments.MilestoneAfterEnd',
      'to',
    ],
    [
      'of another’s step',
      () => ['2027-04-01', { milestoneId: newId(8) }],
      'commitments.UnknownMilestone',
      'milestoneId',
    ],
  ])('is refused %s', async (_, change, code, field) => {
    const made = await make();
    expect(await move(made, ...change(made))).toMatchObject({ code, field });
    expect((await read(made)).slippages).toEqual([]);
  });

  it('is refused for what is not there', async () => {
    const of = { id: newId(9) } as Seen;
    expect(await move(of, '2027-04-01')).toMatchObject({ code: 'commitments.NotFound' });
    expect(await move({ id: 'nothing' } as unknown as Seen, '2027-04-01')).toMatchObject({ code: 'platform.NotAnId' });
  });
});

describe('a milestone that is done', () => {
  it('is done with its evidence, once, even when two say so at once', async () => {
    const made = await make();
    const both = await Promise.all([
      prove(made, 0, '2026-11-22', { evidenceUrl: 'https://example.org/avis' }),
      prove(made, 0, '2026-11-21', { evidenceUrl: 'https://example.org/avis' }),
    ]);
    expect(both.filter(({ code }) => code === 'commitments.AlreadyDone')).toHaveLength(1);
    expect(await read(made)).toMatchObject({
      status: 'UNDER_WAY',
      milestones: [{ state: 'done', evidenceUrl: 'https://example.org/avis' }, { state: 'now' }],
    });
  });

  it.each<[string, string, object, string, string]>([
    ['on a day to come', '2026-11-23', {}, 'commitments.InTheFuture', 'doneOn'],
    ['before the decision', '2026-11-19', {}, 'commitments.BeforeDecision', 'doneOn'],
    ['without evidence', '2026-11-22', { evidence: null }, 'commitments.Missing', 'evidence'],
    [
      'with a link that runs',
      '2026-11-22',
      { evidenceUrl: 'javascript:alert(1)' },
      'commitments.BadLink',
      'evidenceUrl',
    ],
    ['of another’s step', '2026-11-22', { milestoneId: newId(8) }, 'commitments.UnknownMilestone', 'milestoneId'],
  ])('is refused %s', async (_, doneOn, more, code, field) => {
    expect(await prove(await make(), 0, doneOn, more)).toMatchObject({ code, field });
  });
});

describe('the status of a commitment', () => {
  it('follows the calendar, and nobody sets it', async () => {
    const today = app.clock.now();
    const kept = await make();
    const slow = await make({
      due: '2026-12-20',
      milestones: [
        { title: 'Trouver l’exploitant', due: '2026-12-01' },
        { title: 'Premier départ', due: '2026-12-10' },
      ],
    });
    const on = (day: string) => app.clock.set(`${day}T09:00:00.000Z`);
    const at = async (day: string, of: Seen) => {
      on(day);
      const { status, statusReason, milestones } = await read(of);
      expect(statusReason).toMatch(/\.$/);
      return [status, ...milestones.map(({ state }) => state)];
    };
    const done = async (of: Seen, milestone: number, day: string) => {
      on(day);
      expect(await prove(of, milestone, day)).toMatchObject({ id: of.id });
    };
    expect(await at('2026-12-01', slow)).toEqual(['TO_COME', 'now', 'todo']);
    expect(await at('2026-12-02', slow)).toEqual(['LATE', 'late', 'now']);
    await done(slow, 0, '2026-12-03');
    expect(await at('2026-12-10', slow)).toEqual(['UNDER_WAY', 'done', 'now']);
    expect(await at('2026-12-11', slow)).toEqual(['LATE', 'done', 'late']);
    await done(kept, 0, '2026-12-14');
    expect(await move(slow, '2026-12-31')).toMatchObject({ status: 'LATE', slippageDays: 11 });
    await done(kept, 1, '2026-12-15');
    expect(await at('2027-06-01', kept)).toEqual(['KEPT', 'done', 'done']);
    await done(slow, 1, '2026-12-21');
    expect(await at('2027-06-01', slow)).toEqual(['KEPT_LATE', 'done', 'done']);
    await app.owner.query('UPDATE milestone SET evidence = NULL WHERE id = $1', [slow.milestones[0]!.id]);
    expect(await at('2027-06-01', slow)).toEqual(['AWAITING_EVIDENCE', 'done', 'done']);
    app.clock.set(today);
  });

  it('greys the buttons by the rules that the acts ask', async () => {
    const made = await make();
    const rights = async (cookie?: string) => {
      const answer = await app.ask<{ commitment: { viewerCan: object } }>(RIGHTS, { id: made.id }, cookie);
      return answer.data!.commitment.viewerCan;
    };
    const yes = { allowed: true, reason: null };
    expect(await rights(bruno)).toEqual({ moveDate: yes, proveMilestone: yes, measure: yes });
    const no = (code: string) => ({ allowed: false, reason: { code } });
    const nobody = { moveDate: no('commitments.NotKeeper'), proveMilestone: no('commitments.NotKeeper') };
    expect(await rights(jeanne)).toEqual({ ...nobody, measure: no('territory.NotMeasurer') });
    expect(await rights()).toMatchObject(nobody);
  });

  it('an agent of one commune keeps what was decided about it, and sees it on the button', async () => {
    const made = await make();
    const yes = { allowed: true, reason: null };
    const no = { allowed: false, reason: { code: 'commitments.NotKeeper' } };
    for (const [commune, can] of [
      [COMMUNES.vassieux, yes],
      [COMMUNES.leChaffal, no],
    ] as const) {
      const id = newId(Date.now());
      await app.owner.query(`INSERT INTO person (id, name, created_at) VALUES ($1, 'Agent', '2026-01-01')`, [id]);
      await app.owner.query(
        `INSERT INTO person_role (person_id, role, given_at, scope_kind, scope_id, from_day)
         VALUES ($1, 'agent', '2026-01-01', 'commune', $2, '2026-01-01')`,
        [id, commune],
      );
      const cookie = await app.signIn(id);
      const rights = await app.ask<{ commitment: { viewerCan: object } }>(RIGHTS, { id: made.id }, cookie);
      expect(rights.data!.commitment.viewerCan).toMatchObject({ moveDate: can, proveMilestone: can });
      const input = { commitmentId: made.id, to: '2027-11-30', reason: 'Le marché est à relancer cet hiver.' };
      const moved = await app.ask<{ it: { id?: Id; code?: string } }>(
        'mutation($input: MoveDateInput!) { it: moveDate(input: $input) { ... on Commitment { id } ... on Refusal { code } } }',
        { input },
        cookie,
      );
      expect(moved.data!.it).toEqual(can.allowed ? { id: made.id } : { code: 'commitments.NotKeeper' });
    }
  });

  it('gives nothing for an id that is none', async () => {
    for (const id of [newId(3), 'x', "' OR true --"]) expect(await ask(READ, { id })).toBeNull();
  });
});
