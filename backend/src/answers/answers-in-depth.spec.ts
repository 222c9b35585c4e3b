import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST, COMMUNES, type CastName } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { Proposing } from '../platform/testing/proposals-on-line';
import { TestApp } from '../platform/testing/test-app';
import { PublishPlanned } from './publish-planned';

let app: TestApp;
let proposing: Proposing;
const cookies = {} as Record<CastName, string>;

const PUBLIC = `id state verdict text chosen redirectedTo owedBy round due firstDue overdueDays quality answeredAt
  slips { cause reason before after } corrections { text reason quality author { name } } together { id to { id } }`;
const PRIVATE = `${PUBLIC} revision publishAt notes { text author { name } } assignee { name } preparedBy { name }`;
const PAGE = `query($id: ID!) { proposal(id: $id) { answerDue answers { ${PUBLIC} } } }`;

interface Shown {
  id: Id;
  code?: string;
  field?: string;
  [field: string]: unknown;
}

async function ask<T>(query: string, variables: object, cookie?: string): Promise<T> {
  const answer = await app.ask<T>(query, variables, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!;
}

async function act(name: string, input: object, who: CastName | 'nobody' = 'nadia'): Promise<Shown> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { it: ${name}(input: $input) { ... on Answer { ${PRIVATE} } ... on Refusal { code field } } }`;
  return (await ask<{ it: Shown }>(query, { input }, who === 'nobody' ? undefined : cookies[who])).it;
}

const answersTo = async (id: Id) => (await ask<{ proposal: { answers: Shown[] } }>(PAGE, { id })).proposal.answers;
const owed = async (title: string) => {
  const id = await proposing.onLine(title);
  return { id, answer: (await answersTo(id)).at(-1)!.id };
};
const words = {
  verdict: 'REFUSED',
  text: 'Non, nous ne le ferons pas cette année, et voici ce que nous faisons.',
  reasons: 'Le budget voté au printemps ne le permet pas, et rien ne le remplace.',
};
const REASON = 'Coûte trop cher pour l’instant';
const prepared = async (title: string, more: object = {}) => {
  const one = await owed(title);
  expect(await act('prepareAnswer', { answerId: one.answer, ...words, ...more })).toMatchObject({ state: 'PREPARED' });
  return one;
};
const queue = async (list: string, who: CastName = 'nadia') =>
  ask<{ answersToWrite: Shown[]; answerWork: Record<string, unknown> | null }>(
    `query($q: AnswerQueue) { answersToWrite(queue: $q) { ${PRIVATE} } answerWork { all mine unassigned overdue soon reasons bodies quality answerers { id name } } }`,
    { q: list },
    cookies[who],
  );

async function allSignIn(): Promise<void> {
  proposing = await Proposing.with(app);
  for (const [name, { id }] of Object.entries(CAST)) cookies[name as CastName] = await app.signIn(id);
}

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  await allSignIn();
});
afterAll(() => app?.stop());

describe('two people who prepare one answer', () => {
  it('the second is told, and neither loses a word', async () => {
    const { answer } = await owed('Un abri devant l’école');
    const first = await act('prepareAnswer', { answerId: answer, ...words, revision: 0 });
    expect(first).toMatchObject({ state: 'PREPARED', revision: 1, preparedBy: { name: 'Nadia Permingeat' } });
    const late = { answerId: answer, ...words, text: 'Oui, dès cet été, avec les parents d’élèves.', revision: 0 };
    expect(await act('prepareAnswer', late, 'bruno')).toMatchObject({ code: 'answers.ChangedElsewhere' });
    expect(await act('publishAnswer', { answerId: answer, revision: 0 }, 'bruno')).toMatchObject({
      code: 'answers.ChangedElsewhere',
    });
    expect((await queue('ALL')).answersToWrite.find((one) => one.id === answer)).toMatchObject({ text: words.text });
    expect(await act('prepareAnswer', { ...late, revision: 1 }, 'bruno')).toMatchObject({ revision: 2 });
  });

  it('at once, one is kept', async () => {
    const { answer } = await owed('Deux bancs au soleil');
    const both = await Promise.all(
      (['nadia', 'bruno'] as const).map((who) =>
        act('prepareAnswer', { answerId: answer, ...words, revision: 0 }, who),
      ),
    );
    expect(both.map(({ code }) => code ?? 'kept').sort()).toEqual(['answers.ChangedElsewhere', 'kept']);
  });
});

describe('reasons and bodies', () => {
  it('are chosen from the list of the territory, nothing else', async () => {
    const { answer } = await owed('Une ruche à la mairie');
    const all = (await queue('ALL')).answerWork as { reasons: string[] };
    expect(await act('prepareAnswer', { answerId: answer, chosen: ['Parce que'] })).toMatchObject({
      code: 'answers.NotAReason',
    });
    expect(await act('prepareAnswer', { answerId: answer, chosen: all.reasons.slice(0, 6) })).toMatchObject({
      code: 'answers.NotAReason',
    });
    const elsewhere = { answerId: answer, ...words, verdict: 'REDIRECTED' };
    for (const redirectedTo of ['La Lune', 'L’intercommunalité'])
      expect(await act('prepareAnswer', { ...elsewhere, redirectedTo })).toMatchObject({ code: 'answers.NotABody' });
    await act('prepareAnswer', elsewhere);
    expect(await act('publishAnswer', { answerId: answer })).toMatchObject({
      code: 'answers.Missing',
      field: 'redirectedTo',
    });
  });

  it('handed on, it is owed again, by the other body, with a day of its own', async () => {
    const { id, answer } = await prepared('Un arrêt de car à Rousset', {
      verdict: 'REDIRECTED',
      redirectedTo: 'La région',
    });
    await act('publishAnswer', { answerId: answer });
    const [first, second] = await answersTo(id);
    expect(first).toMatchObject({ verdict: 'REDIRECTED', redirectedTo: 'La région', round: 1 });
    expect(second).toMatchObject({ state: 'AWAITED', owedBy: 'La région', round: 2, due: '2027-01-21' });
    const bodies = await ask<{ answersByBody: object[]; answersAwaited: { nodes: Shown[] } }>(
      '{ answersByBody { body awaited overdue } answersAwaited(body: "La région") { nodes { id } } }',
      {},
    );
    expect(bodies.answersByBody).toContainEqual({ body: 'La région', awaited: 1, overdue: 0 });
    expect(bodies.answersAwaited.nodes).toEqual([{ id: second!.id }]);
    expect(await act('publishAnswer', { answerId: second!.id })).toMatchObject({ code: 'answers.NotPrepared' });
    await act('prepareAnswer', { answerId: second!.id, ...words, verdict: 'KEPT' });
    expect(await act('publishAnswer', { answerId: second!.id })).toMatchObject({ verdict: 'KEPT', state: 'PUBLISHED' });
  });
});

describe('one answer to several', () => {
  it('is given to those selected only, with one reason for all, all or none', async () => {
    const one = await prepared('Un distributeur à Vassieux');
    const [two, three, apart] = [
      await owed('Un distributeur à Lente'),
      await owed('Un distributeur au col'),
      await prepared('Un distributeur à Bouvante'),
    ];
    const together = (withIds: unknown[]) => act('publishAnswer', { answerId: one.answer, withIds });
    expect(await together([two.answer])).toMatchObject({ code: 'answers.ReasonNeeded' });
    await act('prepareAnswer', { answerId: one.answer, ...words, chosen: [REASON] });
    expect(await together([two.answer, apart.answer])).toMatchObject({ code: 'answers.PreparedApart' });
    expect(await together([two.answer, newId(7)])).toMatchObject({ code: 'answers.NotFound' });
    expect(await together(['x'])).toMatchObject({ code: 'platform.NotAnId' });
    expect(await together(Array.from({ length: 30 }, () => newId(8)))).toMatchObject({ code: 'answers.TooMany' });
    expect((await answersTo(two.id))[0]).toMatchObject({ state: 'AWAITED' });

    expect(await together([two.answer, two.answer])).toMatchObject({ state: 'PUBLISHED', chosen: [REASON] });
    expect((await answersTo(two.id))[0]).toMatchObject({
      ...{ state: 'PUBLISHED', text: words.text, chosen: [REASON] },
      together: [{ id: one.answer, to: { id: one.id } }],
    });
    expect((await answersTo(three.id))[0]).toMatchObject({ state: 'AWAITED', together: [] });
    const { rows } = await app.owner.query(
      `SELECT count(*)::int AS n FROM fact WHERE kind = 'AnswerPublished' AND subject_id = ANY($1)`,
      [[one.answer, two.answer]],
    );
    expect(rows).toEqual([{ n: 2 }]);
    expect(await together([three.answer])).toMatchObject({ code: 'answers.AlreadyAnswered' });
  });

  it('settles the parts of a whole with the whole, by the earliest of their days, and not before', async () => {
    const part = await owed('Un four à pain à Échevis');
    const day = (await answersTo(part.id))[0]!['due'];
    app.clock.set('2026-12-02T09:00:00Z');
    await allSignIn();
    const whole = await owed('Un four à pain partagé');
    await ask(
      `mutation($input: MergeProposalsInput!) { mergeProposals(input: $input) { __typename } }`,
      { input: { intoId: whole.id, partIds: [part.id] } },
      cookies.irene,
    );
    await app.settle();
    expect((await answersTo(whole.id))[0]).toMatchObject({ due: day, slips: [{ cause: 'MERGED', after: day }] });
    expect(await act('prepareAnswer', { answerId: part.answer, ...words })).toMatchObject({
      code: 'answers.AnsweredWithWhole',
    });
    expect((await queue('ALL')).answersToWrite.map(({ id }) => id)).not.toContain(part.answer);
    await act('prepareAnswer', { answerId: whole.answer, ...words });
    await act('publishAnswer', { answerId: whole.answer });
    expect((await answersTo(part.id))[0]).toMatchObject({
      ...{ state: 'PUBLISHED', text: words.text },
      together: [{ id: whole.answer }],
    });
    await app.settle();
    expect((await answersTo(part.id))[0]).toMatchObject({ state: 'PUBLISHED' });
  });
});

describe('a planned publication', () => {
  const run = (answerId: Id, at: string) =>
    app.app.get(PublishPlanned, { strict: false }).run({ answerId, at: new Date(at).toISOString() });

  it('goes out at its instant, not before, in the name of who planned it', async () => {
    const { id, answer } = await prepared('Un kiosque sur la place');
    const publishAt = '2026-12-10T08:00:00.000Z';
    expect(await act('planAnswer', { answerId: answer, publishAt: '2026-01-01T08:00:00.000Z' })).toMatchObject({
      code: 'answers.BadInstant',
    });
    expect(await act('planAnswer', { answerId: answer, publishAt }, 'jeanne')).toMatchObject({
      code: 'answers.NotAnswerer',
    });
    expect(await act('planAnswer', { answerId: answer, publishAt, quality: 'Vice-présidente' })).toMatchObject({
      state: 'PREPARED',
      publishAt,
    });
    expect(await run(answer, publishAt)).toMatchObject({ ok: false, refusal: { code: 'answers.BadInstant' } });
    expect((await answersTo(id))[0]).toMatchObject({ state: 'AWAITED' });
    app.clock.set(publishAt);
    expect(await run(answer, publishAt)).toMatchObject({ ok: true });
    expect((await answersTo(id))[0]).toMatchObject({
      state: 'PUBLISHED',
      quality: 'Vice-présidente',
      answeredAt: publishAt,
    });
    expect(await run(answer, publishAt)).toMatchObject({ ok: false });
  });

  it('does not go out when who planned it no longer answers; its words wait for somebody who does', async () => {
    await allSignIn();
    const { id, answer } = await prepared('Un composteur au bourg');
    const at = '2026-12-10T18:00:00.000Z';
    expect(await act('planAnswer', { answerId: answer, publishAt: at })).toMatchObject({ publishAt: at });
    const roles = await app.owner.query('DELETE FROM person_role WHERE person_id = $1 RETURNING role', [CAST.nadia.id]);
    app.clock.set(at);
    await run(answer, at);
    expect((await answersTo(id))[0]).toMatchObject({ state: 'AWAITED' });
    const waiting = (await queue('ALL', 'bruno')).answersToWrite.find((one) => one.id === answer);
    expect(waiting).toMatchObject({ state: 'PREPARED', publishAt: null });
    for (const { role } of roles.rows)
      await app.owner.query(
        `INSERT INTO person_role (person_id, role, given_at, from_day) VALUES ($1, $2, '2026-01-01', '2026-01-01')`,
        [CAST.nadia.id, role],
      );
  });

  it('does not go out once rewritten, taken back, or planned anew', async () => {
    await allSignIn();
    const at = '2026-12-11T08:00:00.000Z';
    const [rewritten, back, anew] = [
      await prepared('Des nichoirs'),
      await prepared('Des arceaux'),
      await prepared('Des bancs'),
    ];
    for (const { answer } of [rewritten, back, anew]) await act('planAnswer', { answerId: answer, publishAt: at });
    await act('prepareAnswer', { answerId: rewritten.answer, ...words, text: `${words.text} Encore.` });
    await act('planAnswer', { answerId: back.answer, publishAt: null });
    await act('planAnswer', { answerId: anew.answer, publishAt: '2026-12-20T08:00:00.000Z' });
    app.clock.set('2026-12-11T08:00:01Z');
    for (const { id, answer } of [rewritten, back, anew]) {
      expect(await run(answer, at)).toMatchObject({ ok: false });
      expect((await answersTo(id))[0]).toMatchObject({ state: 'AWAITED' });
    }
  });
});

describe('an agent of one commune', () => {
  const clerk = async (commune: string, n: number) => {
    const id = newId(Date.now() + n);
    await app.owner.query(`INSERT INTO person (id, name, created_at) VALUES ($1, $2, '2026-01-01')`, [
      id,
      `Agent ${n}`,
    ]);
    await app.owner.query(
      `INSERT INTO person_role (person_id, role, given_at, scope_kind, scope_id, from_day)
       VALUES ($1, 'agent', '2026-01-01', 'commune', $2, '2026-01-01')`,
      [id, commune],
    );
    return { id, cookie: await app.signIn(id) };
  };

  it('answers what is about it, and learns of another’s answers what the public learns', async () => {
    await allSignIn();
    const { answer } = await prepared('Un abri à vélos devant l’école');
    const [here, elsewhere] = [await clerk(COMMUNES.vassieux, 1), await clerk(COMMUNES.leChaffal, 2)];
    const sees = async (cookie: string) => {
      const { answersToWrite, answerWork } = await ask<{ answersToWrite: Shown[]; answerWork: { all: number } }>(
        `{ answersToWrite { ${PRIVATE} } answerWork { all } }`,
        {},
        cookie,
      );
      expect(answerWork.all).toBe(answersToWrite.length);
      return answersToWrite.find((one) => one.id === answer);
    };
    expect(await sees(here.cookie)).toMatchObject({ state: 'PREPARED', verdict: 'REFUSED' });
    expect(await sees(elsewhere.cookie)).toBeUndefined();
    const mutate = async (cookie: string, name: string, input: object) =>
      (
        await ask<{ it: Shown }>(
          `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { it: ${name}(input: $input) { ... on Answer { ${PRIVATE} } ... on Refusal { code field } } }`,
          { input: { answerId: answer, ...input } },
          cookie,
        )
      ).it;
    const acts = { noteOnAnswer: { text: 'À voir avec l’école.' }, assignAnswer: {}, prepareAnswer: words };
    for (const [name, input] of Object.entries(acts)) {
      expect(await mutate(elsewhere.cookie, name, input)).toEqual({ code: 'answers.NotAnswerer', field: null });
      expect(await mutate(here.cookie, name, input)).toMatchObject({ state: 'PREPARED' });
    }
    const given = (personId: Id) => act('assignAnswer', { answerId: answer, personId });
    expect(await given(elsewhere.id)).toMatchObject({ code: 'answers.NotAnswerer', field: 'personId' });
    expect(await given(here.id)).toMatchObject({ assignee: { name: 'Agent 1' } });
    expect(await mutate(elsewhere.cookie, 'publishAnswer', {})).toMatchObject({ code: 'answers.NotAnswerer' });
    expect(await mutate(here.cookie, 'publishAnswer', {})).toMatchObject({ state: 'PUBLISHED' });
  });
});

describe('a promised day', () => {
  it('moves before it has passed, with its reason, and the trace and the first day stay', async () => {
    await allSignIn();
    const { id, answer } = await owed('Un marché le soir');
    const reason = 'L’étude du bureau arrive en février, et nous voulons la lire.';
    const moved = (due: string, why = reason, who: CastName = 'nadia') =>
      act('moveAnswer', { answerId: answer, due, reason: why }, who);
    expect(await moved('2027-03-01', reason, 'jeanne')).toMatchObject({ code: 'answers.NotAnswerer' });
    expect(await moved('2027-03-01', 'Bof')).toMatchObject({ code: 'answers.TooShort', field: 'reason' });
    expect(await moved('2026-12-01')).toMatchObject({ code: 'answers.NotADay', field: 'due' });
    const [before] = await answersTo(id);
    await moved('2027-03-01');
    expect((await answersTo(id))[0]).toMatchObject({
      ...{ due: '2027-03-01', firstDue: before!['due'] },
      slips: [{ cause: 'PERSON', reason, before: before!['due'], after: '2027-03-01' }],
    });
    app.clock.set('2027-03-02T09:00:00Z');
    await allSignIn();
    expect(await moved('2027-04-01')).toMatchObject({ code: 'answers.AlreadyOverdue' });
    app.clock.set('2026-12-11T09:00:00Z');
    await allSignIn();
  });
});

describe('a given answer', () => {
  it('is corrected by a dated addition, never by changing it', async () => {
    const { id, answer } = await prepared('Une borne de recharge');
    const correction = {
      answerId: answer,
      text: 'La borne ouvre en mai et non en avril, comme nous l’avions écrit.',
      reason: 'Le fournisseur livre un mois plus tard.',
    };
    expect(await act('correctAnswer', correction)).toMatchObject({ code: 'answers.NotGiven' });
    await act('publishAnswer', { answerId: answer });
    expect(await act('correctAnswer', correction, 'jeanne')).toMatchObject({ code: 'answers.NotAnswerer' });
    expect(await act('correctAnswer', correction, 'nobody')).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await act('correctAnswer', { ...correction, reason: ' ' }, 'bruno')).toMatchObject({
      ...{ code: 'answers.Missing', field: 'correctionReason' },
    });
    await act('correctAnswer', correction, 'bruno');
    expect((await answersTo(id))[0]).toMatchObject({
      text: words.text,
      corrections: [{ text: correction.text, reason: correction.reason, author: { name: 'Bruno Jarrand' } }],
    });
  });
});

describe('the work list', () => {
  it('holds what is mine, nobody’s, late and soon, and counts them', async () => {
    const { answer } = await owed('Un atelier vélo');
    expect(await act('assignAnswer', { answerId: answer, personId: CAST.jeanne.id })).toMatchObject({
      code: 'answers.NotAnswerer',
    });
    expect(await act('assignAnswer', { answerId: answer, personId: CAST.bruno.id }, 'karim')).toMatchObject({
      code: 'answers.NotAnswerer',
    });
    await act('assignAnswer', { answerId: answer, personId: CAST.bruno.id, body: 'La commune' });
    const ids = async (list: string, who: CastName) => (await queue(list, who)).answersToWrite.map(({ id }) => id);
    expect(await ids('MINE', 'bruno')).toContain(answer);
    expect(await ids('MINE', 'nadia')).not.toContain(answer);
    expect(await ids('UNASSIGNED', 'nadia')).not.toContain(answer);
    const { answerWork, answersToWrite } = await queue('ALL');
    expect(answerWork).toMatchObject({ all: answersToWrite.length });
    expect(await queue('ALL', 'jeanne')).toEqual({ answersToWrite: [], answerWork: null });
  });

  it('its notes, its plans and whose it is are read by those who answer, through no other door', async () => {
    const { id, answer } = await prepared('Un jardin derrière la salle');
    const secret = 'Le propriétaire demande trop, ne pas l’écrire.';
    expect(await act('noteOnAnswer', { answerId: answer, text: secret }, 'aline')).toMatchObject({
      code: 'answers.NotAnswerer',
    });
    expect(await act('noteOnAnswer', { answerId: answer, text: secret })).toMatchObject({
      notes: [{ text: secret, author: { name: 'Nadia Permingeat' } }],
    });
    await act('assignAnswer', { answerId: answer, personId: CAST.bruno.id });
    await act('planAnswer', { answerId: answer, publishAt: '2027-01-05T08:00:00.000Z' });
    await app.settle();
    const doors = [
      `query($id: ID!) { proposal(id: $id) { answers { ${PRIVATE} } thread { hops { label sentence } } } }`,
      `{ answersAwaited(first: 20) { nodes { ${PRIVATE} } } answersGiven(first: 10) { nodes { ${PRIVATE} } } }`,
      '{ register(first: 100) { nodes { kind sentence } } }',
      '{ notifications { nodes { sentence } } }',
    ];
    for (const door of doors)
      for (const who of ['jeanne', 'aline', 'paul', undefined] as const) {
        const read = JSON.stringify(await ask(door, { id }, who && cookies[who]));
        expect(read).not.toMatch(/propriétaire|2027-01-05|AnswerNoted|AnswerPlanned|AnswerAssigned|"assignee":\{/);
      }
    const { rows } = await app.owner.query(
      `SELECT bool_or(public) AS public FROM fact WHERE kind IN ('AnswerNoted', 'AnswerPlanned', 'AnswerAssigned')`,
    );
    expect(rows).toEqual([{ public: false }]);
  });
});
